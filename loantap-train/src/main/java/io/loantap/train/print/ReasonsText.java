package io.loantap.train.print;

import io.loantap.reason.Baseline;
import io.loantap.reason.Contribution;
import io.loantap.reason.Counterfactual;
import io.loantap.reason.Explanation;
import io.loantap.scorecard.ValueState;
import java.util.Locale;

/** An explanation in words. */
public final class ReasonsText {
  private ReasonsText() {}

  static String who(Baseline baseline) {
    return switch (baseline) {
      case CUTOFF -> "the mean of loans just approved";
      case POPULATION -> "the mean of all loans";
      case MEDIAN -> "the median of all loans";
      case MAX -> "the best that is possible";
    };
  }

  /** Every contribution and, for a decline, what would approve; ends in a line break. */
  public static String whole(Explanation explanation) {
    TextTable table =
        new TextTable("characteristic", "", "log-odds", "reference", "shortfall", "points");
    table.row("(intercept)", "", Figures.signed(explanation.intercept()), "", "", "");
    for (Contribution row : explanation.contributions()) {
      table.row(
          row.characteristic(),
          row.state() == ValueState.PLAIN
              ? ""
              : row.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          Figures.signed(row.logOdds()),
          Figures.signed(row.reference()),
          Figures.signed(row.shortfall()),
          Figures.points(row.points()));
    }
    table.row(
        "(sum)",
        "",
        Figures.signed(explanation.logOdds()),
        "",
        "",
        Figures.points(explanation.score()));
    String text =
        table
            + Prose.remark(
                "Log-odds of being bad; a shortfall above 0 against "
                    + who(explanation.baseline())
                    + " counts against the applicant. Points include an equal share of the base"
                    + " points each.");
    return explanation.withinThreshold() ? text : text + changes(explanation);
  }

  private static String changes(Explanation explanation) {
    if (explanation.changes().isEmpty()) {
      return "\n  No change of one field that an applicant can influence would have it approved.\n";
    }
    StringBuilder text =
        new StringBuilder("\n  Each of these changes alone would have it approved:\n");
    for (Counterfactual change : explanation.changes()) {
      text.append("    ")
          .append(change.field())
          .append(' ')
          .append(change.target())
          .append(" (probability of default ")
          .append(Figures.percent(change.probability()))
          .append(")\n");
    }
    return text.toString();
  }
}
