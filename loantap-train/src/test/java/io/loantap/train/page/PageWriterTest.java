package io.loantap.train.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWriterTest {
  private static final String EVIL = "</script><script>window.hacked=1</script><b title='x\"&";

  private static Page evilPage() {
    DataTable table =
        DataTable.builder()
            .column("level", EVIL, Format.TEXT)
            .column("share", EVIL, Format.PERCENT)
            .row(EVIL, 0.25)
            .row("plain", null)
            .build();
    Chart chart = Charts.bars(EVIL, EVIL, EVIL, "share", EVIL, ".0%", Charts.Colour.COUNT);
    List<Block> blocks =
        List.of(
            Block.Prose.of(EVIL),
            new Block.Points(List.of(EVIL)),
            new Block.Tiles(List.of(new Block.Tile(EVIL, EVIL, EVIL))),
            new Block.Findings(List.of(new Block.Finding(Block.Grade.ALARM, EVIL))),
            new Block.Table(EVIL, table),
            new Block.Figure(List.of(chart), table, EVIL));
    Section part = new Section("part", EVIL, EVIL, blocks, List.of());
    return new Page(
        EVIL,
        EVIL,
        EVIL,
        blocks,
        List.of(new Section("all", EVIL, EVIL, blocks, List.of(part))),
        EVIL,
        List.of());
  }

  @Test
  void html_markupInEveryText_isEscaped() {
    String html = new String(PageWriter.html(evilPage()), StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("<script>window", "<b title", "</script><script>window");
    assertThat(html).contains("&lt;/script&gt;&lt;script&gt;window");
    assertThat(html.length()).isLessThan(1_000_000);
  }

  @Test
  void html_samePage_sameBytes() {
    assertThat(PageWriter.html(evilPage())).isEqualTo(PageWriter.html(evilPage()));
  }

  @Test
  void html_ofNoNetwork_namesNoAddress() {
    String html = new String(PageWriter.html(evilPage()), StandardCharsets.UTF_8);
    assertThat(html).contains("default-src &#39;none&#39;").doesNotContain("sourceMappingURL");
    assertThat(html).contains("University of Washington Interactive Data Lab", "Mike Bostock");
  }

  @Test
  void browser_markupInEveryText_isText() throws Exception {
    try (Browser browser = Browser.start();
        TemporaryFile file = TemporaryFile.of(PageWriter.html(evilPage()))) {
      browser.open(file.path());
      assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
      assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
          .isEqualTo(EVIL);
      assertThat(browser.evaluate("document.querySelectorAll('.plot svg').length").asInt())
          .isEqualTo(3);
      assertThat(browser.problems()).isEmpty();
    }
  }

  @Test
  void chart_valueThatLooksLikeAPlace_staysAValue() {
    Chart chart = Charts.bars("t", "d", "@field", "share", "@nothing", ".0%", Charts.Colour.BAD);
    assertThat(chart.specification().at("/encoding/y/title").asText()).isEqualTo("@field");
  }

  @Test
  void chart_valueNotSet_namesIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ChartTemplate.of("bars").chart("t", "d"))
        .withMessageContaining("chart bars lacks a value for @");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChartTemplate.of("none"))
        .withMessageContaining("charts/none.json");
  }

  @Test
  void table_rowOfAnotherLength_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataTable.builder().column("a", "A", Format.TEXT).row("x", "y"));
  }
}
