package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FitStatisticsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private final GoldenData golden = new GoldenData();

  @Test
  void of_columnTwice_onlyTheTwinsAreNotIdentified() {
    double[] debt = golden.table("dense")[1];
    double[] age = golden.table("dense")[2];
    double[] twice = debt.clone();
    for (int i = 0; i < twice.length; i++) {
      twice[i] = 3 - 2 * debt[i];
    }
    List<Coefficient> reduced =
        statistics(builder().dense(debt).dense(age).build(), List.of("debt", "age"), 0)
            .coefficients()
            .coefficients();

    List<Coefficient> found =
        statistics(
                builder().dense(debt).dense(age).dense(twice).build(),
                List.of("debt", "age", "twice"),
                0)
            .coefficients()
            .coefficients();

    // The twin is made of column and intercept, so the intercept is lost, too.
    assertThat(found.get(0).wald()).isEmpty();
    assertThat(found.get(1).wald()).isEmpty();
    assertThat(found.get(3).wald()).isEmpty();
    Coefficient.Wald alone = reduced.get(2).wald().orElseThrow();
    assertThat(found.get(2).wald().orElseThrow().standardError())
        .isEqualTo(alone.standardError(), CLOSE);
    assertThat(found).allSatisfy(it -> assertThat(it.estimate()).isFinite());
  }

  @Test
  void of_columnForEveryLevel_countsItsRankAndKeepsOthers() {
    int[] codes = golden.codes();
    for (int i = 0; i < codes.length; i++) {
      codes[i]++;
    }
    double[] age = golden.table("dense")[2];
    FitStatistics all =
        statistics(
            builder().coded(codes, 4).dense(age).build(), List.of("a", "b", "c", "d", "age"), 0);
    FitStatistics reference =
        statistics(
            builder().coded(golden.codes(), 3).dense(age).build(),
            List.of("b", "c", "d", "age"),
            0);

    assertThat(all.coefficients().coefficients().stream().filter(it -> it.wald().isPresent()))
        .extracting(Coefficient::name)
        .containsExactly("age");
    assertThat(all.criteria().effectiveCoefficients()).isEqualTo(5);
    assertThat(all.criteria().aic()).isEqualTo(reference.criteria().aic(), within(1e-6));
    assertThat(all.likelihoodRatio().p()).isEqualTo(reference.likelihoodRatio().p(), CLOSE);
  }

  @Test
  void of_columnHeldByItsSign_isAsIfItWereNotThere() {
    double[] debt = golden.table("dense")[1];
    double[] age = golden.table("dense")[2];
    LogisticRegression ridge = LogisticRegression.withL2(1);
    DesignMatrix both = builder().dense(debt).dense(age).build();
    DesignMatrix one = builder().dense(age).build();
    double slope = ridge.fit(both, golden.chargedOff(), null).coefficients()[0];
    int[] against = {slope > 0 ? -1 : 1, 0};
    LogisticFit held = ridge.signs(against).fit(both, golden.chargedOff(), null);
    LogisticFit without = ridge.fit(one, golden.chargedOff(), null);
    assertThat(held.held()).containsExactly(true, false);

    FitStatistics found =
        FitStatistics.of(
            WeightedRows.of(both, golden.chargedOff(), null),
            List.of("debt", "age"),
            held,
            0,
            1,
            1);
    FitStatistics expected =
        FitStatistics.of(
            WeightedRows.of(one, golden.chargedOff(), null), List.of("age"), without, 0, 1, 1);

    List<Coefficient> coefficients = found.coefficients().coefficients();
    assertThat(coefficients.get(1).wald()).isEmpty();
    assertThat(coefficients.get(2).wald().orElseThrow().standardError())
        .isEqualTo(
            expected.coefficients().coefficients().get(1).wald().orElseThrow().standardError(),
            CLOSE);
    assertThat(coefficients.get(0).wald()).isPresent();
    assertThat(found.criteria().effectiveCoefficients())
        .isEqualTo(expected.criteria().effectiveCoefficients(), CLOSE);
    assertThat(found.criteria().aic()).isEqualTo(expected.criteria().aic(), CLOSE);
  }

  @Test
  void of_columnTwiceWithPenalty_identifiesAll() {
    double[] debt = golden.table("dense")[1];
    FitStatistics statistics =
        statistics(builder().dense(debt).dense(debt).build(), List.of("debt", "again"), 1);

    assertThat(statistics.coefficients().coefficients())
        .allSatisfy(it -> assertThat(it.wald()).isPresent());
    assertThat(statistics.criteria().effectiveCoefficients()).isBetween(1.5, 2.0);
  }

  @Test
  void of_columnOfZeros_isNotIdentified() {
    List<Coefficient> found =
        statistics(
                builder().dense(new double[golden.codes().length]).build(), List.of("nothing"), 0)
            .coefficients()
            .coefficients();

    assertThat(found.get(0).wald()).isPresent();
    assertThat(found.get(1).wald()).isEmpty();
  }

  @Test
  void of_separatedOutcomes_identifiesNothing() {
    DesignMatrix matrix = DesignMatrix.builder(6).dense(new double[] {1, 2, 3, 4, 5, 6}).build();
    boolean[] chargedOff = {false, false, false, true, true, true};
    LogisticFit fit = LogisticRegression.withL2(0).fit(matrix, chargedOff, null);

    FitStatistics statistics =
        FitStatistics.of(
            WeightedRows.of(matrix, chargedOff, null), List.of("column"), fit, 0, 0, 1);

    assertThat(fit.optimumAtInfinity()).isTrue();
    assertThat(statistics.coefficients().coefficients())
        .extracting(Coefficient::name)
        .containsExactly("intercept", "column");
    assertThat(statistics.coefficients().coefficients())
        .allSatisfy(it -> assertThat(it.wald()).isEmpty());
    assertThat(statistics.likelihoodRatio().mcFaddenR2()).isEqualTo(1, within(1e-6));
  }

  @Test
  void of_interceptShift_movesTheInterceptAlone() {
    LogisticFit fit = LogisticRegression.withL2(1).fit(golden.matrix(), golden.chargedOff(), null);
    FitStatistics plain = FitStatistics.of(golden.rows(), GoldenData.NAMES, fit, 0, 1, 1);
    FitStatistics shifted = FitStatistics.of(golden.rows(), GoldenData.NAMES, fit, 1.5, 1, 1);

    Coefficient before = plain.coefficients().coefficients().get(0);
    Coefficient after = shifted.coefficients().coefficients().get(0);
    assertThat(after.estimate()).isEqualTo(before.estimate() - 1.5, CLOSE);
    assertThat(after.wald().orElseThrow().standardError())
        .isEqualTo(before.wald().orElseThrow().standardError());
    assertThat(shifted.coefficients().coefficients().subList(1, 9))
        .isEqualTo(plain.coefficients().coefficients().subList(1, 9));
    assertThat(shifted.criteria()).isEqualTo(plain.criteria());
  }

  @Property(tries = 20)
  void effectiveCoefficients_anyPenalty_areBetweenInterceptAndAllColumns(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double l2) {
    FitStatistics statistics = statistics(golden.matrix(), GoldenData.NAMES, l2);
    FitStatistics stronger = statistics(golden.matrix(), GoldenData.NAMES, 2 * l2);

    assertThat(statistics.criteria().effectiveCoefficients()).isBetween(1.0, 9.0);
    assertThat(stronger.criteria().effectiveCoefficients())
        .isLessThan(statistics.criteria().effectiveCoefficients());
    assertThat(statistics.likelihoodRatio().statistic()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void of_threads_sameBits() {
    LogisticFit fit = LogisticRegression.withL2(1).fit(golden.matrix(), golden.chargedOff(), null);

    assertThat(FitStatistics.of(golden.rows(), GoldenData.NAMES, fit, 0, 1, 3))
        .isEqualTo(FitStatistics.of(golden.rows(), GoldenData.NAMES, fit, 0, 1, 1));
  }

  @Test
  void coefficientTable_sizesDiffer_isRefused() {
    SymmetricMatrix one = SymmetricMatrix.ofPacked(1, new double[] {1});

    assertThatThrownBy(() -> CoefficientTable.of(List.of("a"), new double[] {1, 2}, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 columns");
  }

  @Test
  void weightedRows_lengthsDiffer_isRefused() {
    DesignMatrix matrix = DesignMatrix.builder(2).dense(new double[] {1, 2}).build();

    assertThatThrownBy(() -> WeightedRows.of(matrix, new boolean[3], null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WeightedRows.of(matrix, new boolean[2], new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void likelihoodRatio_fivePercentPoint_isFivePercent() {
    // scipy.stats.chi2.isf(0.05, [1, 2]) is 3.841458820694124 and 5.991464547107979.
    assertThat(new LikelihoodRatioTest(-10, -10 - 3.841458820694124 / 2, 1).p())
        .isEqualTo(0.05, CLOSE);
    assertThat(new LikelihoodRatioTest(-10, -10 - 5.991464547107979 / 2, 2).p())
        .isEqualTo(0.05, CLOSE);
  }

  @Test
  void likelihoodRatio_nothingGained_isCertain() {
    LikelihoodRatioTest nothing = new LikelihoodRatioTest(-10.000001, -10, 0);

    assertThat(nothing.statistic()).isZero();
    assertThat(nothing.p()).isEqualTo(1);
  }

  private DesignMatrix.Builder builder() {
    return DesignMatrix.builder(golden.codes().length);
  }

  private FitStatistics statistics(DesignMatrix matrix, List<String> names, double l2) {
    LogisticFit fit = LogisticRegression.withL2(l2).fit(matrix, golden.chargedOff(), null);
    return FitStatistics.of(
        WeightedRows.of(matrix, golden.chargedOff(), null), names, fit, 0, l2, 1);
  }
}
