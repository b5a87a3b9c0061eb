package io.loantap.train.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void of_everyKindOfBlock_isWritten() {
    DataTable table =
        DataTable.builder()
            .column("name", "Name", Format.TEXT)
            .column("hidden", "", Format.CHART_ONLY)
            .column("rate", "Rate", Format.PERCENT)
            .row("a|b", 1, 0.25)
            .build();
    String text =
        Markdown.of(
            "T",
            List.of(
                Section.of(
                    "one",
                    "One",
                    List.of(
                        Block.Prose.of("First.", "Second."),
                        new Block.Points(List.of("p")),
                        new Block.Table("C", table)))));
    assertThat(text)
        .isEqualTo(
            """
            # T

            ## One

            First.

            Second.

            - p

            **C**

            | Name | Rate |
            | --- | ---: |
            | a\\|b | 25.0 % |
            """);
  }

  @Test
  void escaped_markup_staysText() {
    assertThat(Markdown.escaped("<img src=x> *a* _b_ `c` [d](e) # & \\ ~~f~~ !\nnext"))
        .isEqualTo(
            "&lt;img src=x&gt; \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\# &amp; \\\\ \\~\\~f\\~\\~ \\!"
                + " next");
  }
}
