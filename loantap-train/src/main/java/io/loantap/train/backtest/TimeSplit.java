package io.loantap.train.backtest;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.statistics.BadRate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of a model of the same recipe that was fitted to earlier loans and tested on later
 * ones: what a random split cannot show.
 *
 * @param column name of the month column
 * @param last the last month fitted to
 * @param earlier loans fitted to, at most a sample of them
 * @param ranking of the later loans
 * @param line slope of the later loans' outcomes on their log-odds, if it is defined
 * @param expected mean probability of the later loans, in [0, 1]
 * @param observed their bad rate
 */
public record TimeSplit(
    String column,
    YearMonth last,
    long earlier,
    Ranking ranking,
    Optional<Calibration.Line> line,
    double expected,
    BadRate observed) {
  /** Standard errors by which two figures must differ before it is no noise: one in a thousand. */
  private static final double NOISE = 3.29;

  private static final double WORTH_SAYING_AUC = 0.02;
  private static final double WORTH_SAYING_RATE = 0.15;

  /** The figures of later loans of both outcomes. */
  public static TimeSplit of(String column, YearMonth last, long earlier, ScoreDistribution later) {
    return new TimeSplit(
        column,
        last,
        earlier,
        Ranking.of(later),
        Calibration.of(later).line(),
        later.meanProbability(),
        BadRate.of(later.rows(), later.chargedOff()));
  }

  /** Whether the ranking is worse than that of a random split by more than noise. */
  public boolean ranksWorseThan(Ranking random) {
    double error = Math.hypot(error(random), error(ranking));
    double lost = random.auc() - ranking.auc();
    return lost > WORTH_SAYING_AUC && lost > NOISE * error;
  }

  private static double error(Ranking ranking) {
    return (ranking.aucHigh() - ranking.aucLow()) / (2 * ConfidenceInterval.Z);
  }

  /** Whether other outcomes came than were expected, by more than noise. */
  public boolean isOff() {
    double gap = Math.abs(observed.rate() - expected);
    double error = Math.sqrt(expected * (1 - expected) / observed.rows());
    return gap > WORTH_SAYING_RATE * Math.max(expected, observed.rate()) && gap > NOISE * error;
  }

  /** The warning that is due beside the figures of a random split; empty if none is. */
  public Optional<String> warning(Ranking random) {
    List<String> what = new ArrayList<>();
    if (ranksWorseThan(random)) {
      what.add(
          String.format(
              Locale.ROOT,
              "ranks with an AUC of %.4f (at random %.4f)",
              ranking.auc(),
              random.auc()));
    }
    if (isOff()) {
      what.add(
          String.format(
              Locale.ROOT,
              "expects %.1f %% bad where %.1f %% were",
              100 * expected,
              100 * observed.rate()));
    }
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "NOT THE SAME IN TIME: fitted to the loans up to %s (\"%s\"), the model of this"
                    + " recipe %s among the %,d later ones. The figures of the random split are not"
                    + " what to expect of applicants to come: look for repeated rows, for columns"
                    + " that are known only afterwards and for a changed market, and test with"
                    + " --test-after %s.",
                last,
                column,
                String.join(" and ", what),
                observed.rows(),
                last));
  }
}
