package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.feature.Columns;
import io.loantap.feature.ColumnsBuilder;
import io.loantap.feature.FeatureSpace;
import io.loantap.train.csv.CsvFormatException;
import io.loantap.train.csv.Table;
import io.loantap.train.csv.TableRow;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of a table, or of a part of it, into columns of loans. {@link #read} may run on one
 * thread and {@link #add} on another; neither on two at once.
 */
public final class LoanCollector {
  /** How many applicants are kept as they are. */
  public static final int SAMPLE = 1000;

  private final Loan.Reader reader;
  private final LabelReader label;
  private final @Nullable AmountReader amounts;
  private final ColumnsBuilder columns;
  private final int date;
  private final int[] complete;
  private final BadRows badRows;
  private final Outcomes.Builder outcomes = new Outcomes.Builder();
  private final List<BoundApplicant> sample = new ArrayList<>();
  private long rows;
  private long incomplete;

  private LoanCollector(
      Table table, Recipe recipe, Optional<String> amountColumn, BadRows badRows) {
    this.label = new LabelReader(table, recipe.label());
    this.amounts = AmountReader.of(table, amountColumn).orElse(null);
    FeatureSpace space = FeatureSpace.of(recipe.schema(), recipe.derived());
    this.reader = new Loan.Reader(table, recipe, fields(recipe, space), label);
    this.columns = new ColumnsBuilder(space, characteristics(recipe));
    this.date = recipe.dateColumn().map(recipe.schema()::slot).orElse(-1);
    this.complete = recipe.complete().stream().mapToInt(recipe.schema()::slot).toArray();
    this.badRows = badRows;
  }

  /**
   * A collector of the rows of a file, whose bad rows are told by their lines.
   *
   * @param recipe all of whose columns the table has; see {@link AvailableColumns}
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @throws DataException if the table lacks the column of outcome, weight or amount
   */
  static LoanCollector ofLines(Table table, Recipe recipe, Optional<String> amountColumn) {
    return new LoanCollector(table, recipe, amountColumn, BadRows.byLine());
  }

  /**
   * A collector of the rows of a table, whose bad rows are told by their numbers.
   *
   * @see #ofLines
   */
  public static LoanCollector ofRows(Table table, Recipe recipe, Optional<String> amountColumn) {
    return new LoanCollector(table, recipe, amountColumn, BadRows.byNumber());
  }

  /** A row as a loan, whatever is wrong with it. */
  public Loan read(TableRow row) {
    return reader.read(row);
  }

  /** Takes a loan in, or notes why it is left out. Returns whether it was taken in. */
  public boolean add(Loan loan) {
    rows++;
    BoundApplicant applicant = loan.applicant();
    if (!loan.violations().isEmpty()) {
      badRows.add(loan.row(), loan.violations());
      return false;
    }
    if (!isComplete(applicant)) {
      incomplete++;
      return false;
    }
    columns.add(applicant);
    outcomes.add(
        loan.chargedOff(), date < 0 ? Field.MISSING : applicant.number(date), loan.weight());
    if (amounts != null) {
      outcomes.amount(amounts.read(loan.row()));
    }
    if (sample.size() < SAMPLE) {
      sample.add(applicant);
    }
    return true;
  }

  /** Notes a row with too many or too few fields. */
  void add(CsvFormatException ragged) {
    rows++;
    badRows.add(ragged);
  }

  /** Notes a row with too many or too few values. */
  public void addRagged(TableRow row) {
    rows++;
    badRows.add(row.place(), ": found more or fewer fields than the header has names");
  }

  private boolean isComplete(BoundApplicant applicant) {
    for (int slot : complete) {
      if (Double.isNaN(applicant.number(slot))) {
        return false;
      }
    }
    return true;
  }

  /** Raw columns of the recipe's characteristics. */
  public Columns columns() {
    return columns.build();
  }

  /** Outcomes of the same loans. */
  public Outcomes outcomes() {
    return outcomes.build();
  }

  /** The first applicants, at most {@value #SAMPLE}. */
  public List<BoundApplicant> sample() {
    return List.copyOf(sample);
  }

  /** What else there is to say of the rows so far. */
  public Reading reading() {
    return new Reading(
        rows,
        badRows,
        incomplete,
        amounts == null ? 0 : amounts.without(),
        reader.applicants().furtherLevels(),
        label.values());
  }

  /**
   * The columns of the table that are read, in its order.
   *
   * @param recipe all of whose columns the table has
   */
  public static List<String> columnsRead(
      Table table, Recipe recipe, Optional<String> amountColumn) {
    Set<String> names = fields(recipe, FeatureSpace.of(recipe.schema(), recipe.derived()));
    names.add(recipe.label().column());
    names.add(AmountReader.name(amountColumn));
    recipe.weightColumn().ifPresent(names::add);
    return table.header().stream().filter(names::contains).toList();
  }

  /** The amount column asked for, or the usual one. */
  public static String amountColumn(Optional<String> asked) {
    return AmountReader.name(asked);
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
