package io.loantap.learn.evaluation;

import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The calibration of probabilities of default: whether they are right as numbers, not only as a
 * ranking.
 *
 * <p>There is no Hosmer-Lemeshow test here: on many rows it rejects deviations that do not matter,
 * on few it sees none (Van Calster et al., BMC Medicine 17:230, 2019, advise against it). The slope
 * and the table say more.
 *
 * @param inTheLarge calibration-in-the-large: what would have to be added to every log-odds for the
 *     mean probability to be right; 0 is ideal, above 0 means that risks are understated
 * @param inTheLargeInterval its 95 % interval
 * @param line intercept and slope, unless they are not defined: all probabilities equal, or the
 *     outcomes perfectly separated
 * @param brier mean squared error of the probabilities
 * @param brierSkill {@code 1 - brier / (pi (1 - pi))}: 0 is no better than giving everybody the
 *     charged-off rate pi, 1 is perfect
 * @param reliability ten bins of about equally many rows, safest first
 */
public record Calibration(
    double inTheLarge,
    ConfidenceInterval inTheLargeInterval,
    Optional<Line> line,
    double brier,
    double brierSkill,
    List<ReliabilityBin> reliability) {
  private static final int BINS = 10;

  /**
   * The logistic regression of the outcome on the model's log-odds.
   *
   * @param intercept ideally 0
   * @param interceptInterval its 95 % interval
   * @param slope ideally 1; below 1 the probabilities are too extreme, as those of an overfitted
   *     model are, above 1 not extreme enough
   * @param slopeInterval its 95 % interval
   */
  public record Line(
      double intercept,
      ConfidenceInterval interceptInterval,
      double slope,
      ConfidenceInterval slopeInterval) {
    /** Whether the slope is too far from 1 to be passed over: outside [0.9, 1.1]. */
    public boolean slopeIsOff() {
      return slope < 0.9 || slope > 1.1;
    }
  }

  /** Copies the list. */
  public Calibration {
    reliability = List.copyOf(reliability);
  }

  /** Measures in O(n) of the distinct probabilities, for each of about ten steps. */
  public static Calibration of(ScoreDistribution scores) {
    int n = scores.distinctScores();
    double[] x = new double[n];
    double[] bad = new double[n];
    double[] good = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      Confusion below = scores.confusion(i);
      Confusion upTo = scores.confusion(i + 1);
      double p = scores.score(i);
      x[i] = clippedLogOdds(p);
      bad[i] = upTo.fn() - below.fn();
      good[i] = upTo.tn() - below.tn();
      squares += bad[i] * (1 - p) * (1 - p) + good[i] * p * p;
    }
    LogisticLine level = LogisticLine.interceptOnly(x, bad, good);
    double brier = squares / scores.rows();
    double rate = (double) scores.chargedOff() / scores.rows();
    return new Calibration(
        level.intercept(),
        ConfidenceInterval.around(level.intercept(), level.interceptError()),
        LogisticLine.of(x, bad, good).map(Calibration::line),
        brier,
        1 - brier / (rate * (1 - rate)),
        bins(scores));
  }

  /** Log-odds of a probability that may be 0 or 1: within 36.05 of 0. */
  private static double clippedLogOdds(double probability) {
    return Logistic.logOdds(Metrics.clipped(probability));
  }

  private static Line line(LogisticLine fit) {
    return new Line(
        fit.intercept(),
        ConfidenceInterval.around(fit.intercept(), fit.interceptError()),
        fit.slope(),
        ConfidenceInterval.around(fit.slope(), fit.slopeError()));
  }

  private static List<ReliabilityBin> bins(ScoreDistribution scores) {
    int[] cuts = scores.bands(BINS);
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int i = 1; i < cuts.length; i++) {
      ThresholdEffect below = scores.cut(cuts[i - 1]);
      ThresholdEffect upTo = scores.cut(cuts[i]);
      long rows = upTo.confusion().approved() - below.confusion().approved();
      bins.add(
          new ReliabilityBin(
              scores.score(cuts[i - 1]),
              scores.score(cuts[i] - 1),
              rows,
              upTo.confusion().fn() - below.confusion().fn(),
              (upTo.expectedChargedOff() - below.expectedChargedOff()) / rows));
    }
    return bins;
  }

  /**
   * Expected calibration error: how far the mean probability of a bin is from its observed rate, in
   * the mean over rows; in [0, 1]. Chance alone makes it larger than 0, the more so the fewer rows
   * there are.
   */
  public double expectedCalibrationError() {
    double sum = 0;
    long rows = 0;
    for (ReliabilityBin bin : reliability) {
      sum += bin.rows() * Math.abs(bin.meanProbability() - bin.observedRate());
      rows += bin.rows();
    }
    return sum / rows;
  }

  /**
   * Figures of loans of both outcomes.
   *
   * @throws IllegalArgumentException as {@link ScoreDistribution#of(double[], boolean[])}
   */
  public static CalibrationRecord.Figures figures(double[] probability, boolean[] chargedOff) {
    Calibration calibration = of(ScoreDistribution.of(probability, chargedOff));
    return new CalibrationRecord.Figures(
        Metrics.logLoss(probability, chargedOff),
        calibration.brier(),
        calibration.inTheLarge(),
        calibration
            .line()
            .map(line -> OptionalDouble.of(line.slope()))
            .orElse(OptionalDouble.empty()),
        calibration.expectedCalibrationError());
  }
}
