package io.loantap.train.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.train.leak.LeakFinding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakGuardTest {
  private static final Schema SCHEMA =
      Schema.of(List.of(CategoricalField.of("zip", List.of("x", "y"), "")));

  /** So many loans of level x and of level y, of each of which so many were charged off. */
  private static List<LeakFinding> check(int x, int xBad, int y, int yBad) {
    ColumnsBuilder columns = new ColumnsBuilder(FieldSpace.of(SCHEMA, List.of()), List.of("zip"));
    boolean[] chargedOff = new boolean[x + y];
    for (int row = 0; row < x + y; row++) {
      columns.add(Applicant.of(Map.of("zip", row < x ? "x" : "y")).bind(SCHEMA));
      chargedOff[row] = row < x ? row < xBad : row - x < yBad;
    }
    return LeakGuard.check(columns.build(), chargedOff, List.of(), 2);
  }

  /**
   * One loan in a hundred is bad, so hundreds without a bad one are not that unlikely: 0.99 to the
   * power of 2749 is 1.002e-12, and to the power of 2750 it is 9.9e-13.
   */
  @ParameterizedTest
  @CsvSource({"500, 0", "2749, 0", "2750, 1"})
  void check_manyLoansWithoutABadOne_isALeakBeyondChance(int rows, int leaks) {
    List<LeakFinding> findings = check(rows, 0, 10_000 - rows, 100);

    assertThat(findings).filteredOn(it -> it.severity() == Severity.LEAK).hasSize(leaks);
  }

  /**
   * 0.2 to the power of 17 is 1.3e-12, and to the power of 18 it is 2.6e-13, which is said; 20 of
   * the 200 bad loans are a tenth of them, for which training stops.
   */
  @ParameterizedTest
  @CsvSource({"17, ''", "18, WARNING", "19, WARNING", "20, LEAK"})
  void check_fewLoansAllBad_stopsFromATenthOfTheBad(int rows, String severity) {
    List<LeakFinding> findings = check(rows, rows, 1000 - rows, 200 - rows);

    assertThat(findings)
        .extracting(it -> it.severity().name())
        .containsExactlyElementsOf(severity.isEmpty() ? List.of() : List.of(severity));
  }

  /** As the 46 loans of one grade of a public file, of 32,581 with 7,108 bad ones. */
  @Test
  void check_smallLevelAllBad_isSaidAndDoesNotStop() {
    assertThat(check(46, 46, 32_535, 7_062))
        .containsExactly(
            new LeakFinding(
                Severity.WARNING,
                "Characteristic \"zip\": of the 46 loans with \"x\", 46 were bad (100 %),"
                    + " against 21.8 % of all, too few to stop for: make sure that it is known when"
                    + " somebody applies, or leave it out of the recipe.",
                "zip"));
  }

  @Test
  void check_leak_isNamedWithItsFigures() {
    assertThat(check(1500, 1500, 8500, 500))
        .first()
        .isEqualTo(
            new LeakFinding(
                Severity.LEAK,
                "\"zip\" gives the outcome away: of the 1,500 loans with \"x\", 1,500 were bad"
                    + " (100 %), against 20.0 % of all; its information value is 8.082, above"
                    + " 2.",
                "zip"));
  }

  @Test
  void check_oneLoanOfTheOtherOutcome_isNoLeak() {
    assertThat(check(100, 99, 9900, 1900)).isEmpty();
    assertThat(check(100, 100, 9900, 1900))
        .singleElement()
        .extracting(LeakFinding::severity)
        .isEqualTo(Severity.WARNING);
  }

  /** (0.74 - 0.26) ln(0.74 / 0.26) twice is 1.004, less what chance gives; 0.755 gives 1.15. */
  @Test
  void check_informationValueAboveOne_isAWarning() {
    assertThat(check(1000, 260, 1000, 740)).isEmpty();

    assertThat(check(1000, 245, 1000, 755))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.sentence()).contains("\"zip\"", "information value of 1.14");
            });
  }

  @Test
  void check_numbers_areLookedAtByValueAndByDecile() {
    int rows = 4000;
    double[] few = new double[rows];
    double[] many = new double[rows];
    boolean[] chargedOff = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      few[row] = row % 4;
      many[row] = row + 0.5;
      chargedOff[row] = row % 4 == 3;
    }

    List<LeakFinding> findings =
        LeakGuard.check(
            Columns.of(rows, List.of(NumericColumn.of("few", few), NumericColumn.of("many", many))),
            chargedOff,
            List.of(),
            1);

    assertThat(findings)
        .filteredOn(it -> it.severity() == Severity.LEAK)
        .extracting(LeakFinding::sentence)
        .singleElement()
        .asString()
        .startsWith("\"few\" gives the outcome away");
  }

  @Test
  void check_missingValues_areALevelOfTheirOwn() {
    double[] values = new double[4000];
    boolean[] chargedOff = new boolean[4000];
    Arrays.fill(values, 0, 600, Double.NaN);
    for (int row = 600; row < 4000; row++) {
      values[row] = row % 2;
      chargedOff[row] = row % 5 == 0;
    }

    List<LeakFinding> findings =
        LeakGuard.check(
            Columns.of(4000, List.of(NumericColumn.of("n", values))), chargedOff, List.of(), 2);

    assertThat(findings).first().extracting(LeakFinding::sentence).asString().contains("(missing)");
  }

  /** One bad loan above so many of twenty good ones: this share is both the AUC and the KS. */
  @ParameterizedTest
  @CsvSource({"13, ''", "15, KS of", "19, AUC of", "20, AUC of"})
  void check_metrics_warnsInOneLine(int below, String named) {
    List<LeakFinding> findings = LeakGuard.check(ranked(1, below));

    assertThat(findings)
        .hasSize(named.isEmpty() ? 0 : 1)
        .allMatch(it -> it.severity() == Severity.WARNING)
        .allMatch(it -> it.sentence().contains(named));
  }

  @Test
  void check_manyLoansRankedAlmostPerfectly_isALeak() {
    assertThat(LeakGuard.check(ranked(20, 20)))
        .singleElement()
        .extracting(LeakFinding::severity)
        .isEqualTo(Severity.LEAK);
  }

  /** So many bad loans, above so many of twenty good ones. */
  private static Metrics ranked(int bads, int below) {
    double[] probability = new double[20 + bads];
    boolean[] chargedOff = new boolean[20 + bads];
    for (int i = 0; i < 20; i++) {
      probability[i] = (i + 1) / 30.0;
    }
    for (int i = 20; i < chargedOff.length; i++) {
      probability[i] = (below + 0.5) / 30;
      chargedOff[i] = true;
    }
    return Metrics.of(probability, chargedOff, 0.5);
  }
}
