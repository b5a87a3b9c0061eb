package io.loantap.train.print;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.GroupComparison;
import io.loantap.learn.evaluation.GroupComparison.Screen;
import io.loantap.learn.evaluation.GroupFigures;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Groups of applicants side by side. */
public final class GroupsText {
  private GroupsText() {}

  /** What a model does to each group of a column, and what that is in terms of the reference. */
  public static String of(String column, List<GroupComparison> comparisons) {
    TextTable decisions =
        new TextTable(column, "loans", "approved", "ratio", "95 % interval", "screen");
    TextTable errors =
        new TextTable(
            column, "score", "declined, good", "declined, bad", "mean PD", "bad rate", "APR gap");
    for (GroupComparison comparison : comparisons) {
      GroupFigures figures = comparison.figures();
      decisions.row(
          figures.group(),
          Figures.count(figures.applicants()),
          Figures.percent(figures.approvalRate()),
          ratio(comparison.approvalRatio()),
          comparison.approvalRatioInterval().map(GroupsText::interval).orElse("-"),
          words(comparison.screen()));
      errors.row(
          figures.group(),
          signed(comparison.scoreDifference()),
          Figures.percent(figures.falsePositiveRate()),
          Figures.percent(figures.truePositiveRate()),
          Figures.percent(figures.meanProbability()),
          Figures.percent(figures.confusion().chargedOffRate()),
          points(comparison.aprGap()));
    }
    return decisions
        + "\n"
        + errors
        + Prose.remark(
            "Ratio: approval rate as a multiple of the reference group's; below 0.80 it is flagged."
                + " That is a screen, not a test of law.\n"
                + "Score: difference of mean scores in standard deviations, below 0 is riskier."
                + " Declined, good: share of the good that were declined.");
  }

  private static String words(Screen screen) {
    return switch (screen) {
      case REFERENCE -> "reference";
      case PASSED -> "";
      case FLAGGED -> "below 0.80";
      case NOBODY_APPROVED -> "nobody approved";
      case INSUFFICIENT -> "too few to judge";
    };
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? two(ratio.getAsDouble()) : "-";
  }

  private static String interval(ConfidenceInterval interval) {
    return two(interval.lower()) + " - " + two(interval.upper());
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String signed(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%+.2f", number.getAsDouble()) : "-";
  }

  private static String points(OptionalDouble gap) {
    return gap.isPresent()
        ? String.format(Locale.ROOT, "%+.2f points", 100 * gap.getAsDouble())
        : "-";
  }
}
