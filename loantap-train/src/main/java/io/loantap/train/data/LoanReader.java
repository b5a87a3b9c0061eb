package io.loantap.train.data;

import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of a table of finished loans for a recipe. */
public final class LoanReader {
  private LoanReader() {}

  /**
   * Reads all loans of a table.
   *
   * @throws DataException if a needed column or one of the two outcomes is missing, or rows are bad
   * @throws IOException if the table cannot be read
   */
  public static FinishedLoans read(
      TableInput input, Recipe recipe, ReadingSummary.OnBadRows onBadRows, Progress progress)
      throws IOException {
    return read(input, recipe, onBadRows, progress, Optional.empty());
  }

  /**
   * Reads all loans of a table.
   *
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @see #read(TableInput, Recipe, ReadingSummary.OnBadRows, Progress)
   */
  public static FinishedLoans read(
      TableInput input,
      Recipe recipe,
      ReadingSummary.OnBadRows onBadRows,
      Progress progress,
      Optional<String> amountColumn)
      throws IOException {
    try (TableSource source = input.open()) {
      List<String> notices = new ArrayList<>();
      Recipe available = AvailableColumns.forTraining(recipe, source, notices);
      LoanCollector collector = LoanCollector.of(source, available, amountColumn);
      try (ReadAhead ahead = ReadAhead.of(source)) {
        for (RowBlock rows = ahead.next(collector::add);
            rows != null;
            rows = ahead.next(collector::add)) {
          collector.add(rows);
          progress.advance(rows.place(rows.size() - 1), source.share());
        }
      }
      notices.addAll(0, source.notices());
      ReadingSummary reading = collector.reading();
      reading.check(source.name(), available, onBadRows, amountColumn, notices);
      return new FinishedLoans(
          available,
          reading.extended(available.schema()),
          collector.columns(),
          collector.outcomes(),
          collector.firstApplicants(),
          source.rows(),
          source.sha256(),
          notices);
    }
  }
}
