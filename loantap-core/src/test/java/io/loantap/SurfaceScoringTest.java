package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.build.ModelBuilder;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Contribution;
import io.loantap.reason.Explanation;
import io.loantap.scorecard.Logistic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** A model with a surface: what an application gets, by hand. */
class SurfaceScoringTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              new NumericField("income", "", 0, 1e9, ""),
              new NumericField("debt", "", 0, 1e9, "")
                  .withSpecial(SpecialValues.of(Map.of(-9.0, "NO_RECORD")))));

  private static final Scorer SCORER = load(card());

  private static ModelBuilder card() {
    return ModelBuilder.ofLogOdds("card", SCHEMA)
        .base(-1)
        .line("income", new double[] {0, 100}, 0.5, -0.5)
        .missing("income", 0.25)
        .bins("debt", new double[] {10}, 0, 1)
        .special("debt", -9, 0.125)
        .surface(
            "income",
            new double[] {0, 100},
            "debt",
            new double[] {0, 20},
            new double[][] {{0, 2}, {1, -1}})
        .influenceable(
            new ActionableField(
                new ActionableRule("debt", ActionableRule.Direction.EITHER, 1), 0, 100))
        .threshold(0.25);
  }

  private static Scorer load(ModelBuilder builder) {
    try {
      return Scorer.load(new ByteArrayInputStream(builder.toJson()), "built");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An application in a type of the caller's own. */
  record Loan(double income, double debt) {}

  /** At (75, 18) the surface is 0.1 * 0.75 + 0.9 * (0.25 * 2 - 0.75) = -0.15. */
  @Test
  void probability_bothValues_hasTheSurfaceBesideTheCurves() {
    double probability = SCORER.probability(Map.of("income", 75, "debt", 18));

    assertThat(probability).isCloseTo(Logistic.probability(-1 - 0.25 + 1 - 0.15), within(1e-15));
  }

  @Test
  void probability_missingSpecialOrBeyond_isThatOfCurves_orOfTheEdge() {
    assertThat(SCORER.probability(Map.of("debt", 18)))
        .isEqualTo(Logistic.probability(-1 + 0.25 + 1));
    assertThat(SCORER.probability(Map.of("income", 50, "debt", -9)))
        .isEqualTo(Logistic.probability(-1 + 0.125));
    assertThat(SCORER.probability(Map.of("income", 1e9, "debt", 40)))
        .isEqualTo(Logistic.probability(-1 - 0.5 - 0.5 + 1 - 0.5));
  }

  @Test
  void explain_bothValues_sharesTheSurfaceByHalves_andAddsUp() {
    Explanation explanation = SCORER.explain(Map.of("income", 0, "debt", 20));

    assertThat(explanation.contributions())
        .extracting(Contribution::logOdds)
        .containsExactly(0.5 + 1, 1.0 + 1);
    assertThat(explanation.logOdds()).isEqualTo(-1 + 1.5 + 2);
    assertThat(explanation.probability())
        .isEqualTo(SCORER.probability(Map.of("income", 0, "debt", 20)));
  }

  /** At income 100 below a debt of 10 the log-odds are -1 + 0.5 - 1 + 1 - debt / 10, at 6 -1.1. */
  @Test
  void explain_decline_findsTheNearestChangeUnderTheSurface() {
    assertThat(SCORER.explain(Map.of("income", 100, "debt", 2)).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.number()).isEqualTo(6);
              assertThat(change.probability())
                  .isEqualTo(SCORER.probability(Map.of("income", 100, "debt", 6)));
            });
    assertThat(SCORER.probability(Map.of("income", 100, "debt", 5))).isGreaterThan(0.25);
    assertThat(SCORER.explain(Map.of("income", 0, "debt", 9)).changes()).isEmpty();
  }

  @Test
  void probability_eachDoor_isTheSame_andAllocatesNothing() {
    Map<String, Double> map = Map.of("income", 75.0, "debt", 18.0);
    Applicant bound = Applicant.of(map).bind(SCORER.schema());
    TypedScorer<Loan> typed = SCORER.bind(Loan.class, MethodHandles.lookup());
    Loan loan = new Loan(75, 18);

    assertThat(typed.probability(loan))
        .isEqualTo(SCORER.probability(map))
        .isEqualTo(SCORER.probability(bound));
    assertThat(bytes(() -> SCORER.probability(bound))).isZero();
    assertThat(bytes(() -> SCORER.probability(map))).isZero();
    assertThat(bytes(() -> typed.probability(loan))).isZero();
  }

  /** Bytes of the first round of calls that allocates none, else of the last. */
  private static long bytes(DoubleSupplier call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = 1;
    double sum = 0;
    for (int round = 0; round < 500 && bytes > 0; round++) {
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < 20_000; i++) {
        sum += call.getAsDouble();
      }
      bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
    assertThat(sum).isPositive();
    return bytes;
  }
}
