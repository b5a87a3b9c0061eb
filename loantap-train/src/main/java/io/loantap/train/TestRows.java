package io.loantap.train;

import io.loantap.train.data.DataException;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.table.TableInput;
import java.time.YearMonth;

/** The choice of the loans that a model is tested on. */
public sealed interface TestRows {
  /** How this is written on the command line, for the training record. */
  String words();

  /**
   * Makes sure that loans can be split like this.
   *
   * @param wanted the recipe
   * @param available the recipe without what the loans lack
   * @param table what the loans were read from
   * @throws DataException if they have no month to be split by
   */
  default void check(Recipe wanted, Recipe available, String table) {
    if (this instanceof After && available.dateColumn().isEmpty()) {
      throw new DataException(
          "The loans cannot be split by time: "
              + wanted
                  .dateColumn()
                  .map(column -> table + " has no column \"" + column + "\".")
                  .orElse(
                      "recipe \""
                          + wanted.name()
                          + "\" names no \"date\" column, and none was found.")
              + " Add it, or use --test.");
    }
  }

  /**
   * A random share of the loans of each outcome.
   *
   * @param share in [0, 1); 0 tests on training loans out of fold
   */
  record Share(double share) implements TestRows {
    /** Checks the share. */
    public Share {
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException("the test share must be from 0 to below 1");
      }
    }

    @Override
    public String words() {
      return "share " + share;
    }
  }

  /** The loans issued after a month. */
  record After(YearMonth month) implements TestRows {
    @Override
    public String words() {
      return "issued after " + month;
    }
  }

  /** The loans of another file. */
  record OfFile(TableInput input) implements TestRows {
    @Override
    public String words() {
      return "file " + input.shortName();
    }
  }
}
