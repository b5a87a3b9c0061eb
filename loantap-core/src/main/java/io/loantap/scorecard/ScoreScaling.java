package io.loantap.scorecard;

import java.util.Locale;

/**
 * The scaling of log-odds to points: {@code score = offset + factor * ln(odds of repaying)}, so
 * that more points are safer and a fixed number of points doubles the odds. With {@code factor =
 * pdo / ln 2} and {@code offset = score - factor * ln(odds)}. Immutable; all methods are pure and
 * O(1).
 *
 * <p>Points are for reading. No decision is taken on them, rounded or not: it is taken on the
 * probability.
 *
 * @param score points at which the odds are {@code odds}, finite
 * @param odds of repaying against being charged off at {@code score}, above 0: 30 for 30:1
 * @param pointsToDouble points that double the odds of repaying, above 0
 */
public record ScoreScaling(double score, double odds, double pointsToDouble) {
  /** Least points that are displayed. */
  public static final int LOWEST_DISPLAYED = 300;

  /** Greatest points that are displayed. */
  public static final int HIGHEST_DISPLAYED = 850;

  /** Probabilities beyond have no meaning and would give any number of points. */
  private static final double MOST_LOG_ODDS = Logistic.logOdds(1 - 1e-9);

  /** Checks the numbers. */
  public ScoreScaling {
    if (!Double.isFinite(score)
        || !(odds > 0 && odds < Double.POSITIVE_INFINITY)
        || !(pointsToDouble > 0 && pointsToDouble < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a scaling has a finite score, and odds and points to double the odds above 0");
    }
  }

  /** 600 points at odds of 30:1, 20 points double the odds. */
  public static ScoreScaling standard() {
    return new ScoreScaling(600, 30, 20);
  }

  /**
   * Reads {@code SCORE,ODDS,PDO} such as {@code 600,30,20}.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   */
  public static ScoreScaling parse(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 3) {
        return new ScoreScaling(
            Double.parseDouble(parts[0].strip()),
            Double.parseDouble(parts[1].strip()),
            Double.parseDouble(parts[2].strip()));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expected(), e);
    }
    throw new IllegalArgumentException(expected());
  }

  private static String expected() {
    return "expected SCORE,ODDS,PDO such as 600,30,20";
  }

  /** As {@link #parse} reads it. */
  public String spec() {
    return String.format(Locale.ROOT, "%s,%s,%s", score, odds, pointsToDouble);
  }

  /** Points for a factor of e in the odds. */
  public double factor() {
    return pointsToDouble / StrictMath.log(2);
  }

  /** Points at even odds. */
  public double offset() {
    return score - factor() * StrictMath.log(odds);
  }

  /**
   * Points of an applicant, exact. Log-odds whose probability is not in [1e-9, 1 - 1e-9] are taken
   * for the nearest that is.
   *
   * @param logOdds of being charged off
   */
  public double scoreOfLogOdds(double logOdds) {
    return offset() - factor() * clamp(logOdds);
  }

  /** The nearest log-odds whose probability is in [1e-9, 1 - 1e-9]. */
  public static double clamp(double logOdds) {
    return Math.min(Math.max(logOdds, -MOST_LOG_ODDS), MOST_LOG_ODDS);
  }

  /** Points of a probability of default, exact; see {@link #scoreOfLogOdds}. */
  public double scoreOf(double probability) {
    return scoreOfLogOdds(Logistic.logOdds(probability));
  }

  /** Probability of default that has these points: the inverse of {@link #scoreOf}. */
  public double probability(double points) {
    return Logistic.probability((offset() - points) / factor());
  }

  /** Points that log-odds take away: those of a shortfall. */
  public double points(double logOdds) {
    return factor() * logOdds;
  }

  /**
   * Points of one characteristic, with its equal share of the base points, so that the points of
   * all characteristics sum to the score.
   *
   * @param contribution of the characteristic in log-odds
   * @param intercept of the scorecard
   * @param characteristics how many the scorecard has, at least 1
   */
  public double points(double contribution, double intercept, int characteristics) {
    return (offset() - factor() * intercept) / characteristics - factor() * contribution;
  }

  /** The score for display: a whole number, at the end of the range if it lies beyond. */
  public static Displayed display(double points) {
    double clamped = Math.min(Math.max(points, LOWEST_DISPLAYED), HIGHEST_DISPLAYED);
    return new Displayed((int) Math.rint(clamped), clamped < points || clamped > points);
  }

  /**
   * A score as people read it.
   *
   * @param points from {@value #LOWEST_DISPLAYED} to {@value #HIGHEST_DISPLAYED}
   * @param clamped whether the exact score lies beyond them
   */
  public record Displayed(int points, boolean clamped) {}
}
