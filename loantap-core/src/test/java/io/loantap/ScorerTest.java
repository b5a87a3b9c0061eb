package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.applicant.Violation.Code;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.engine.BoundScorecard;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.storage.ExampleModel;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {
  private static final Scorer SCORER = scorer(ExampleModel.create());

  @Property(tries = 300)
  void predict_anyModelAndApplicant_isAProbabilityOrAViolation(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    Scorer scorer = scorer(model(random.space().schema(), random));
    TypedScorer<RandomLoan> typed = scorer.bind(RandomLoan.class, MethodHandles.lookup());
    BoundScorecard scorecard = BoundScorecard.of(random.scorecard(), random.space());
    Random values = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Map<String, Object> applicant = RandomCase.values(values, 0.3, 1 + values.nextInt(4));
      if (values.nextInt(4) == 0) {
        applicant.put("plain", values.nextBoolean() ? 1.7e308 : -1.7e308);
        applicant.put("large", values.nextBoolean() ? 1.7e308 : -1.7e308);
      }
      try {
        Prediction prediction = scorer.predict(applicant);
        assertThat(prediction.probability()).isBetween(0.0, 1.0);
        assertThat(prediction.withinThreshold()).isEqualTo(prediction.probability() <= 0.5);
        assertThat(scorer.probability(applicant)).isEqualTo(prediction.probability());
        assertThat(prediction.probability())
            .isEqualTo(
                Logistic.probability(
                    scorecard.logOdds(Applicant.of(applicant).bind(scorer.schema()))));
        assertThat(typed.predict(RandomLoan.of(applicant))).isEqualTo(prediction);
        assertThat(typed.probability(RandomLoan.of(applicant))).isEqualTo(prediction.probability());
        assertThat(scorer.predict(Applicant.of(applicant))).isEqualTo(prediction);
        assertThat(scorer.predict(Applicant.of(applicant).bind(scorer.schema())))
            .isEqualTo(prediction);
      } catch (InvalidApplicantException e) {
        assertThat(e.violations()).isNotEmpty().doesNotHaveDuplicates();
        assertThatThrownBy(() -> scorer.probability(applicant)).hasMessage(e.getMessage());
        assertThatThrownBy(() -> typed.predict(RandomLoan.of(applicant)))
            .hasMessage(e.getMessage());
      }
    }
  }

  @Test
  void predict_plainApplicant_hasNoNotices() {
    Prediction prediction = SCORER.predict(ExampleModel.plainApplicant());
    assertThat(prediction.probability()).isEqualTo(0.1072392543023643);
    assertThat(prediction.withinThreshold()).isTrue();
    assertThat(prediction.threshold()).isEqualTo(0.25).isEqualTo(SCORER.policy().threshold());
    assertThat(prediction.modelId()).isEqualTo(SCORER.modelId()).hasSize(16);
    assertThat(prediction.notices()).isEmpty();
  }

  @Test
  void predict_missingUnseenAndClipped_areNoticed() {
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    applicant.put("amount", 48_000); // amount_to_income 1, the curve ends at 0.5
    applicant.put("home", " ");
    applicant.put("job", null);
    applicant.put("first", "2015-02"); // after the month of the application
    applicant.put("address", "somewhere 12345");
    assertThat(SCORER.predict(applicant).notices().stream().map(Notice::message))
        .containsExactly(
            "amount_to_income: at the outer end of its curve: scored as the nearest value that"
                + " counts by itself",
            "credit_age: missing: scored as the model does without it",
            "job_years: missing: scored as the model does without it",
            "home: missing: scored as the model does without it",
            "zip: unseen level: scored as the model does for unknown levels");
  }

  @Test
  void predict_everythingWrong_isReportedAtOnceInSchemaOrder() {
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("incom", 1);
    applicant.put("home", "RENTT");
    applicant.put("first", "June 1999");
    applicant.put("accounts", "seven");
    applicant.put("born", 1980);
    applicant.put("amount", -5);
    applicant.put("balance", Double.NaN);
    assertThat(violations(applicant))
        .containsExactly(
            new Violation(
                "amount",
                Code.OUT_OF_RANGE,
                "a negative number",
                "a number from 0 to 1000000 (currency units)",
                null),
            new Violation(
                "income", Code.MISSING, null, "a number of at least 0 (currency units)", null),
            new Violation("balance", Code.NOT_FINITE, null, "a number", null),
            new Violation(
                "accounts", Code.WRONG_TYPE, "text", "a number from 0 to 100 (count)", null),
            new Violation("term", Code.MISSING, null, "one of [36 months, 60 months]", null),
            new Violation("home", Code.UNSEEN_LEVEL, null, "one of [OWN, RENT]", "RENT"),
            new Violation(
                "first",
                Code.MALFORMED_DATE,
                "letters and digits",
                "a month from 1900 to 2199 such as 2015-01",
                null),
            new Violation(
                "born",
                Code.WRONG_TYPE,
                "a number",
                "a month from 1900 to 2199 such as 2015-01-31",
                null),
            new Violation("address", Code.MISSING, null, "text", null),
            new Violation(
                "incom", Code.UNKNOWN_FIELD, null, "one of the schema's 12 fields", "income"));
  }

  @Test
  void predict_outOfRangeInputOfADerivedField_isReportedOnce() {
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    applicant.put("income", -5);
    assertThat(violations(applicant))
        .extracting(Violation::message)
        .containsExactly(
            "income: out of range, found a negative number, expected a number of at least 0"
                + " (currency units)");
  }

  @Test
  void predict_termThatNamesNoMonths_isAViolationOfTheDerivedField() {
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    applicant.put("term", "long");
    assertThat(violations(applicant))
        .containsExactly(
            new Violation(
                "term_months",
                Code.MISSING,
                null,
                "values of [term] from which it can be computed",
                null));
  }

  @Test
  void predict_unseenDerivedLevel_suggestsItsNearMatch() {
    Scorecard scorecard =
        new Scorecard(
            0,
            List.of(
                new Characteristic.Levels(
                    "zip",
                    new LevelCurve(Map.of("00813", 1.0)),
                    new Fallback.Refusal(),
                    new Fallback.Refusal())));
    StoredModel example = ExampleModel.create();
    Scorer scorer =
        scorer(
            new StoredModel(
                example.schema(),
                example.derived(),
                scorecard,
                example.policy(),
                example.threshold(),
                example.training(),
                List.of()));
    InvalidApplicantException thrown =
        catchThrowableOfType(
            InvalidApplicantException.class,
            () -> scorer.predict(Map.of("address", "12 Low Road 00823")));
    assertThat(thrown.violations())
        .containsExactly(
            new Violation("address", Code.UNSEEN_LEVEL, null, "one of [00813]", "00813"));
  }

  @Test
  void predict_outOfRangeInAFieldThatIsNotUsed_isNoViolation() {
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    Prediction without = SCORER.predict(applicant);
    applicant.put("unused", 2);
    assertThat(SCORER.predict(applicant)).isEqualTo(without);
    applicant.put("unused", "2");
    assertThat(violations(applicant)).extracting(Violation::code).containsExactly(Code.WRONG_TYPE);
  }

  @Test
  void predict_outOfRangeInAFieldThatSelectsAGroup_isAViolation() {
    StoredModel example = ExampleModel.create();
    Characteristic byGroup =
        new Characteristic.Numeric(
            "balance",
            line(1),
            new Fallback.ByGroup("accounts", new double[] {1}, new double[] {1}, 0));
    Scorer scorer =
        scorer(
            new StoredModel(
                example.schema(),
                List.of(),
                new Scorecard(0, List.of(byGroup)),
                example.policy(),
                example.threshold(),
                example.training(),
                List.of()));
    assertThat(scorer.probability(Map.of("accounts", 1)))
        .isGreaterThan(scorer.probability(Map.of("accounts", 2)));
    assertThatThrownBy(() -> scorer.probability(Map.of("accounts", 101)))
        .hasMessage(
            "accounts: out of range, found a larger number, expected a number from 0 to 100 (count)");
  }

  @Test
  void predict_numbersThatOverflowOppositeLines_isStillAProbability() {
    Schema schema =
        Schema.of(List.<Field>of(NumericField.of("a"), NumericField.of("b"), NumericField.of("c")));
    Scorecard scorecard =
        new Scorecard(0, List.of(numeric("a", 1e9), numeric("b", -1e9), numeric("c", 0)));
    StoredModel example = ExampleModel.create();
    Scorer scorer =
        scorer(
            new StoredModel(
                schema,
                List.of(),
                scorecard,
                new DecisionPolicy(0.5),
                new ThresholdRecord("f1", true, ""),
                example.training(),
                List.of()));
    assertThat(scorer.probability(Map.of("a", 1e308, "b", 1e308, "c", -1.7e308))).isEqualTo(0.5);
    assertThat(scorer.probability(Map.of("a", 1e308, "b", -1e308, "c", 1.7e308))).isEqualTo(1);
    assertThat(scorer.probability(Map.of("a", -1e308, "b", 1e308, "c", 0))).isZero();
  }

  @Test
  void predict_builtForAnotherSchema_isCarriedOverByName() {
    Schema schema = Schema.of(List.<Field>of(NumericField.of("accounts"), NumericField.of("x")));
    Applicant other = Applicant.of(Map.of("accounts", 1000, "x", 1)).bind(schema);
    InvalidApplicantException thrown =
        catchThrowableOfType(InvalidApplicantException.class, () -> SCORER.predict(other));
    assertThat(thrown.violations())
        .extracting(Violation::field)
        .containsExactly("income", "accounts", "term", "address", "x");
  }

  @Test
  void predict_manyThreads_giveTheSameBits() throws Exception {
    List<Map<String, Object>> applicants = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Map<String, Object> applicant = ExampleModel.plainApplicant();
      applicant.put("amount", 1000 + 977 * i);
      applicant.put("balance", i % 7 == 0 ? null : 13 * i);
      applicants.add(applicant);
    }
    List<Prediction> expected = applicants.stream().map(SCORER::predict).toList();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      Callable<List<Prediction>> all =
          () -> {
            List<Prediction> found = List.of();
            for (int round = 0; round < 20; round++) {
              found = applicants.stream().map(SCORER::predict).toList();
            }
            return found;
          };
      List<Callable<List<Prediction>>> tasks = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        tasks.add(all);
      }
      for (Future<List<Prediction>> found : threads.invokeAll(tasks)) {
        assertThat(found.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void load_pathAndStream_giveTheSameModel(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.json");
    ModelWriter.write(ExampleModel.create(), file);
    Scorer scorer = Scorer.load(file);
    assertThat(scorer.modelId()).isEqualTo(SCORER.modelId());
    assertThat(scorer.scorecard()).isEqualTo(SCORER.scorecard());
    assertThat(scorer.schema()).isEqualTo(SCORER.schema());
    assertThat(scorer.policy()).isEqualTo(SCORER.policy());
  }

  @Test
  void load_stream_isReadToItsEndAndLeftOpen() throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayInputStream stream =
        new ByteArrayInputStream(ModelWriter.bytes(ExampleModel.create())) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Scorer.load(stream);
    assertThat(stream.available()).isZero();
    assertThat(closed[0]).isFalse();
  }

  @Test
  void load_folder_saysSo(@TempDir Path folder) {
    assertThatThrownBy(() -> Scorer.load(folder))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(folder + " is a folder. Name the model file in it.");
  }

  @Test
  void load_noFile_namesIt(@TempDir Path folder) {
    assertThatThrownBy(() -> Scorer.load(folder.resolve("model.json")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("model.json");
  }

  private static List<Violation> violations(Map<String, Object> applicant) {
    return catchThrowableOfType(InvalidApplicantException.class, () -> SCORER.predict(applicant))
        .violations();
  }

  private static Characteristic numeric(String name, double slope) {
    return new Characteristic.Numeric(name, line(slope), new Fallback.Refusal());
  }

  private static PiecewiseLinearCurve line(double slope) {
    return PiecewiseLinearCurve.through(
        new double[] {0, 1}, new double[] {0, slope}, Outside.EXTEND);
  }

  private static StoredModel model(Schema schema, RandomCase random) {
    return new StoredModel(
        schema,
        random.space().derived(),
        random.scorecard(),
        new DecisionPolicy(0.5),
        new ThresholdRecord("f1", true, ""),
        new TrainingRecord("1", "none", "", 0, Map.of(), Map.of(), List.of()),
        List.of());
  }

  private static Scorer scorer(StoredModel model) {
    try {
      return Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
