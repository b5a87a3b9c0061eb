package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.evaluation.GroupComparison.Screen;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupComparisonTest {
  private static final double TINY = 1e-12;

  /**
   * Computed in Python 3.11.7 from the definitions (math, statistics.fmean, statistics.variance) on
   * the loans of {@link #goldenLoans}.
   */
  @ParameterizedTest
  @CsvSource({
    "B,345,0.7094292359992843,0.5928197103479101,0.848976226845023,"
        + "-0.5203842604002342,0.1272760198873925,0.10351613749671995,"
        + "0.008646283608238686,0.005790795566703033,FLAGGED",
    "C,330,0.9362139917695473,0.7987993113829265,1.0972676439437954,"
        + "-0.12045394252529082,0.03297379587341687,-0.008365508365508423,"
        + "0.0029800463947339817,0.005217058148912435,PASSED"
  })
  void compare_goldenLoans_agreesWithPython(
      String group,
      long applicants,
      double ratio,
      double low,
      double high,
      double scoreDifference,
      double falsePositiveGap,
      double truePositiveGap,
      double aprGap,
      double calibrationGap,
      Screen screen) {
    GroupComparison found = find(GroupComparison.screen(goldenLoans().figures()), group);
    assertThat(found.reference().group()).isEqualTo("A");
    assertThat(found.figures().applicants()).isEqualTo(applicants);
    assertThat(found.approvalRatio().getAsDouble()).isCloseTo(ratio, within(TINY));
    ConfidenceInterval interval = found.approvalRatioInterval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(low, within(TINY));
    assertThat(interval.upper()).isCloseTo(high, within(TINY));
    assertThat(found.scoreDifference().getAsDouble()).isCloseTo(scoreDifference, within(TINY));
    assertThat(found.falsePositiveGap().getAsDouble()).isCloseTo(falsePositiveGap, within(TINY));
    assertThat(found.truePositiveGap().getAsDouble()).isCloseTo(truePositiveGap, within(TINY));
    assertThat(found.aprGap().getAsDouble()).isCloseTo(aprGap, within(TINY));
    assertThat(found.figures().calibrationGap()).isCloseTo(calibrationGap, within(TINY));
    assertThat(found.screen()).isEqualTo(screen);
  }

  /** A linear congruential generator that any language repeats: three groups, B the riskiest. */
  private static GroupedLoans goldenLoans() {
    GroupedLoans loans = new GroupedLoans();
    long state = 7;
    double[] draw = new double[3];
    for (int loan = 0; loan < 1000; loan++) {
      for (int i = 0; i < 3; i++) {
        state = (state * 1103515245L + 12345) % (1L << 31);
        draw[i] = state / (double) (1L << 31);
      }
      String group = "ABC".substring((int) (draw[0] * 3), (int) (draw[0] * 3) + 1);
      double p = 0.05 + 0.4 * draw[1] + (group.equals("B") ? 0.05 : 0);
      double apr = p <= 0.25 ? 0.10 + 0.3 * p : Double.NaN;
      loans.add(group, p, p <= 0.25, draw[2] < p, apr);
    }
    return loans;
  }

  @Test
  void compare_exactlyFourFifths_passes() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "a", 200, i -> i < 150);
    add(loans, "b", 200, i -> i < 120);
    add(loans, "c", 200, i -> i < 119);
    List<GroupComparison> found = GroupComparison.screen(loans.figures());
    assertThat(found)
        .extracting(GroupComparison::screen)
        .containsExactly(Screen.REFERENCE, Screen.PASSED, Screen.FLAGGED);
  }

  @Test
  void compare_groupOfFewApplicants_isNotJudgedAndNoReference() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "few", 99, i -> true);
    add(loans, "many", 100, i -> i < 50);
    List<GroupComparison> found = GroupComparison.screen(loans.figures());
    assertThat(find(found, "few").screen()).isEqualTo(Screen.INSUFFICIENT);
    assertThat(find(found, "few").approvalRatio()).hasValue(2);
    assertThat(find(found, "many").screen()).isEqualTo(Screen.REFERENCE);
  }

  @Test
  void compare_groupWithoutApprovals_isFlaggedWithoutInterval() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "a", 100, i -> i < 50);
    add(loans, "b", 100, i -> false);
    GroupComparison found = find(GroupComparison.screen(loans.figures()), "b");
    assertThat(found.screen()).isEqualTo(Screen.NOBODY_APPROVED);
    assertThat(found.approvalRatio()).hasValue(0);
    assertThat(found.approvalRatioInterval()).isEmpty();
  }

  @Test
  void compare_declaredReference_isHeldAgainst() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "a", 100, i -> i < 80);
    add(loans, "b", 100, i -> i < 40);
    GroupComparison found = find(GroupComparison.screen(loans.figures(), "b"), "a");
    assertThat(found.approvalRatio()).hasValue(2);
    assertThat(found.screen()).isEqualTo(Screen.PASSED);
  }

  @Test
  void compare_unknownReference_saysSo() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "a", 100, i -> true);
    assertThatThrownBy(() -> GroupComparison.screen(loans.figures(), "z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no group \"z\"");
  }

  @Test
  void compare_onlySmallGroups_asksForMoreLoans() {
    GroupedLoans loans = new GroupedLoans();
    add(loans, "a", 99, i -> true);
    assertThatThrownBy(() -> GroupComparison.screen(loans.figures()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no group has 100 applicants");
  }

  @Test
  void figures_outcomesOfOneKind_leaveGapsOpen() {
    GroupedLoans loans = new GroupedLoans();
    for (int i = 0; i < 200; i++) {
      loans.add(i < 100 ? "a" : "b", 0.1, true, i >= 100, Double.NaN);
    }
    GroupComparison found = find(GroupComparison.screen(loans.figures(), "a"), "b");
    assertThat(found.truePositiveGap()).isEmpty();
    assertThat(found.falsePositiveGap()).isEmpty();
    assertThat(found.aprGap()).isEmpty();
    assertThat(found.scoreDifference()).isEmpty();
    assertThat(found.figures().calibrationGap()).isCloseTo(-0.9, within(TINY));
  }

  @ParameterizedTest
  @CsvSource({"NaN", "-0.1", "1.1"})
  void add_probabilityOutsideItsRange_isRefused(double probability) {
    assertThatThrownBy(() -> new GroupedLoans().add("a", probability, true, true, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void add(GroupedLoans loans, String group, int count, IntPredicate approved) {
    for (int i = 0; i < count; i++) {
      loans.add(group, 0.1, approved.test(i), i % 5 == 0, Double.NaN);
    }
  }

  private static GroupComparison find(List<GroupComparison> comparisons, String group) {
    return comparisons.stream()
        .filter(it -> it.figures().group().equals(group))
        .findFirst()
        .orElseThrow();
  }
}
