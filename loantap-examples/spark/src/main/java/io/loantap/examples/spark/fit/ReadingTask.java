package io.loantap.examples.spark.fit;

import io.loantap.examples.spark.read.RowTable;
import io.loantap.examples.spark.read.RowTexts;
import io.loantap.train.data.BadRows;
import io.loantap.train.data.LoanCollector;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a partition is read, on its way to the executors.
 *
 * @param table the columns that are read
 * @param recipe as JSON; the table has all of its columns
 * @param amountColumn the column with the amount of each loan, if it has an unusual name
 */
record ReadingTask(RowTable table, byte[] recipe, @Nullable String amountColumn)
    implements Serializable {

  LoanCollector collector() {
    return new LoanCollector(
        table, parsed(), Optional.ofNullable(amountColumn), BadRows.byNumber());
  }

  RowTexts texts() {
    return new RowTexts(table, parsed().schema());
  }

  /** The recipe itself. */
  Recipe parsed() {
    return RecipeJson.parse(recipe);
  }
}
