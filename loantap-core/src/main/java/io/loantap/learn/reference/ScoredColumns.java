package io.loantap.learn.reference;

import io.loantap.columns.Columns;
import io.loantap.engine.ColumnScorer;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import java.util.Arrays;

/**
 * Training loans with the probabilities that a scorecard gives them. Immutable.
 *
 * <p>It is the model itself that scores them, and not out of fold: a shortfall compares two
 * contributions of one scorecard, and only then do shortfalls sum to the distance in log-odds,
 * which is above 0 for every decline.
 */
public final class ScoredColumns {
  private final Scorecard scorecard;
  private final Columns columns;
  private final double[] probability;
  private final int[] rows;

  private ScoredColumns(Scorecard scorecard, Columns columns, double[] probability, int[] rows) {
    this.scorecard = scorecard;
    this.columns = columns;
    this.probability = probability;
    this.rows = rows;
  }

  /**
   * Scores the loans; O(rows) for each characteristic.
   *
   * @param columns raw values of every characteristic
   */
  public static ScoredColumns of(Scorecard scorecard, Columns columns) {
    double[] probability = ColumnScorer.logOdds(scorecard, columns);
    int[] rows = new int[probability.length];
    int scored = 0;
    for (int row = 0; row < rows.length; row++) {
      probability[row] = Logistic.probability(probability[row]);
      if (!Double.isNaN(probability[row])) {
        rows[scored++] = row;
      }
    }
    return new ScoredColumns(scorecard, columns, probability, Arrays.copyOf(rows, scored));
  }

  Scorecard scorecard() {
    return scorecard;
  }

  Columns columns() {
    return columns;
  }

  /** The rows that the scorecard does not refuse, ascending; not a copy. */
  int[] rows() {
    return rows;
  }

  /** The probability of default of a row, NaN if it is refused. */
  double probability(int row) {
    return probability[row];
  }

  boolean isScored(int row) {
    return !Double.isNaN(probability[row]);
  }
}
