package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.feature.ColumnsBuilder;
import io.loantap.feature.FeatureSpace;
import io.loantap.train.Progress;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.csv.ReadAhead;
import io.loantap.train.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads finished loans for a recipe. */
public final class LoanReader {
  /** How many applicants are kept as they are. */
  public static final int SAMPLE = 1000;

  /** What becomes of a file with rows that are no loans. */
  public enum OnBadRows {
    /** The file is refused. */
    STOP,
    /** They are left out, with a notice. */
    SKIP
  }

  private final Recipe recipe;
  private final OnBadRows onBadRows;
  private final Progress progress;
  private final Optional<String> amountColumn;
  private final List<String> notices = new ArrayList<>();

  private LoanReader(
      Recipe recipe, OnBadRows onBadRows, Progress progress, Optional<String> amountColumn) {
    this.recipe = recipe;
    this.onBadRows = onBadRows;
    this.progress = progress;
    this.amountColumn = amountColumn;
  }

  /**
   * Reads all loans of a file.
   *
   * @throws DataException if a needed column or one of the two outcomes is missing, or rows are bad
   * @throws IOException if the file cannot be read or is no CSV
   */
  public static Loans read(Path file, Recipe recipe, OnBadRows onBadRows, Progress progress)
      throws IOException {
    return read(file, recipe, onBadRows, progress, Optional.empty());
  }

  /**
   * Reads all loans of a file.
   *
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @see #read(Path, Recipe, OnBadRows, Progress)
   */
  public static Loans read(
      Path file,
      Recipe recipe,
      OnBadRows onBadRows,
      Progress progress,
      Optional<String> amountColumn)
      throws IOException {
    try (CsvSource source = CsvSource.open(file)) {
      return new LoanReader(recipe, onBadRows, progress, amountColumn).read(source, file);
    }
  }

  private Loans read(CsvSource source, Path file) throws IOException {
    LabelReader label = new LabelReader(source, recipe.label());
    Recipe available = AvailableColumns.of(recipe, source, notices);
    @Nullable AmountReader amounts = AmountReader.of(source, amountColumn).orElse(null);
    FeatureSpace space = FeatureSpace.of(available.schema(), available.derived());
    Loan.Reader reader = new Loan.Reader(source, available, fields(available, space), label);
    ColumnsBuilder columns = new ColumnsBuilder(space, characteristics(available));
    int date = available.dateColumn().map(available.schema()::slot).orElse(-1);
    int[] complete = available.complete().stream().mapToInt(available.schema()::slot).toArray();
    Outcomes.Builder outcomes = new Outcomes.Builder();
    List<BoundApplicant> sample = new ArrayList<>();
    BadRows badRows = new BadRows();
    long incomplete = 0;
    try (ReadAhead<Loan> loans = ReadAhead.of(source, reader::read)) {
      for (Loan loan = loans.next(badRows::add); loan != null; loan = loans.next(badRows::add)) {
        BoundApplicant applicant = loan.applicant();
        progress.advance(loan.row().number(), source.share());
        if (!loan.violations().isEmpty()) {
          badRows.add(loan.row(), loan.violations());
        } else if (!isComplete(applicant, complete)) {
          incomplete++;
        } else {
          columns.add(applicant);
          double month = date < 0 ? Field.MISSING : applicant.number(date);
          outcomes.add(loan.chargedOff(), month, loan.weight());
          if (amounts != null) {
            outcomes.amount(amounts.read(loan.row()));
          }
          if (sample.size() < SAMPLE) {
            sample.add(applicant);
          }
        }
      }
    }
    check(source, file, badRows);
    label.check();
    if (incomplete > 0) {
      notices.add(
          count(incomplete)
              + " rows lack a value that the recipe wants complete and were left out.");
    }
    if (amounts != null) {
      amounts.notice().ifPresent(notices::add);
    }
    return new Loans(
        available,
        reader.applicants().extendedSchema(),
        columns.build(),
        outcomes.build(),
        sample,
        source.rows(),
        source.sha256(),
        notices);
  }

  private void check(CsvSource source, Path file, BadRows badRows) {
    if (source.rows() == 0) {
      throw new DataException(
          file + " has a header but no rows. Give a file with at least one loan of each outcome.");
    }
    if (badRows.count() == 0) {
      return;
    }
    if (onBadRows == OnBadRows.STOP) {
      throw new DataException(
          file
              + " has bad rows, "
              + count(badRows.count())
              + " of "
              + count(source.rows())
              + ":\n"
              + badRows.list()
              + "\nMend them, or leave them out with --skip-bad-rows.");
    }
    notices.add(
        "Bad rows of "
            + file.getFileName()
            + " were left out, "
            + count(badRows.count())
            + " of "
            + count(source.rows())
            + ":\n"
            + badRows.list());
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  private static boolean isComplete(BoundApplicant applicant, int[] slots) {
    for (int slot : slots) {
      if (Double.isNaN(applicant.number(slot))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> characteristics(Recipe recipe) {
    return recipe.ingredients().stream()
        .flatMap(ingredient -> ingredient.spec().reads().stream())
        .distinct()
        .toList();
  }

  private static Set<String> fields(Recipe recipe, FeatureSpace space) {
    Set<String> fields = new LinkedHashSet<>(recipe.complete());
    characteristics(recipe).forEach(name -> fields.addAll(space.fieldsBehind(name)));
    recipe.dateColumn().ifPresent(fields::add);
    return fields;
  }
}
