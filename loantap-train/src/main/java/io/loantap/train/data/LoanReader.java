package io.loantap.train.data;

import io.loantap.columns.Columns;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
      Recipe ordered = available;
      try (ReadAhead ahead = ReadAhead.of(source)) {
        @Nullable RowBlock rows = ahead.next(collector::add);
        if (rows != null && available.dateColumn().isEmpty()) {
          ordered =
              TimeColumn.find(available.schema(), available.label().column(), source, rows)
                  .map(column -> orderedBy(column, available, collector))
                  .orElse(available);
        }
        for (; rows != null; rows = ahead.next(collector::add)) {
          collector.add(rows);
          progress.advance(rows.place(rows.size() - 1), source.share());
        }
      }
      notices.addAll(0, source.notices());
      ReadingSummary reading = collector.reading();
      reading.check(source.name(), available, onBadRows, amountColumn, notices);
      Columns columns = collector.columns();
      return new FinishedLoans(
          ordered,
          reading.extended(available.schema()),
          columns,
          grouped(collector.outcomes(), columns, available, source, notices),
          reading.words(recipe),
          collector.firstApplicants(),
          source.rows(),
          source.sha256(),
          notices);
    }
  }

  private static Recipe orderedBy(TimeColumn time, Recipe recipe, LoanCollector collector) {
    collector.orderBy(time);
    return recipe.withDate(time.name());
  }

  /** The outcomes, with near-copies in one group if that was asked for. */
  private static Outcomes grouped(
      Outcomes outcomes, Columns columns, Recipe recipe, TableSource source, List<String> notices) {
    if (recipe.groupColumn().filter(by -> NearCopies.areMeant(by, source)).isEmpty()) {
      return outcomes;
    }
    int[] groups = NearCopies.among(columns).groups();
    int[] sizes = new int[groups.length];
    Arrays.stream(groups).forEach(group -> sizes[group]++);
    long together = Arrays.stream(groups).filter(group -> sizes[group] > 1).count();
    notices.add(
        String.format(
            Locale.ROOT,
            "Near-copies are kept together (--group-by %s): %,d of the %,d loans, in %,d groups.",
            NearCopies.WORD,
            together,
            groups.length,
            Arrays.stream(sizes).filter(size -> size > 1).count()));
    return outcomes.withGroups(groups);
  }
}
