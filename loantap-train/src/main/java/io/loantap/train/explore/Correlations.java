package io.loantap.train.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pearson's correlations between columns of numbers, each over the loans that have both.
 *
 * @param names of the columns; the last is the outcome, 1 where it is bad
 * @param pairs each pair once, the later column first; none of a column with itself
 * @param inflation variance inflation of the columns without the outcome
 * @param leftOut columns of numbers beyond the most that are correlated
 */
public record Correlations(
    List<String> names, List<Pair> pairs, List<Inflation> inflation, List<String> leftOut) {
  /** Copies the lists. */
  public Correlations {
    names = List.copyOf(names);
    pairs = Collections.unmodifiableList(new ArrayList<>(pairs));
    inflation = List.copyOf(inflation);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Two columns.
   *
   * @param rows loans that have both
   * @param correlation in [-1, 1]; null if one of them does not vary over these loans
   */
  public record Pair(String one, String other, long rows, @Nullable Double correlation) {}

  /**
   * How much the variance of a column's coefficient grows because of the others, missing values
   * taken at the mean of their column.
   *
   * @param factor at least 1; null if the column is a combination of others or does not vary
   */
  public record Inflation(String column, @Nullable Double factor) {}

  /** The pair of these columns, in any order; null if there is none. */
  public @Nullable Pair pair(String one, String other) {
    for (Pair pair : pairs) {
      if ((pair.one().equals(one) && pair.other().equals(other))
          || (pair.one().equals(other) && pair.other().equals(one))) {
        return pair;
      }
    }
    return null;
  }
}
