package io.loantap.learn.schema;

import io.loantap.applicant.DateFormat;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An inference of what the columns of a table hold from its texts, read row by row.
 *
 * <p>Values count without surrounding blanks; blank ones are missing and decide nothing. The first
 * rule that fits is taken:
 *
 * <ol>
 *   <li>{@link ColumnKind#EMPTY}: no value.
 *   <li>{@link ColumnKind#CONSTANT}: one value, perhaps with blanks beside it.
 *   <li>{@link ColumnKind#MONTH}: every value is a month in one and the same {@link DateFormat}.
 *   <li>{@link ColumnKind#IDENTIFIER}: no value occurs twice, and either all are whole numbers, at
 *       least 50, that fill at least a quarter of their range (so a numbered table from which rows
 *       were drawn is known too); or the name is one of an identifier ({@code id} is one of its
 *       words, or the last is {@code number}, {@code no}, {@code key}, {@code code} and the like)
 *       and the values are whole numbers or text.
 *   <li>{@link ColumnKind#NUMBER}: every value is a plain decimal as {@link NumericField} reads it,
 *       and none consists of digits with a zero in front, like the zip code {@code 00813}.
 *   <li>{@link ColumnKind#LEVELS}: at most 100 different values with at least 5 rows each on
 *       average, none longer than 200 characters.
 *   <li>{@link ColumnKind#TEXT}: all else.
 * </ol>
 *
 * <p>Memory is bounded by 1024 different values of at most 200 characters a column. Beyond 1024,
 * "no value occurs twice" is judged by a fixed pseudo-random sample of 1024 of the different
 * values, and their number is an estimate; the kind depends on nothing else that is not exact. Rows
 * may be read in parts and merged: the result depends neither on the parts nor on their order. Not
 * for use by several threads at a time.
 */
public final class SchemaInference {
  private final List<String> names;
  private final List<ColumnSummary> summaries = new ArrayList<>();

  private SchemaInference(List<String> names) {
    this.names = List.copyOf(names);
    names.forEach(name -> summaries.add(new ColumnSummary()));
  }

  /** No rows yet of a table with these columns. */
  public static SchemaInference of(List<String> names) {
    return new SchemaInference(names);
  }

  /**
   * Reads a row.
   *
   * @param texts one for each column, in their order
   */
  public void accept(List<String> texts) {
    if (texts.size() != names.size()) {
      throw new IllegalArgumentException(
          "the row has " + texts.size() + " values, but there are " + names.size() + " columns");
    }
    for (int column = 0; column < summaries.size(); column++) {
      summaries.get(column).accept(texts.get(column));
    }
  }

  /**
   * Adds the rows that another one has read, which stays as it is.
   *
   * @throws IllegalArgumentException if its columns are others
   */
  public void merge(SchemaInference other) {
    if (!other.names.equals(names)) {
      throw new IllegalArgumentException("only rows of tables with the same columns can be merged");
    }
    for (int column = 0; column < summaries.size(); column++) {
      summaries.get(column).merge(other.summaries.get(column));
    }
  }

  /** The format of the column's months if all values so far are months. */
  public Optional<DateFormat> month(int column) {
    return summaries.get(column).month();
  }

  /** What each column was found to hold, in their order. */
  public List<InferredColumn> columns() {
    List<InferredColumn> columns = new ArrayList<>();
    for (int column = 0; column < summaries.size(); column++) {
      columns.add(ColumnKindRules.apply(names.get(column), summaries.get(column)));
    }
    return List.copyOf(columns);
  }

  /** The columns as a schema, in their order. */
  public Schema schema() {
    return Schema.of(columns().stream().map(InferredColumn::field).toList());
  }
}
