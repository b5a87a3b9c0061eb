package io.loantap.train.export;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** SQL for the values of fields and derived fields, and for the numbers that are refused. */
final class SqlSources {
  private static final int MOST_DIGITS = 6;

  private final ExportedModel model;
  private final SqlDialect dialect;
  private final SqlMonths months;
  private final Map<String, String> columns = new HashMap<>();

  SqlSources(ExportedModel model, SqlDialect dialect, SqlMonths months) {
    this.model = model;
    this.dialect = dialect;
    this.months = months;
    for (Field field : model.fields()) {
      columns.put(field.name(), "f" + (columns.size() + 1));
    }
    for (DerivedField field : model.derived()) {
      columns.put(field.name(), "d" + (columns.size() + 1 - model.fields().size()));
    }
  }

  /** The column in which the value of a field or derived field stands: NULL if it is missing. */
  String column(String name) {
    return Objects.requireNonNull(columns.get(name));
  }

  /** The value of a field, from a column of the table. */
  String value(Field field, String column) {
    return switch (field.kind()) {
      case NUMBER -> dialect.column(column);
      case MONTH -> months.of((DateField) field, column);
      case LEVEL -> level((CategoricalField) field, dialect.toText(column));
      case TEXT -> dialect.toText(column);
    };
  }

  /** The level that a text stands for: other spellings of yes and no, and words for no value. */
  private String level(CategoricalField field, String text) {
    StringBuilder cases = new StringBuilder();
    if (!field.missing().isEmpty()) {
      cases.append(" WHEN ").append(isOneOf(text, field.missing().texts())).append(" THEN NULL");
    }
    field
        .spellings()
        .forEach(
            (level, words) ->
                cases
                    .append(" WHEN ")
                    .append(isOneOf("LOWER(" + text + ")", words))
                    .append(" THEN ")
                    .append(dialect.text(level)));
    return cases.isEmpty() ? text : "CASE" + cases + " ELSE " + text + " END";
  }

  private String isOneOf(String text, List<String> words) {
    return text
        + " IN ("
        + words.stream().map(dialect::text).collect(Collectors.joining(", "))
        + ")";
  }

  /** The value of a derived field, from the columns of others. */
  String value(DerivedField field) {
    Derivation derivation = field.derivation();
    if (derivation instanceof Derivation.LastCharacters last) {
      String text = column(last.of());
      String length = dialect.length(text);
      return "CASE WHEN "
          + length
          + " >= "
          + last.count()
          + " THEN "
          + dialect.substring(text, length + " - " + (last.count() - 1), last.count())
          + " END";
    }
    if (derivation instanceof Derivation.OfLevel) {
      String level = column(derivation.inputs().get(0));
      String number = leadingInteger(level, 1);
      return derivation instanceof Derivation.EmploymentYears
          ? "CASE WHEN "
              + dialect.substring(level, "1", 1)
              + " = '<' THEN "
              + dialect.number(0)
              + " ELSE "
              + number
              + " END"
          : number;
    }
    List<String> of = derivation.inputs().stream().map(this::quantity).toList();
    String first = of.get(0);
    String zero = dialect.number(0);
    String one = dialect.number(1);
    if (derivation instanceof Derivation.MonthsBetween) {
      return "CASE WHEN %2$s >= %1$s THEN %2$s - %1$s END".formatted(first, of.get(1));
    }
    if (derivation instanceof Derivation.Ratio) {
      // In two cases, so that nothing overflows: a ratio that does is missing.
      return "CASE WHEN %2$s >= %3$s THEN %1$s / %2$s WHEN %2$s > %4$s AND ABS(%1$s) <= %5$s * %2$s THEN %1$s / %2$s END"
          .formatted(first, of.get(1), one, zero, dialect.number(Double.MAX_VALUE));
    }
    if (derivation instanceof Derivation.Flag) {
      return "CASE WHEN %1$s >= %2$s THEN %2$s WHEN %1$s < %2$s THEN %3$s END"
          .formatted(first, one, zero);
    }
    if (derivation instanceof Derivation.Log1p) {
      return "CASE WHEN %1$s > %2$s THEN %3$s END"
          .formatted(first, dialect.number(-1), dialect.ln(one + " + " + first));
    }
    return "FLOOR(" + first + " / " + dialect.number(12) + ")"; // the year
  }

  /** The number of a field to reckon with: a special value counts as missing. */
  private String quantity(String name) {
    int slot = model.schema().slot(name);
    String column = column(name);
    double[] special = slot < 0 ? new double[0] : model.schema().field(slot).special().values();
    return special.length == 0
        ? column
        : "CASE WHEN " + isOneOf(column, special) + " THEN NULL ELSE " + column + " END";
  }

  String isOneOf(String column, double[] numbers) {
    return column
        + " IN ("
        + Arrays.stream(numbers).mapToObj(dialect::number).collect(Collectors.joining(", "))
        + ")";
  }

  /** The whole number at the start of a text, known to have a digit at each place before this. */
  private String leadingInteger(String text, int place) {
    String before = place == 1 ? "NULL" : dialect.toDouble(dialect.substring(text, "1", place - 1));
    return place > MOST_DIGITS
        ? before
        : "CASE WHEN "
            + dialect.isDigit(dialect.substring(text, Integer.toString(place), 1))
            + " THEN "
            + leadingInteger(text, place + 1)
            + " ELSE "
            + before
            + " END";
  }

  /** The name of the first field whose value is none that it takes; else NULL. */
  String refused() {
    StringBuilder cases = new StringBuilder();
    for (Field field : model.fields()) {
      String column = column(field.name());
      String allowed;
      if (field instanceof NumericField number) {
        double[] special = number.special().values();
        allowed =
            isBetween(
                    column,
                    Math.max(number.min(), -Double.MAX_VALUE),
                    Math.min(number.max(), Double.MAX_VALUE))
                + (special.length == 0 ? "" : " OR " + isOneOf(column, special));
      } else if (field instanceof DateField) {
        allowed = isBetween(column, DateField.FIRST_SLOT, DateField.LAST_SLOT);
      } else {
        continue;
      }
      cases
          .append("\n      WHEN NOT (")
          .append(allowed)
          .append(") THEN ")
          .append(dialect.text(field.name()));
    }
    return cases.isEmpty() ? "NULL" : "CASE" + cases + "\n    END";
  }

  /** False, too, for what some engines compare with nothing: NaN. */
  private String isBetween(String column, double low, double high) {
    return column + " >= " + dialect.number(low) + " AND " + column + " <= " + dialect.number(high);
  }
}
