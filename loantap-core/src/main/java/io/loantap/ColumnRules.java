package io.loantap;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.engine.ColumnReaders;
import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demands of a model on columns: those that it uses, of the right kind, with values it takes.
 */
final class ColumnRules {
  private final Schema schema;
  private final InputRules rules;
  private final ScorerOptions options;

  ColumnRules(Schema schema, InputRules rules, ScorerOptions options) {
    this.schema = schema;
    this.rules = rules;
    this.options = options;
  }

  /**
   * The columns of fields, with numbers pulled into their ranges if that is asked for.
   *
   * @throws IllegalArgumentException naming every column that is unknown, lacking or of the wrong
   *     kind
   */
  Columns admit(Columns columns) {
    List<String> problems = new ArrayList<>();
    List<Column> admitted = new ArrayList<>();
    for (Column column : columns.all()) {
      int slot = schema.slot(column.name());
      if (slot >= 0) {
        check(schema.field(slot), column, problems);
        Field field = schema.field(slot);
        admitted.add(
            field instanceof CategoricalField levels && column instanceof LevelColumn texts
                ? texts.relabel(levels::listed)
                : clip(field, column));
      } else if (options.unknownField() == ScorerOptions.UnknownField.REJECT) {
        problems.add(unknown(column.name()));
      }
    }
    for (String field : rules.usedFields()) {
      if (!columns.has(field)) {
        problems.add("the model needs a column \"" + field + "\"");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return Columns.of(columns.rows(), admitted);
  }

  private static void check(Field field, Column column, List<String> problems) {
    boolean levels = field.kind().isText();
    if (levels != column instanceof LevelColumn) {
      problems.add(
          "the column \""
              + field.name()
              + (levels ? "\" holds numbers, levels are needed" : "\" holds levels, ")
              + (levels ? "" : "expected " + field.expected()));
    }
  }

  private String unknown(String name) {
    @Nullable String near = NearMatch.of(name, schema.names());
    return "the schema has no field \""
        + name
        + "\""
        + (near == null ? "" : ", did you mean \"" + near + "\"?");
  }

  private Column clip(Field field, Column column) {
    if (options.outOfRange() == ScorerOptions.OutOfRange.REJECT
        || !rules.usedFields().contains(field.name())
        || !(field instanceof NumericField range)
        || !(column instanceof NumericColumn numbers)) {
      return column;
    }
    return numbers.map(value -> Double.isInfinite(value) ? value : range.clip(value));
  }

  /** The check of a column of numbers. */
  ColumnCheck check(NumericColumn column, ColumnReaders readers) {
    NumberReader numbers = readers.numbers(column.name());
    Field field = schema.field(schema.slot(column.name()));
    if (field instanceof DateField date) {
      return new ColumnCheck.OfDates(numbers, date);
    }
    int slot = schema.slot(field.name());
    return new ColumnCheck.OfNumbers(
        numbers,
        Math.max(rules.limits().min(slot), -Double.MAX_VALUE),
        rules.limits().max(slot),
        rules.limits().special(slot));
  }
}
