package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.policy.Confusion;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.page.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainReportTest extends TrainCalls {
  private Path page;
  private Path record;

  @BeforeEach
  void more() {
    page = folder.resolve("report.html");
    record = folder.resolve("model-record.md");
  }

  private Run report(Object... more) {
    List<Object> words = new ArrayList<>(List.of("--report", page, "--record", record));
    words.addAll(List.of(more));
    return train(words.toArray());
  }

  /** Probability and outcome of the loans tested on, by another way: the command score. */
  private record Scored(double[] probability, boolean[] chargedOff) {
    static Scored of(Path model, Path loans, Path target) throws IOException {
      Run.of("score", model, loans, "--out", target).isOk();
      List<Double> probability = new ArrayList<>();
      List<Boolean> bad = new ArrayList<>();
      try (CsvSource source = CsvSource.open(target)) {
        int risk = source.header().indexOf("probability_of_default");
        int status = source.header().indexOf("loan_status");
        for (CsvRow row = source.next(); row != null; row = source.next()) {
          probability.add(Double.valueOf(row.values().get(risk)));
          bad.add(row.values().get(status).equals("Charged Off"));
        }
      }
      boolean[] chargedOff = new boolean[bad.size()];
      for (int i = 0; i < chargedOff.length; i++) {
        chargedOff[i] = bad.get(i);
      }
      return new Scored(
          probability.stream().mapToDouble(Double::doubleValue).toArray(), chargedOff);
    }
  }

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

  private static String money(double amount) {
    return String.format("%,d", Math.round(amount)).replace('-', '−');
  }

  private static java.util.stream.Stream<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

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

  private static void same(JsonNode one, String name, JsonNode other, String otherName) {
    assertThat(rows(one).map(it -> it.get(name)).toList())
        .as(name)
        .isNotEmpty()
        .isEqualTo(rows(other).map(it -> it.get(otherName)).toList());
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
  void recommendations_levelThatDefaults_isNamedWithItsFigures() throws IOException {
    LoanTable table = LoanTable.first(1000);
    long weddings = 0;
    for (int row = 0; row < 300; row++) {
      table.set(row, "purpose", "wedding");
      table.set(row, "loan_status", row % 10 < 6 ? "Charged Off" : "Fully Paid");
    }
    for (int row = 0; row < table.rows.size(); row++) {
      weddings += table.get(row, "purpose").equals("wedding") ? 1 : 0;
    }
    table.write(loans);
    report("--test", "0").isOk();
    assertThat(advice("levels"))
        .contains("purpose: riskier than the")
        .containsPattern(
            "riskier than the [0-9.]+ % of all are “wedding” \\([0-9.]+ % of " + weddings);
    assertThat(Files.readString(page)).contains("riskier than the");

    LoanTable.first(1000).write(loans);
    report("--test", "0").isOk();
    assertThat(advice("levels")).doesNotContain("wedding");
  }

  private String advice(String id) throws IOException {
    return rows(read(json).get("recommendations"))
        .filter(it -> it.get("id").asText().equals(id))
        .flatMap(it -> rows(it.get("sentences")))
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void recommendations_zipCodesInTheModel_areWeighedAndDistrusted() throws IOException {
    Run.of(
            "train",
            LoanTable.BUNDLED,
            "--recipe",
            "notebook",
            "--allow-leakage",
            "--out",
            model,
            "--json",
            json,
            "--report",
            page)
        .isOk();
    assertThat(advice("places")).contains("“11650” (100.0 % of", "“00813” (0.0 % of", "--group");
    assertThat(advice("trust")).contains("--allow-leakage", "AUC");
    report().isOk();
    assertThat(advice("places")).contains("uses no address, state, pin code");
    assertThat(advice("trust")).doesNotContain("--allow-leakage");
  }

  @Test
  void recommendations_profit_areTheFiguresOfTheCuts() throws IOException {
    report("--profit", "0.2,0.6", "--test", "0.4").isOk();
    JsonNode even =
        rows(read(json).get("cuts"))
            .filter(cut -> cut.get("threshold").asDouble() == 0.2 / (0.2 + 0.6))
            .findFirst()
            .orElseThrow();
    assertThat(advice("profit"))
        .contains("breaks even at a probability of default of 0.2500")
        .contains(String.format("approves %.1f %%", 100 * even.get("approval_rate").asDouble()))
        .contains("earns " + money(read(json).get("profit").asDouble()))
        .contains("earns " + money(even.get("profit").asDouble()));
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
  void report_objectiveOutOfReach_saysSoFirst() throws IOException {
    report("--objective", "max-npa-strict=0.001").isOk();
    assertThat(read(json).get("feasible").asBoolean()).isFalse();
    assertThat(advice("threshold")).startsWith("No threshold reaches the most approvals");
    assertThat(Files.readString(record)).contains("No threshold reaches");
  }

  @Test
  void report_overAnotherOutput_isRefused() {
    train("--report", model).fails(2, "--report and --out are the same file");
    train("--record", json).fails(2, "--record and --json are the same file");
    assertThat(model).doesNotExist();
  }
}
