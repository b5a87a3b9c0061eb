package io.loantap.engine;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Scores columns of raw values: the same sums in the same order as {@link BoundScorecard}, so the
 * same bits. It holds scratch space: not for several threads at once.
 */
public final class ColumnScorer {
  private final double intercept;
  private final ColumnTerm[] terms;
  private final @Nullable LogOddsMap map;

  private ColumnScorer(double intercept, ColumnTerm[] terms, @Nullable LogOddsMap map) {
    this.intercept = intercept;
    this.terms = terms;
    this.map = map;
  }

  /**
   * A scorer of the columns.
   *
   * @param readers columns of every characteristic, or of all it is derived from, and of every
   *     field that selects a group
   * @param refuseBeyond whether numbers beyond those of training are refused
   * @throws IllegalArgumentException if one of them is not there
   */
  public static ColumnScorer of(Scorecard scorecard, ColumnReaders readers, boolean refuseBeyond) {
    ColumnTerm[] terms = new ColumnTerm[scorecard.characteristics().size()];
    for (int place = 0; place < terms.length; place++) {
      terms[place] = ColumnTerm.of(scorecard, place, readers, refuseBeyond);
    }
    return new ColumnScorer(scorecard.intercept(), terms, scorecard.map().orElse(null));
  }

  /**
   * Log-odds of each row; NaN for a row with a value that the scorecard refuses.
   *
   * @param columns raw values of every characteristic, and of every field that selects a group
   * @throws IllegalArgumentException if one of them is not there
   */
  public static double[] logOdds(Scorecard scorecard, Columns columns) {
    return of(scorecard, new ColumnReaders(columns), false).logOdds(columns.rows());
  }

  private double[] logOdds(int rows) {
    double[] logOdds = new double[rows];
    for (int from = 0; from < rows; from += NumberReader.BLOCK) {
      logOdds(from, Math.min(NumberReader.BLOCK, rows - from), logOdds);
    }
    return logOdds;
  }

  /**
   * Contribution of the characteristic at a place to the log-odds of each row; NaN for a value that
   * it refuses.
   *
   * @param columns raw values of the characteristic, of the field that selects its group, and of
   *     its partners in surfaces
   * @throws IllegalArgumentException if one of them is not there
   */
  public static NumericColumn contributions(Scorecard scorecard, int place, Columns columns) {
    ColumnTerm term = ColumnTerm.of(scorecard, place, new ColumnReaders(columns), false);
    return term instanceof ColumnTerm.OfDistinct distinct
        ? distinct.contributions().map(contribution -> contribution + 0.0) // no negative zeros
        : NumericColumn.over(
            scorecard.names().get(place),
            new ColumnScorer(0, new ColumnTerm[] {term}, null).logOdds(columns.rows()));
  }

  /**
   * Writes the log-odds of {@code count} rows from row {@code from} on to the same places of {@code
   * out}; NaN for a row with a value that the scorecard refuses.
   *
   * @param count at most {@link NumberReader#BLOCK}
   */
  public void logOdds(int from, int count, double[] out) {
    int to = from + count;
    Arrays.fill(out, from, to, intercept);
    for (ColumnTerm term : terms) {
      term.add(from, count, out);
    }
    for (int row = from; row < to; row++) {
      if (Double.isNaN(out[row])) {
        out[row] = sum(row, row - from);
      }
    }
    if (map != null) {
      for (int row = from; row < to; row++) {
        out[row] = map.apply(out[row]);
      }
    }
  }

  /** The sum of a row of the block at which all terms are, each value looked at by itself. */
  private double sum(int row, int inBlock) {
    double sum = intercept;
    for (ColumnTerm term : terms) {
      sum += term.contribution(row, inBlock);
    }
    return sum;
  }
}
