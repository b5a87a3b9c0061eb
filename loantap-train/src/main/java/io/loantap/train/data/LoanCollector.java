package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.columns.Columns;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.BoundApplicants;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.train.recipe.Observation;
import io.loantap.train.recipe.OutcomeClass;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import io.loantap.train.table.TableFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collector that turns rows of a table, or of a part of it, into columns of finished loans, a
 * block of rows at a time and in it column by column. Not for several threads at once.
 */
public final class LoanCollector {
  /** How many applicants are kept as they are. */
  public static final int FIRST_APPLICANTS = 1000;

  private final RowReader reader;
  private final @Nullable WeightReader weights;
  private final LabelReader label;
  private final @Nullable AmountReader amounts;
  private final @Nullable GroupReader groups;
  private final ColumnsBuilder columns;
  private final int date;
  private final int[] complete;
  private final BadRows badRows;
  private final Outcomes.Builder outcomes = new Outcomes.Builder();
  private final List<BoundApplicant> firstApplicants = new ArrayList<>();
  private long rows;
  private long incomplete;
  private @Nullable TimeColumn time;

  private LoanCollector(
      Table table, Recipe recipe, Optional<String> amountColumn, BadRows badRows) {
    this.label = new LabelReader(table, recipe.observedLabel(), recipe.schema());
    this.amounts = AmountReader.of(table, amountColumn, recipe.schema()).orElse(null);
    this.groups =
        recipe
            .groupColumn()
            .filter(column -> !NearCopies.areMeant(column, table))
            .map(column -> new GroupReader(table, column))
            .orElse(null);
    FieldSpace space = FieldSpace.of(recipe.schema(), recipe.derived());
    this.reader = new RowReader(recipe.schema(), fields(recipe, space), table);
    this.weights =
        recipe.weightColumn().map(column -> new WeightReader(table, column)).orElse(null);
    this.columns = new ColumnsBuilder(space, characteristics(recipe));
    this.date = recipe.dateColumn().map(recipe.schema()::slot).orElse(-1);
    this.complete = recipe.complete().stream().mapToInt(recipe.schema()::slot).toArray();
    this.badRows = badRows;
  }

  /**
   * A collector of the rows of a table.
   *
   * @param recipe all of whose columns the table has; see {@link AvailableColumns}
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @throws DataException if the table lacks the column of outcome, weight or amount
   */
  public static LoanCollector of(Table table, Recipe recipe, Optional<String> amountColumn) {
    return new LoanCollector(table, recipe, amountColumn, BadRows.of(table));
  }

  /**
   * Takes the loans' months from this column, whatever the recipe says; before the first is added.
   */
  void orderBy(TimeColumn column) {
    time = column;
  }

  /**
   * Takes loans in, but for those that are left out, and notes why.
   *
   * @return the loans taken in
   */
  public LoanBlock add(RowBlock block) {
    RowViolations wrong = new RowViolations();
    BoundApplicants applicants = reader.read(block, wrong);
    OutcomeClass[] classes = classes(block, wrong);
    double @Nullable [] weight = weights == null ? null : weights.read(block, wrong);
    boolean[] chargedOff = new boolean[block.size()];
    int[] kept = new int[block.size()];
    int size = 0;
    for (int row = 0; row < kept.length; row++) {
      chargedOff[row] = classes[row] == OutcomeClass.BAD;
      if (classes[row] == OutcomeClass.LEFT_OUT) {
        continue; // whatever else is wrong with it
      }
      if (wrong.has(row)) {
        badRows.add(block.place(row), wrong.of(row));
      } else if (!isComplete(applicants, row)) {
        incomplete++;
      } else {
        kept[size++] = row;
      }
    }
    LoanBlock loans = new LoanBlock(applicants, chargedOff, weight);
    return add(loans.select(Arrays.copyOf(kept, size)), kept, block);
  }

  private OutcomeClass[] classes(RowBlock block, RowViolations wrong) {
    OutcomeClass[] classes = new OutcomeClass[block.size()];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = label.read(block, row, wrong.at(row));
    }
    return classes;
  }

  private LoanBlock add(LoanBlock loans, int[] kept, RowBlock block) {
    BoundApplicants applicants = loans.applicants();
    columns.add(applicants);
    for (int loan = 0; loan < applicants.size(); loan++) {
      outcomes.add(
          loans.chargedOff(loan), month(applicants, loan, block, kept[loan]), loans.weight(loan));
      if (amounts != null) {
        outcomes.amount(amounts.read(block, kept[loan]));
      }
      if (groups != null) {
        outcomes.group(groups.read(block, kept[loan]));
      }
      if (firstApplicants.size() < FIRST_APPLICANTS) {
        firstApplicants.add(applicants.applicant(loan));
      }
    }
    rows += block.size();
    return loans;
  }

  private double month(BoundApplicants applicants, int loan, RowBlock block, int row) {
    if (time != null) {
      return time.month(block, row);
    }
    return date < 0 ? Field.MISSING : applicants.number(date, loan);
  }

  /** Notes a row with too many or too few fields. */
  void add(TableFormatException ragged) {
    rows++;
    badRows.add(ragged);
  }

  /** Notes that the row at this place has too many or too few values. */
  public void addRagged(long place) {
    rows++;
    badRows.add(place, ": found more or fewer fields than the header has names");
  }

  private boolean isComplete(BoundApplicants applicants, int row) {
    for (int slot : complete) {
      if (Double.isNaN(applicants.number(slot, row))) {
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

  /** The first applicants, at most {@value #FIRST_APPLICANTS}. */
  public List<BoundApplicant> firstApplicants() {
    return List.copyOf(firstApplicants);
  }

  /** What else there is to say of the rows so far. */
  public ReadingSummary reading() {
    return new ReadingSummary(
        rows,
        badRows,
        incomplete,
        amounts == null ? 0 : amounts.without(),
        reader.furtherLevels(),
        label.values(),
        label.tooYoung());
  }

  /**
   * The columns of the table that are read, in its order.
   *
   * @param recipe all of whose columns the table has
   */
  public static List<String> columnsRead(
      Table table, Recipe recipe, Optional<String> amountColumn) {
    Set<String> names = fields(recipe, FieldSpace.of(recipe.schema(), recipe.derived()));
    names.add(recipe.label().column());
    Optional.ofNullable(recipe.observedLabel().observation())
        .map(Observation::issued)
        .ifPresent(names::add);
    names.add(AmountReader.name(amountColumn, recipe.schema()));
    recipe.weightColumn().ifPresent(names::add);
    recipe.groupColumn().ifPresent(names::add);
    return table.header().stream().filter(names::contains).toList();
  }

  private static List<String> characteristics(Recipe recipe) {
    return recipe.features().stream()
        .flatMap(feature -> feature.spec().reads().stream())
        .distinct()
        .toList();
  }

  private static Set<String> fields(Recipe recipe, FieldSpace space) {
    Set<String> fields = new LinkedHashSet<>(recipe.complete());
    characteristics(recipe).forEach(name -> fields.addAll(space.fieldsBehind(name)));
    recipe.dateColumn().ifPresent(fields::add);
    return fields;
  }
}
