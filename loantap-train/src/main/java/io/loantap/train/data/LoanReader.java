package io.loantap.train.data;

import io.loantap.train.Progress;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.csv.ReadAhead;
import io.loantap.train.csv.RowBlock;
import io.loantap.train.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads finished loans of a CSV file for a recipe. */
public final class LoanReader {
  private LoanReader() {}

  /**
   * Reads all loans of a file.
   *
   * @throws DataException if a needed column or one of the two outcomes is missing, or rows are bad
   * @throws IOException if the file cannot be read or is no CSV
   */
  public static Loans read(Path file, Recipe recipe, Reading.OnBadRows onBadRows, Progress progress)
      throws IOException {
    return read(file, recipe, onBadRows, progress, Optional.empty());
  }

  /**
   * Reads all loans of a file.
   *
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @see #read(Path, Recipe, Reading.OnBadRows, Progress)
   */
  public static Loans read(
      Path file,
      Recipe recipe,
      Reading.OnBadRows onBadRows,
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
      Reading reading = collector.reading();
      reading.check(
          source.name(), available, onBadRows, LoanCollector.amountColumn(amountColumn), notices);
      return new Loans(
          available,
          reading.extended(available.schema()),
          collector.columns(),
          collector.outcomes(),
          collector.sample(),
          source.rows(),
          source.sha256(),
          notices);
    }
  }
}
