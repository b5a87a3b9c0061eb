package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.train.page.Browser;
import org.junit.jupiter.api.Test;

class ThresholdSliderTest extends ReportCalls {
  private static String shown(Browser browser, String name) throws Exception {
    return browser
        .evaluate("document.querySelector('[data-show=" + name + "]').textContent")
        .asText();
  }

  private static long count(Browser browser, String name) throws Exception {
    return Long.parseLong(shown(browser, name).replace(",", ""));
  }

  private static void move(Browser browser, int place) throws Exception {
    browser.evaluate(
        "(() => { const slider = document.querySelector('[data-explorer] input[type=range]');"
            + "slider.value = "
            + place
            + "; slider.dispatchEvent(new Event('input', {bubbles: true})); })()");
  }

  @Test
  void slider_moved_showsTheConfusionOfItsThreshold() throws Exception {
    report("--test-file", later).isOk();
    Scored scored = Scored.of(model, later, folder.resolve("scored.csv"));
    JsonNode cuts = read(json).get("cuts");
    double own = read(json).get("threshold").asDouble();
    try (Browser browser = Browser.start()) {
      browser.show(1280, 900, "light");
      browser.open(page);
      assertThat(shown(browser, "threshold")).isEqualTo(String.format("%.4f", own));
      assertThat(shown(browser, "change")).isEqualTo("0");
      String before = shown(browser, "tp");
      for (int place : new int[] {0, 1, 40, cuts.size() / 2, cuts.size() - 1}) {
        move(browser, place);
        double threshold = cuts.get(place).get("threshold").asDouble();
        Confusion counts = Confusion.of(scored.probability(), scored.chargedOff(), threshold);
        assertThat(shown(browser, "threshold")).isEqualTo(String.format("%.4f", threshold));
        assertThat(count(browser, "tp")).as("tp at " + threshold).isEqualTo(counts.tp());
        assertThat(count(browser, "fp")).as("fp at " + threshold).isEqualTo(counts.fp());
        assertThat(count(browser, "tn")).as("tn at " + threshold).isEqualTo(counts.tn());
        assertThat(count(browser, "fn")).as("fn at " + threshold).isEqualTo(counts.fn());
        assertThat(shown(browser, "approvalRate"))
            .isEqualTo(String.format("%.1f\u00a0%%", 100 * counts.approvalRate()));
        assertThat(shown(browser, "npa"))
            .isEqualTo(
                counts.npa().isEmpty()
                    ? "–"
                    : String.format("%.1f\u00a0%%", 100 * counts.npa().getAsDouble()));
      }
      assertThat(shown(browser, "tp")).isEqualTo("0").isNotEqualTo(before);
      browser.evaluate("document.querySelector('[data-reset]').click()");
      assertThat(shown(browser, "tp")).isEqualTo(before);
      assertThat(browser.problems()).isEmpty();
    }
  }

  @Test
  void slider_otherAssumptions_changeTheProfit() throws Exception {
    report("--profit", "0.2,0.5").isOk();
    JsonNode found = read(json);
    JsonNode chosen =
        rows(found.get("cuts"))
            .filter(cut -> cut.get("threshold").equals(found.get("threshold")))
            .findFirst()
            .orElseThrow();
    assertThat(chosen.get("profit").asDouble()).isEqualTo(found.get("profit").asDouble());
    double repaid = chosen.get("repaid_amount").asDouble();
    double lost = chosen.get("lost_amount").asDouble();
    try (Browser browser = Browser.start()) {
      browser.open(page);
      assertThat(shown(browser, "profit")).isEqualTo(money(0.2 * repaid - 0.5 * lost));
      browser.evaluate(
          "(() => { const margin = document.querySelector('[data-margin]'); margin.value = '10';"
              + "margin.dispatchEvent(new Event('input')); })()");
      assertThat(shown(browser, "profit")).isEqualTo(money(0.1 * repaid - 0.5 * lost));
    }
  }
}
