package io.loantap.learn.schema;

import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An inference of what the columns of a table hold from its texts, read row by row.
 *
 * <p>Values count without surrounding blanks; blank ones are missing and decide nothing. So do
 * words for a missing value such as {@code NA} among numbers and dates; among levels only those
 * that can be nothing else, such as {@code #N/A}, or that the options name. The first rule that
 * fits is taken:
 *
 * <ol>
 *   <li>{@link ColumnKind#EMPTY}: no value.
 *   <li>{@link ColumnKind#MONTH}: the values are dates in one and the same {@link DateFormat},
 *       among them whole numbers such as 20150801 and 2015. Day and month are told apart over the
 *       column; where they cannot be, it is text that asks for the option.
 *   <li>{@link ColumnKind#CONSTANT}: one value, perhaps with blanks beside it.
 *   <li>{@link ColumnKind#IDENTIFIER}: no value occurs twice, and either all are whole numbers, at
 *       least 50, that fill at least a quarter of their range (so a numbered table from which rows
 *       were drawn is known too) or all have as many digits, seven or more; or the name is one of
 *       an identifier ({@code id} is one of its words, or the last is {@code number}, {@code no},
 *       {@code key}, {@code code} and the like) and the values are whole numbers or text. Also
 *       whole numbers under the name of a code ({@code naics}, {@code phone}) if they are too many
 *       for levels.
 *   <li>{@link ColumnKind#NUMBER}: the values are numbers in one {@link
 *       io.loantap.applicant.NumberForm}, and none consists of digits with a zero in front, like
 *       the zip code {@code 00813}.
 *   <li>{@link ColumnKind#LEVELS}: at most 100 different values with at least 5 rows each on
 *       average, none longer than 200 characters; among them whole numbers under the name of a
 *       code, and numbers with a word behind them of which there are few, such as two terms.
 *   <li>{@link ColumnKind#TEXT}: all else.
 * </ol>
 *
 * <p>Up to one in a hundred values among numbers or dates may be something else: these are bad
 * cells, and do not make the column a text.
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

  private SchemaInference(List<String> names, CellOptions options) {
    this.names = List.copyOf(names);
    names.forEach(name -> summaries.add(new ColumnSummary(options)));
  }

  /** No rows yet of a table with these columns. */
  public static SchemaInference of(List<String> names, CellOptions options) {
    return new SchemaInference(names, options);
  }

  /**
   * The formats in which dates are looked for.
   *
   * @param pivot see {@link CellOptions#pivot}
   */
  public static List<DateFormat> dateFormats(int pivot) {
    List<DateFormat> formats = new ArrayList<>(UsualDates.withSigns(pivot));
    formats.addAll(UsualDates.ofDigits());
    return List.copyOf(formats);
  }

  /**
   * Reads a row.
   *
   * @param texts one for each column, in their order
   * @param place of the row, for people
   */
  public void accept(List<String> texts, long place) {
    if (texts.size() != names.size()) {
      throw new IllegalArgumentException(
          "the row has " + texts.size() + " values, but there are " + names.size() + " columns");
    }
    for (int column = 0; column < summaries.size(); column++) {
      summaries.get(column).accept(texts.get(column), place);
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

  /**
   * What each column was found to hold, in their order. A word that stands for a missing value in
   * one column of numbers or dates does so in all of them.
   */
  public List<InferredColumn> columns() {
    List<InferredColumn> columns = new ArrayList<>();
    Set<String> tokens = new TreeSet<>();
    for (int column = 0; column < summaries.size(); column++) {
      InferredColumn found = ColumnKindRules.apply(names.get(column), summaries.get(column));
      columns.add(found);
      if (isMeasured(found)) {
        tokens.addAll(found.tokens().keySet());
      }
    }
    columns.replaceAll(found -> isMeasured(found) ? found.withMissing(tokens) : found);
    return List.copyOf(columns);
  }

  private static boolean isMeasured(InferredColumn column) {
    Field.Kind kind = column.field().kind();
    return kind == Field.Kind.NUMBER || kind == Field.Kind.MONTH;
  }

  /** The columns as a schema, in their order. */
  public Schema schema() {
    return Schema.of(columns().stream().map(InferredColumn::field).toList());
  }
}
