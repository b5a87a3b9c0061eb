package io.loantap.examples.spark.fit;

import io.loantap.examples.spark.read.RowTable;
import io.loantap.examples.spark.read.RowTexts;
import io.loantap.train.data.LoanCollector;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reading of a partition, on its way to the executors. */
final class ReadingTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RowTable table;
  private final byte[] recipe;
  private final @Nullable String amountColumn;

  ReadingTask(RowTable table, byte[] recipe, @Nullable String amountColumn) {
    this.table = table;
    this.recipe = recipe;
    this.amountColumn = amountColumn;
  }

  /** The columns that are read. */
  RowTable table() {
    return table;
  }

  /** As JSON; the table has all of its columns. */
  byte[] recipe() {
    return recipe;
  }

  /** The column with the amount of each loan, if it has an unusual name. */
  @Nullable String amountColumn() {
    return amountColumn;
  }

  LoanCollector collector() {
    return LoanCollector.of(table, parsed(), Optional.ofNullable(amountColumn));
  }

  RowTexts texts() {
    return new RowTexts(table, parsed().schema());
  }

  /** The recipe itself. */
  Recipe parsed() {
    return RecipeJson.parse(recipe);
  }
}
