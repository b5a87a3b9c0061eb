package io.loantap.train.print;

import io.loantap.Scorer;
import io.loantap.model.ScoreScaling;
import io.loantap.model.ValueState;
import io.loantap.reason.Baseline;
import io.loantap.reason.Change;
import io.loantap.reason.Contribution;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.util.Locale;

/** An explanation in words. */
public final class ReasonsText {
  private ReasonsText() {}

  /** The score and, for a decline, its reasons; ends in a line break. */
  public static String of(Explanation explanation, Scorer scorer) {
    ScoreScaling scaling = scorer.interpretation().scaling();
    StringBuilder text = new StringBuilder();
    ScoreScaling.Displayed score = explanation.displayedScore();
    text.append("  Score: ")
        .append(score.points())
        .append(score.clamped() ? " points, the end of the scale.\n" : " points.\n");
    if (explanation.approved()) {
      return text.toString();
    }
    text.append("  Reasons, the weightiest first:\n");
    for (int i = 0; i < explanation.reasons().size(); i++) {
      Reason reason = explanation.reasons().get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "    %d. %s (%.1f points)%n",
              i + 1,
              reason.text(),
              -scaling.points(reason.shortfall())));
    }
    if (explanation.reasons().isEmpty()) {
      text.append("    none: no characteristic is worse than that of ")
          .append(who(explanation.baseline()))
          .append(".\n");
    } else {
      text.append("    Points against ").append(who(explanation.baseline())).append(".\n");
    }
    return text.toString();
  }

  private static String who(Baseline baseline) {
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
          row.state() == ValueState.PLAIN ? "" : row.state().name().toLowerCase(Locale.ROOT),
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
                "Log-odds of being charged off; a shortfall above 0 against "
                    + who(explanation.baseline())
                    + " counts against the applicant. Points include an equal share of the base"
                    + " points each.");
    return explanation.approved() ? text : text + changes(explanation);
  }

  private static String changes(Explanation explanation) {
    if (explanation.changes().isEmpty()) {
      return "\n  No change of one field that an applicant can influence would have it approved.\n";
    }
    StringBuilder text =
        new StringBuilder("\n  Each of these changes alone would have it approved:\n");
    for (Change change : explanation.changes()) {
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
