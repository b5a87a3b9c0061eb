package io.loantap.train.data;

import io.loantap.applicant.Violation;
import io.loantap.text.NearMatch;
import io.loantap.train.recipe.OutcomeValues;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reader of the outcome: one column with exactly two values, of which one is the bad one. */
public final class LabelReader {
  private final Recipe.Label label;
  private final int column;
  private final String table;
  private final OutcomeValues counted = new OutcomeValues();

  /** Texts that have been counted once; what they stand for is in {@link #values}. */
  private final KnownTexts known = new KnownTexts();

  private final List<Value> values = new ArrayList<>();

  /** What a known text stands for. */
  private static final class Value {
    final String text;
    final boolean bad;

    /** Those not yet counted. */
    int rows;

    Value(String text, boolean bad) {
      this.text = text;
      this.bad = bad;
    }
  }

  /**
   * Reads the outcome of the loans of a table.
   *
   * @throws DataException if it has no such column
   */
  public LabelReader(Table table, Recipe.Label label) {
    this.label = label;
    this.table = table.name();
    this.column = require(table, label);
  }

  /** The place of the column, without which there is nothing to learn. */
  static int require(Table table, Recipe.Label label) {
    return table
        .column(label.column())
        .orElseThrow(() -> new DataException(missing(table, label.column())));
  }

  private static String missing(Table table, String name) {
    @Nullable String near = NearMatch.of(name, table.header());
    return table.name()
        + " has no label column \""
        + name
        + "\""
        + (near == null ? "." : "; did you mean \"" + near + "\"?")
        + " Name the outcome column with --label and its bad value with --bad.";
  }

  /** Whether the loan was charged off; a blank outcome is told to {@code violations}. */
  public boolean read(RowBlock rows, int row, Consumer<Violation> violations) {
    return read(rows.characters(row), rows.from(row, column), rows.to(row, column), violations);
  }

  private boolean read(char[] text, int from, int to, Consumer<Violation> violations) {
    int place = known.find(text, from, to);
    if (place == KnownTexts.UNKNOWN) {
      return parse(text, from, to, violations);
    }
    Value value = values.get(place);
    value.rows++;
    return value.bad;
  }

  private boolean parse(char[] text, int from, int to, Consumer<Violation> violations) {
    String value = OutcomeValues.normal(new String(text, from, to - from));
    boolean bad = value.equals(OutcomeValues.normal(label.bad()));
    if (value.isEmpty()) {
      violations.accept(
          new Violation(
              label.column(),
              Violation.Code.MISSING,
              null,
              "an outcome such as " + label.bad(),
              null));
    } else {
      counted.add(value);
      if (known.takes(to - from)) {
        known.add(text, from, to);
        values.add(new Value(value, bad));
      }
    }
    return bad;
  }

  /** The value of the loans that ended well; empty if none has been read. */
  public Optional<String> good() {
    return values().first(value -> !value.equals(OutcomeValues.normal(label.bad())));
  }

  /** Refuses a column that does not have the bad value and exactly one other. */
  public void check() {
    check(label, table, values());
  }

  /** What has been read; goes on to change as more is. */
  OutcomeValues values() {
    for (Value value : values) {
      counted.add(value.text, value.rows);
      value.rows = 0;
    }
    return counted;
  }

  static void check(Recipe.Label label, String table, OutcomeValues values) {
    String column = "column \"" + label.column() + "\" of " + table;
    if (!values.isEndless() && !values.contains(OutcomeValues.normal(label.bad()))) {
      @Nullable String near = values.nearest(label.bad());
      throw new DataException(
          "No loan has the bad outcome \""
              + label.bad()
              + "\" in "
              + column
              + ", which holds "
              + values.words()
              + (near == null ? "." : "; did you mean \"" + near + "\"?")
              + " Loans of both outcomes are needed; name the bad value with --bad.");
    }
    if (values.count() == 1) {
      throw new DataException(
          "Every loan has the outcome \""
              + label.bad()
              + "\" in "
              + column
              + ". Loans of both outcomes are needed; add loans that were repaid.");
    }
    if (values.count() > 2) {
      throw new DataException(
          "In "
              + column
              + " there are "
              + values.words()
              + ", but an outcome has two values. Remove the loans that are not finished, or name"
              + " another column with --label.");
    }
  }
}
