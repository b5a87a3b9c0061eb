package io.loantap.train.recipe;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The end of the time in which loans were watched. A loan of a later month than {@link #last()} has
 * not yet had the time to go bad that the others had.
 *
 * @param issued name of the column with the month in which a loan began; null for the month column
 *     of the recipe
 * @param by the month in which the outcomes were read
 * @param window how many months a loan must have been watched, at least 0
 */
public record Observation(@Nullable String issued, YearMonth by, int window) {
  /** The usual window of an application score, in months. */
  public static final int USUAL_WINDOW = 12;

  /** Checks the window. */
  public Observation {
    if (window < 0) {
      throw new IllegalArgumentException("the window of observation is a number of months");
    }
  }

  /** The last month whose loans have been watched for the whole window. */
  public YearMonth last() {
    return by.minusMonths(window);
  }

  /** The same for months in this column. */
  public Observation in(String column) {
    return new Observation(column, by, window);
  }
}
