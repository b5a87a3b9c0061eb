package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.build.ModelBuilder;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonRules;
import io.loantap.storage.ModelReader;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jpmml.evaluator.EvaluationException;
import org.junit.jupiter.api.Test;

/**
 * PMML evaluators score, decide, refuse and explain as loantap does; {@link SqlExportTest} says how
 * to measure it.
 */
class PmmlExportTest {
  private static final int ROWS = Integer.getInteger("export.rows", 2000);
  private static final List<String> NOT_RANKED = List.of("REFER_BAND", "QUALIFYING_SCORE");

  private static String pmml(ModelReader.Loaded loaded) {
    return new PmmlExport().text(ExportedModel.of(loaded));
  }

  private static Map<String, Object> used(Scorer scorer, Map<String, Object> applicant) {
    Map<String, Object> values = new LinkedHashMap<>(applicant);
    values.keySet().retainAll(scorer.usedFields());
    return values;
  }

  /**
   * The codes of loantap are the first of the ranking, which goes on to those without shortfall.
   * Evaluators have an order of their own for codes with the same shortfall.
   */
  private static void assertReasons(
      String row, Map<String, Double> shortfalls, Decision decision, Map<String, ?> results) {
    List<String> codes =
        decision.reasons().stream()
            .map(Reason::code)
            .filter(code -> !NOT_RANKED.contains(code))
            .toList();
    List<String> ranked = new ArrayList<>();
    for (int rank = 1; rank <= codes.size(); rank++) {
      ranked.add(String.valueOf(results.get("reason_" + rank)));
    }
    assertThat(ranked).as(row).doesNotHaveDuplicates();
    for (int i = 0; i < ranked.size(); i++) {
      assertThat(shortfalls.get(ranked.get(i)))
          .as("%s: %s, expected %s", row, ranked, codes)
          .isCloseTo(shortfalls.get(codes.get(i)), within(1e-9));
    }
  }

  /** What the contributions are above their references, by code. */
  private static Map<String, Double> shortfalls(
      ModelReader.Loaded loaded, Map<String, Object> applicant) {
    BoundApplicant bound = Applicant.of(applicant).bind(loaded.model().schema());
    ReasonRules rules = loaded.model().interpretation().reasons();
    double[] references = rules.baselines().contributions(rules.baselines().standard());
    Map<String, Double> shortfalls = new LinkedHashMap<>();
    for (int place = 0; place < references.length; place++) {
      int special = loaded.scorecard().special(place, bound);
      String name = loaded.model().scorecard().names().get(place);
      String code =
          special < 0
              ? rules.codes().get(place)
              : SpecialValues.of(loaded.model().schema(), name).names().get(special);
      shortfalls.merge(
          code, loaded.scorecard().contribution(place, bound) - references[place], Double::sum);
    }
    return shortfalls;
  }

  private static void assertSame(byte[] model, String name, PmmlEngine.Loader loader)
      throws Exception {
    ModelReader.Loaded loaded = HardCard.read(model);
    Scorer scorer = HardApplicants.byThreshold(HardCard.scorer(model));
    PmmlEngine engine = loader.load(pmml(loaded));
    List<Map<String, Object>> applicants = HardApplicants.of(loaded, ROWS, 18, engine.knowsNaN());

    double largest = 0;
    int refused = 0;
    long nanos = 0;
    for (int row = 0; row < ROWS; row++) {
      Map<String, Object> applicant = used(scorer, applicants.get(row));
      String place = row + ": " + applicant;
      Map<String, Object> inPmml = new LinkedHashMap<>(applicant);
      inPmml.replaceAll((field, value) -> value instanceof YearMonth ? value.toString() : value);
      long start = System.nanoTime();
      Map<String, ?> results = engine.score(inPmml);
      nanos += System.nanoTime() - start;
      HardApplicants.Result expected = HardApplicants.expected(scorer, loaded, applicant);
      if (results == null || results.get("log_odds") == null) {
        refused++;
        assertThat(expected.decision()).as(place).isEqualTo("REFUSED");
        continue;
      }
      assertThat(results.get("decision")).as(place).isEqualTo(expected.decision());
      // PMML4S adds the initial score last, which shows where a line goes on to millions.
      double size = Math.max(1, Math.abs(expected.logOdds()) / 1000);
      largest = Math.max(largest, expected.difference(result(results)) / size);
      assertReasons(place, shortfalls(loaded, applicant), scorer.decide(applicant), results);
    }
    assertThat(refused).isBetween(ROWS / 10, ROWS * 8 / 10);
    assertThat(largest).isLessThanOrEqualTo(1e-12);
    note(engine, name, refused, largest, ROWS / (nanos / 1e9));
  }

  private static HardApplicants.Result result(Map<String, ?> results) {
    return new HardApplicants.Result(
        "",
        ((Number) results.get("log_odds")).doubleValue(),
        ((Number) results.get("probability")).doubleValue(),
        ((Number) results.get("points")).doubleValue());
  }

  private static void note(PmmlEngine engine, String name, int refused, double largest, double rate)
      throws IOException {
    if (System.getProperty("export.rows") != null) {
      Files.writeString(
          Path.of("target/export-agreement.md"),
          String.format(
              Locale.ROOT,
              "| PMML, %s | %s | %,d | %,d | %.1e | %,.0f |%n",
              engine.version(),
              name,
              ROWS,
              refused,
              largest,
              rate),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private static void assertSameModels(PmmlEngine.Loader loader) throws Exception {
    LendingTerms refer =
        new LendingTerms(Optional.of(new ReferBand(0.2, 0.4)), List.of(), Optional.empty());
    assertSame(HardCard.bytes(true, refer), "every kind of curve, mapped", loader);
    assertSame(HardCard.bytes(false, LendingTerms.none()), "every kind of curve", loader);
    assertSame(Files.readAllBytes(Path.of("../data/demo-model.json")), "demo model", loader);
  }

  @Test
  void jpmml_hardApplicants_areScoredDecidedAndExplainedAsByLoantap() throws Exception {
    assertSameModels(PmmlEngine.Jpmml::of);
  }

  @Test
  void pmml4s_hardApplicants_areScoredDecidedAndExplainedAsByLoantap() throws Exception {
    assertSameModels(PmmlEngine.Pmml4s::of);
  }

  @Test
  void text_scoreChanged_isRefusedByItsVerificationRecords() throws Exception {
    String text = pmml(HardCard.read(Files.readAllBytes(Path.of("../data/demo-model.json"))));
    String changed = text.replaceFirst("initialScore=\"[^\"]*\"", "initialScore=\"0.5\"");

    assertThat(PmmlEngine.Jpmml.of(text)).isNotNull();
    assertThatThrownBy(() -> PmmlEngine.Jpmml.of(changed)).isInstanceOf(EvaluationException.class);
  }

  @Test
  void text_sameModel_isTheSame_andBeginsWithWhatIsNotInIt() {
    ModelReader.Loaded loaded = HardCard.read(HardCard.bytes(true, HardCard.referAndRules()));

    assertThat(pmml(loaded))
        .isEqualTo(pmml(loaded))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\nModel ")
        .contains("\n- the policy rules [INCOME_TOO_LOW].\n")
        .contains("name=\"loan &quot;amount&quot;; --'; DROP TABLE t\"")
        .contains("name=\"ho`me]\\[&#10;-- x\"");
  }

  @Test
  void text_nameWithACharacterThatXmlCannotHold_isRefused() {
    String name = "a\u0001";
    byte[] model =
        ModelBuilder.ofLogOdds("x", Schema.of(List.of(NumericField.of(name))))
            .bins(name, new double[] {1}, -1, 1)
            .threshold(0.5)
            .toJson();

    assertThatThrownBy(() -> pmml(HardCard.read(model)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has a character that XML cannot hold");
  }
}
