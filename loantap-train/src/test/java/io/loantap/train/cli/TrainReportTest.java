package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.train.page.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainReportTest extends ReportCalls {
  @Test
  void page_inABrowser_drawsEveryChartWithoutNetwork() throws Exception {
    report("--l2", "auto").isOk();
    assertThat(Files.size(page)).isLessThan(3_000_000);
    try (Browser browser = Browser.start()) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {1280, 390}) {
          browser.show(width, 900, scheme);
          browser.open(page);
          String at = width + " " + scheme;
          assertThat(browser.problems()).as(at).isEmpty();
          assertThat(browser.requests()).as(at).containsExactly(page.toUri().toString());
          int plots = browser.evaluate("document.querySelectorAll('.plot').length").asInt();
          assertThat(plots).isGreaterThan(40);
          assertThat(browser.evaluate("document.querySelectorAll('.plot svg').length").asInt())
              .as(at)
              .isEqualTo(plots);
          String empty =
              "[...document.querySelectorAll('.plot')].filter(p => p.querySelectorAll('.role-mark"
                  + " path, .role-mark line').length < 2).length";
          assertThat(browser.evaluate(empty).asInt()).as(at).isZero();
          String untitled =
              "[...document.querySelectorAll('.plot')].filter(p =>"
                  + " p.querySelectorAll('.role-axis-title').length < 2).length";
          assertThat(browser.evaluate(untitled).asInt()).as(at).isZero();
          assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
              .as(at)
              .isEqualTo(width);
        }
      }
    }
  }

  @Test
  void page_itsData_areThoseOfTheJson() throws IOException {
    report("--l2", "auto", "--test-file", later).isOk();
    JsonNode found = read(json);
    PageData data = new PageData(Files.readString(page));

    JsonNode explorer = data.of("decisions").get(0);
    JsonNode cuts = found.get("cuts");
    assertThat(explorer.get("cuts")).hasSameSizeAs(cuts).hasSizeGreaterThan(100);
    for (int i = 0; i < cuts.size(); i++) {
      JsonNode cut = cuts.get(i);
      for (JsonNode drawn :
          List.of(
              explorer.get("cuts").get(i),
              data.rows("decisions", 1).get(i),
              data.rows("discrimination", 0).get(i))) {
        for (String name : List.of("threshold", "tp", "fp", "tn", "fn", "npa", "profit")) {
          assertThat(drawn.get(name)).as(name).isEqualTo(cut.get(name));
        }
        assertThat(drawn.get("approvalRate")).isEqualTo(cut.get("approval_rate"));
        assertThat(drawn.get("falsePositiveRate")).isEqualTo(cut.get("false_positive_rate"));
      }
    }
    same(found.get("score_bands"), "from", data.rows("discrimination", 3), "from");
    same(
        found.get("score_bands"),
        "share_of_fully_paid",
        data.rows("discrimination", 3),
        "shareOfFullyPaid");
    same(found.get("gains"), "cumulative_charged_off", data.rows("discrimination", 4), "caught");
    same(found.get("gains"), "lift", data.rows("discrimination", 5), "lift");
    JsonNode reliability = found.at("/calibration/reliability");
    same(reliability, "expected_rate", data.rows("calibration", 0), "expected");
    same(reliability, "observed_rate", data.rows("calibration", 0), "observed");
    same(found.get("penalty_path"), "mean_log_loss", data.rows("fit", 1), "loss");
    same(found.get("history"), "gradient_norm", data.rows("fit", 0), "gradientNorm");
    same(found.at("/vintages/periods"), "expected_rate", data.rows("time", 0), "expected");
    List<JsonNode> estimates =
        rows(found.get("coefficients")).skip(1).map(it -> it.get("estimate")).toList();
    assertThat(rows(data.rows("coefficients", 0)).map(it -> it.get("estimate")).toList())
        .isEqualTo(estimates);
  }

  @Test
  void page_eachCharacteristic_hasItsCurveAndTheLoansBehindIt() throws IOException {
    report().isOk();
    String html = Files.readString(page);
    PageData data = new PageData(html);
    JsonNode stored = read(model);
    JsonNode characteristics = read(json).get("characteristics");
    assertThat(characteristics).hasSameSizeAs(stored.at("/scorecard/characteristics"));
    for (int i = 0; i < characteristics.size(); i++) {
      JsonNode one = characteristics.get(i);
      String id = "characteristic-" + (i + 1);
      assertThat(html).contains("id=\"" + id + "-title\">" + one.get("name").asText() + "<");
      boolean levels = one.get("direction").asText().equals("LEVELS");
      if (!levels) {
        same(one.get("curve"), "value", data.rows(id, 0), "value");
        same(one.get("curve"), "contribution", data.rows(id, 0), "contribution");
      }
      JsonNode bins = data.rows(id, levels ? 0 : 1);
      same(one.get("bins"), "label", bins, "level");
      assertThat(rows(bins).map(it -> it.get("rate")).toList())
          .isEqualTo(rows(one.get("bins")).map(it -> it.at("/charged_off/rate")).toList());
      long loans = rows(bins).mapToLong(it -> it.get("rows").asLong()).sum();
      assertThat(loans).isEqualTo(read(json).get("train_rows").asLong());
    }
  }

  @Test
  void separation_ofAllCharacteristics_isThatOfTheScores() throws IOException {
    report("--test-file", later).isOk();
    Scored scored = Scored.of(model, later, folder.resolve("scored.csv"));
    double[] sum = new double[2];
    long[] rows = new long[2];
    for (int i = 0; i < scored.probability().length; i++) {
      double p = scored.probability()[i];
      sum[scored.chargedOff()[i] ? 1 : 0] += Math.log(p / (1 - p));
      rows[scored.chargedOff()[i] ? 1 : 0]++;
    }
    JsonNode characteristics = read(json).get("characteristics");
    double differences =
        rows(characteristics).mapToDouble(it -> it.at("/separation/difference").asDouble()).sum();
    assertThat(differences).isCloseTo(sum[1] / rows[1] - sum[0] / rows[0], within(1e-9));
    assertThat(rows(characteristics).mapToDouble(it -> it.at("/separation/share").asDouble()).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void page_markupInLevelsAndFileName_staysText() throws Exception {
    String evil = "<script>window.hacked=1</script>";
    LoanTable table = LoanTable.first(1000);
    table.setAll("purpose", value -> value.equals("debt_consolidation") ? evil : value);
    loans = table.write(folder.resolve("loans | <b>&amp.csv"));
    report().isOk();
    String html = Files.readString(page);
    assertThat(html).doesNotContain(evil).doesNotContain("<b>&");
    assertThat(Files.readString(record))
        .doesNotContain("<script", "<b>")
        .contains("loans \\| &lt;b&gt;&amp;amp.csv");
    try (Browser browser = Browser.start()) {
      browser.open(page);
      assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
      assertThat(browser.evaluate("document.body.textContent.includes('" + evil + "')").asBoolean())
          .isTrue();
      assertThat(browser.problems()).isEmpty();
    }
  }

  @Test
  void record_everyChapter_isInMarkdownPageAndJson() throws IOException {
    Run run = report("--test-file", later).isOk();
    assertThat(run.out()).contains("report is in " + page, "model record is in " + record);
    String markdown = Files.readString(record);
    List<String> headings = markdown.lines().filter(it -> it.startsWith("## ")).toList();
    assertThat(headings)
        .containsExactly(
            "## Purpose and scope",
            "## Data lineage",
            "## Exclusions",
            "## Outcome and window",
            "## Characteristics",
            "## Fit settings",
            "## Discrimination",
            "## Calibration",
            "## Stability",
            "## Fairness",
            "## Threshold and its rationale",
            "## Limitations",
            "## Monitoring triggers",
            "## Versions",
            "## Approval");
    JsonNode stored = read(model);
    assertThat(markdown)
        .contains(
            stored.at("/training/dataSha256").asText(),
            stored.at("/training/settings/test_sha256").asText(),
            stored.get("contentSha256").asText().substring(0, 16))
        .contains("Out of scope:", "Approver", "no reject inference");
    String html = Files.readString(page);
    JsonNode chapters = read(json).get("model_record");
    assertThat(chapters).hasSameSizeAs(headings);
    for (JsonNode chapter : chapters) {
      assertThat(html).contains("id=\"" + chapter.get("id").asText() + "\"");
      assertThat(chapter.get("blocks")).isNotEmpty();
    }
    for (JsonNode characteristic : stored.at("/scorecard/characteristics")) {
      String name = characteristic.get("name").asText().replace("_", "\\_");
      assertThat(markdown).contains("| " + name + " |");
    }
    for (JsonNode notice : stored.at("/training/notices")) {
      assertThat(html.replace("&#34;", "\"")).contains(notice.asText());
    }
  }

  @Test
  void vintages_ofAllLoans_countEachOnce() throws IOException {
    report("--test-after", "Dec-2013").isOk();
    JsonNode vintages = read(json).get("vintages");
    assertThat(vintages.get("column").asText()).isEqualTo("issue_d");
    assertThat(
            rows(vintages.get("periods"))
                .mapToLong(it -> it.at("/charged_off/rows").asLong())
                .sum())
        .isEqualTo(1000);
    LoanTable table = LoanTable.first(1000);
    long bad = 0;
    for (int row = 0; row < 1000; row++) {
      bad += table.get(row, "loan_status").equals("Charged Off") ? 1 : 0;
    }
    assertThat(
            rows(vintages.get("periods")).mapToLong(it -> it.at("/charged_off/bad").asLong()).sum())
        .isEqualTo(bad);
  }

  @Test
  void report_withoutMonths_saysSo() throws IOException {
    LoanTable table = LoanTable.first(1000).without("issue_d");
    table.write(loans);
    report().isOk();
    assertThat(read(json).get("vintages").isNull()).isTrue();
    assertThat(Files.readString(record)).contains("the loans have no month");
    assertThat(Files.readString(page)).doesNotContain("id=\"time\"");
  }

  @Test
  void report_sameLoans_areTheSameBytes() throws IOException {
    report().isOk();
    byte[] first = Files.readAllBytes(page);
    byte[] firstRecord = Files.readAllBytes(record);
    report("--threads", "1").isOk();
    assertThat(Files.readAllBytes(page)).isEqualTo(first);
    assertThat(Files.readAllBytes(record)).isEqualTo(firstRecord);
  }

  @Test
  void report_overAnotherOutput_isRefused() {
    train("--report", model).fails(2, "--report and --out are the same file");
    train("--record", json).fails(2, "--record and --json are the same file");
    assertThat(model).doesNotExist();
  }
}
