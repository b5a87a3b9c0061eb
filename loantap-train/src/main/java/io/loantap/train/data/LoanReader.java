package io.loantap.train.data;

import io.loantap.train.csv.CsvSource;
import io.loantap.train.csv.ReadAhead;
import io.loantap.train.csv.RowBlock;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of a CSV file of finished loans for a recipe. */
public final class LoanReader {
  private LoanReader() {}

  /**
   * Reads all loans of a file.
   *
   * @throws DataException if a needed column or one of the two outcomes is missing, or rows are bad
   * @throws IOException if the file cannot be read or is no CSV
   */
  public static FinishedLoans read(
      Path file, Recipe recipe, ReadingSummary.OnBadRows onBadRows, Progress progress)
      throws IOException {
    return read(file, recipe, onBadRows, progress, Optional.empty());
  }

  /**
   * Reads all loans of a file.
   *
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @see #read(Path, Recipe, ReadingSummary.OnBadRows, Progress)
   */
  public static FinishedLoans read(
      Path file,
      Recipe recipe,
      ReadingSummary.OnBadRows onBadRows,
      Progress progress,
      Optional<String> amountColumn)
      throws IOException {
    try (CsvSource source = CsvSource.open(file)) {
      List<String> notices = new ArrayList<>();
      Recipe available = AvailableColumns.forTraining(recipe, source, notices);
      LoanCollector collector = LoanCollector.ofLines(source, available, amountColumn);
      try (ReadAhead ahead = ReadAhead.of(source)) {
        for (RowBlock rows = ahead.next(collector::add);
            rows != null;
            rows = ahead.next(collector::add)) {
          collector.add(rows);
          progress.advance(rows.place(rows.size() - 1), source.share());
        }
      }
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
