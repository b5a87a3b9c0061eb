package io.loantap.learn.schema;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.TextField;
import java.util.List;
import java.util.Optional;

/** The rules from a column's summary to its kind; the first that fits decides. */
final class ColumnKindRules {
  /** More levels than these are text. */
  static final int MOST_LEVELS = 100;

  /** Rows that a level must have on average. */
  static final int ROWS_PER_LEVEL = 5;

  /** Fewer whole numbers than these can lie close together without being a sequence. */
  static final int SHORTEST_SEQUENCE = 50;

  /** A sequence of which rows were taken away at random is still one. */
  static final double SPARSEST_SEQUENCE = 0.25;

  private final String name;
  private final ColumnSummary summary;
  private final long distinct;

  private ColumnKindRules(String name, ColumnSummary summary) {
    this.name = name;
    this.summary = summary;
    this.distinct = summary.sample().distinct();
  }

  static InferredColumn apply(String name, ColumnSummary summary) {
    return new ColumnKindRules(name, summary).column();
  }

  private InferredColumn column() {
    Optional<DateFormat> month = summary.month();
    if (summary.present() == 0) {
      return found(ColumnKind.EMPTY, "it has no value");
    }
    if (distinct == 1 && !summary.isProse() && summary.missing() > 0 && month.isEmpty()) {
      boolean number = summary.isNumber() && !summary.isCode();
      return found(number ? ColumnKind.NUMBER : ColumnKind.LEVELS, "it has one value or none");
    }
    if (distinct == 1 && !summary.isProse()) {
      return found(ColumnKind.CONSTANT, "it has the same value in every row that has one");
    }
    if (month.isPresent()) {
      return found(ColumnKind.MONTH, "every value is a month such as " + month.get().example());
    }
    if (isSequence()) {
      return found(ColumnKind.IDENTIFIER, "it numbers the rows");
    }
    if (isNamedIdentifier()) {
      return found(
          ColumnKind.IDENTIFIER, "its name is that of an identifier and no value occurs twice");
    }
    if (summary.isNumber()) {
      return found(ColumnKind.NUMBER, "every value is a plain decimal number");
    }
    return isLevels() ? found(ColumnKind.LEVELS, levelsReason()) : found(ColumnKind.TEXT, text());
  }

  private boolean isSequence() {
    return summary.isInteger()
        && summary.present() >= SHORTEST_SEQUENCE
        && summary.density() >= SPARSEST_SEQUENCE
        && summary.sample().allOnce();
  }

  private boolean isNamedIdentifier() {
    return IdentifierName.suits(name)
        && !summary.isProse()
        && (summary.isInteger() || !summary.isNumber())
        && summary.sample().allOnce();
  }

  private boolean isLevels() {
    return !summary.isProse()
        && distinct <= MOST_LEVELS
        && summary.present() >= ROWS_PER_LEVEL * distinct;
  }

  private String levelsReason() {
    return summary.isCode()
        ? "its digits begin with zeros, so they are codes and no numbers"
        : "it has " + distinct + " different values";
  }

  private String text() {
    double numbers = summary.decimalShare();
    if (numbers > 0.5 && !summary.isCode()) {
      return "it holds text among numbers (leave cells without a number blank to use it)";
    }
    if (summary.isProse()) {
      return "it holds text of more than " + ColumnSummary.LONGEST + " characters";
    }
    String about = summary.sample().isComplete() ? "" : "about ";
    return "it has "
        + about
        + distinct
        + " different values in "
        + summary.present()
        + " rows, too many to learn from each";
  }

  private InferredColumn found(ColumnKind kind, String reason) {
    return new InferredColumn(
        field(kind, reason), kind, reason, summary.present(), summary.missing(), distinct);
  }

  private Field field(ColumnKind kind, String reason) {
    boolean used =
        kind == ColumnKind.NUMBER || kind == ColumnKind.LEVELS || kind == ColumnKind.MONTH;
    String description = used ? "" : reason;
    Optional<DateFormat> month = summary.month();
    if (month.isPresent()) {
      return new DateField(name, month.get(), description);
    }
    if (summary.isNumber()) {
      return new NumericField(
          name, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, description);
    }
    boolean levels = kind == ColumnKind.LEVELS || kind == ColumnKind.CONSTANT;
    return levels
        ? CategoricalField.of(name, List.copyOf(summary.sample().counts().keySet()), description)
        : new TextField(name, description);
  }
}
