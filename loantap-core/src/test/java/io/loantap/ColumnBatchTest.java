package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.ScorerOptions.BeyondTraining;
import io.loantap.ScorerOptions.Gap;
import io.loantap.ScorerOptions.OutOfRange;
import io.loantap.ScorerOptions.UnknownField;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.applicant.Violation;
import io.loantap.applicant.Violation.Code;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.regression.RandomCase;
import io.loantap.storage.ExampleModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ColumnBatchTest {
  private static final Scorer SCORER = Scorers.of(ExampleModel.create());

  @Property(tries = 150)
  void probabilities_anyModelOptionsAndThreads_areThoseOfEachApplicant(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = Scorers.of(RandomCase.of(seed)).with(options(random));
    List<BoundApplicant> applicants = new ArrayList<>();
    int rows = random.nextInt(3_000);
    for (int i = 0; i < rows; i++) {
      applicants.add(
          Applicant.of(RandomCase.values(random, 0.02, 1 + random.nextInt(3)))
              .bind(scorer.schema()));
    }
    assertSameAsOneByOne(scorer, applicants, 1 + random.nextInt(3));
  }

  @Property(tries = 150)
  void probabilities_everyKindOfFieldAndWrongNumbers_areThoseOfEachApplicant(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = SCORER.with(options(random));
    List<BoundApplicant> applicants = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Map<String, Object> values = ExampleModel.plainApplicant();
      values.put("amount", 1e5 * random.nextGaussian());
      values.put("accounts", random.nextInt(120));
      values.put("unused", random.nextInt(4));
      values.put("home", List.of("RENT", "OWN", "TENT").get(random.nextInt(3)));
      values.put("job", List.of("< 1 year", "10+ years", "a while").get(random.nextInt(3)));
      values.put("address", List.of("00813", "x 99999", "813").get(random.nextInt(3)));
      values.values().removeIf(value -> random.nextInt(20) == 0);
      applicants.add(Applicant.of(values).bind(scorer.schema()));
    }
    assertSameAsOneByOne(scorer, applicants, 1);
  }

  @Test
  void probabilities_wrongSlots_areRefusedWithWhatIsWrong() {
    Map<String, Column> columns = plain(6);
    columns.put("amount", numbers("amount", 1, Double.NaN, 1e300 * 1e10, -5, 7, 7));
    columns.put("asked", numbers("asked", 24180, 24180, 24180, 24180, 24180.5, 1e300));
    double[] out = new double[6];
    RejectedRows rejected = SCORER.probabilities(Columns.of(6, columns.values()), out);
    assertThat(rejected.rows()).containsExactly(2, 3, 4, 5);
    assertThat(rejected.count()).isEqualTo(4);
    assertThat(out[0]).isBetween(0.0, 1.0);
    assertThat(out[2]).isNaN();
    assertThat(rejected.violations(2)).extracting(Violation::code).contains(Code.NOT_FINITE);
    assertThat(rejected.violations(3)).extracting(Violation::code).contains(Code.OUT_OF_RANGE);
    assertThat(rejected.violations(4)).extracting(Violation::field).containsExactly("asked");
    assertThat(rejected.violations(5)).extracting(Violation::field).containsExactly("asked");
    assertThat(rejected.contains(0)).isFalse();
    assertThatThrownBy(() -> rejected.violations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 0 was not rejected");
  }

  @Test
  void probabilities_wrongColumns_areAllNamed() {
    Map<String, Column> columns = plain(1);
    columns.remove("income");
    columns.put("incme", numbers("incme", 1));
    columns.put("home", numbers("home", 1));
    columns.put("balance", LevelColumn.of("balance", "much"));
    assertThatThrownBy(() -> SCORER.probabilities(Columns.of(1, columns.values()), new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the column \"balance\" holds levels, expected a number")
        .hasMessageContaining("the column \"home\" holds numbers, levels are needed")
        .hasMessageContaining("no field \"incme\", did you mean \"income\"?")
        .hasMessageContaining("the model needs a column \"income\"");
    columns.remove("balance");
    columns.putAll(plain(1));
    Columns withUnknown = Columns.of(1, columns.values());
    double[] out = new double[1];
    Scorer lenient = SCORER.with(ScorerOptions.asModel().withUnknownField(UnknownField.IGNORE));
    assertThat(lenient.probabilities(withUnknown, out).count()).isZero();
    assertThat(out[0]).isEqualTo(SCORER.probability(ExampleModel.plainApplicant()));
  }

  @Test
  void probabilities_intoAColumn_areRefused() {
    Map<String, Column> columns = plain(2);
    double[] amounts = {1_000, 2_000};
    columns.put("amount", NumericColumn.over("amount", amounts));
    assertThatThrownBy(() -> SCORER.probabilities(Columns.of(2, columns.values()), amounts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probabilities would overwrite the column \"amount\"");
    assertThat(amounts).containsExactly(1_000, 2_000);
  }

  @Test
  void probabilities_codesAndTexts_areTheSame() {
    Map<String, Column> columns = plain(3);
    columns.put("home", LevelColumn.of("home", " RENT", null, "OWN "));
    double[] texts = new double[3];
    SCORER.probabilities(Columns.of(3, columns.values()), texts);
    columns.put(
        "home", LevelColumn.over("home", new int[] {2, -1, 0}, List.of("OWN", " ", "RENT")));
    double[] codes = new double[3];
    assertThat(SCORER.probabilities(Columns.of(3, columns.values()), codes).count()).isZero();
    assertThat(codes).isEqualTo(texts);
    assertThatThrownBy(() -> LevelColumn.over("home", new int[] {-1, 2}, List.of("OWN", "RENT")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("home has codes from -1 to 2, but 2 levels");
  }

  @Test
  void probabilities_noRoomOrThreads_isRefused() {
    Columns columns = Columns.of(2, plain(2).values());
    assertThatThrownBy(() -> SCORER.probabilities(columns, new double[1]))
        .hasMessage("there are 2 rows, but room for 1 probabilities");
    assertThatThrownBy(() -> SCORER.probabilities(columns, new double[2], 0))
        .hasMessage("the number of threads is below 1: 0");
  }

  private static ScorerOptions options(Random random) {
    return new ScorerOptions(
        pick(Gap.values(), random),
        pick(Gap.values(), random),
        pick(BeyondTraining.values(), random),
        pick(OutOfRange.values(), random),
        UnknownField.REJECT);
  }

  private static <T> T pick(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static void assertSameAsOneByOne(
      Scorer scorer, List<BoundApplicant> applicants, int threads) {
    double[] out = new double[applicants.size() + 1];
    out[applicants.size()] = 42;
    Columns columns = columns(scorer.schema(), applicants);
    RejectedRows rejected = scorer.probabilities(columns, out, threads);
    int refused = 0;
    for (int row = 0; row < applicants.size(); row++) {
      try {
        assertThat(out[row]).isEqualTo(scorer.probability(applicants.get(row)));
        assertThat(rejected.contains(row)).isFalse();
      } catch (InvalidApplicantException e) {
        assertThat(out[row]).isNaN();
        assertThat(rejected.violations(row)).isEqualTo(e.violations());
        refused++;
      }
    }
    assertThat(rejected.count()).isEqualTo(refused).isEqualTo(rejected.rows().length);
    assertThat(out[applicants.size()]).isEqualTo(42);
  }

  private static Map<String, Column> plain(int rows) {
    BoundApplicant applicant = Applicant.of(ExampleModel.plainApplicant()).bind(SCORER.schema());
    Columns columns =
        columns(SCORER.schema(), IntStream.range(0, rows).mapToObj(row -> applicant).toList());
    Map<String, Column> byName = new LinkedHashMap<>();
    columns.all().forEach(column -> byName.put(column.name(), column));
    return byName;
  }

  private static NumericColumn numbers(String name, double... values) {
    return NumericColumn.over(name, values);
  }

  private static Columns columns(Schema schema, List<BoundApplicant> applicants) {
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      int slot = schema.slot(field.name());
      if (field instanceof CategoricalField || field instanceof TextField) {
        columns.add(
            LevelColumn.of(
                field.name(),
                applicants.stream().map(each -> each.text(slot)).toArray(String[]::new)));
      } else {
        columns.add(
            numbers(
                field.name(),
                applicants.stream().mapToDouble(each -> each.number(slot)).toArray()));
      }
    }
    return Columns.of(applicants.size(), columns);
  }
}
