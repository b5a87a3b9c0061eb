package io.loantap.applicant;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One named input of an application: its kind, its unit or levels, and how a value becomes a slot.
 *
 * <p>A slot is a {@code double}: the number itself, the level's code, or the months of a date.
 * {@link #MISSING} marks an absent value, {@link #UNSEEN} a level that the field does not list.
 * Fields are immutable.
 */
public sealed interface Field permits NumericField, CategoricalField, DateField, TextField {
  /** The slot of a value that is absent: null, or blank text in a file. */
  double MISSING = Double.NaN;

  /** The slot of a level that a categorical field does not list. */
  double UNSEEN = -1;

  /** Stands in for the slot of a value that is no value of the field; no slot is infinite. */
  double REFUSED = Double.POSITIVE_INFINITY;

  /** A kind of field, and so of the values that it takes. */
  enum Kind {
    /** A number, as {@link NumericField}. */
    NUMBER,
    /** One of several levels, as {@link CategoricalField}. */
    LEVEL,
    /** A month of a year, as {@link DateField}. */
    MONTH,
    /** Free text, as {@link TextField}. */
    TEXT;

    /** Whether a slot is kept together with its text, which says more than the number. */
    public boolean isText() {
      return this == LEVEL || this == TEXT;
    }
  }

  /** The kind of this field. */
  Kind kind();

  /** Name as in the file and in a map; unique within a schema. */
  String name();

  /** One phrase for people: what the field means. */
  String description();

  /** Unit of its numbers as printed behind a value; empty unless it is numeric and has one. */
  default String unit() {
    return "";
  }

  /** Its special values, which are codes and not quantities; none unless it is numeric. */
  default SpecialValues special() {
    return SpecialValues.none();
  }

  /** The number to reckon with: the slot itself, {@link #MISSING} for a special value. */
  default double quantity(double slot) {
    return slot;
  }

  /** The levels that the field lists; none unless it is categorical. */
  default List<String> levels() {
    return List.of();
  }

  /** The same field; a categorical one lists further levels behind its own. */
  default Field withLevels(Collection<String> further) {
    return this;
  }

  /** Texts that stand for a missing value, besides blank ones; of free text there are none. */
  default MissingTokens missing() {
    return MissingTokens.NONE;
  }

  /** The same field, of which these texts stand for a missing value; free text stays as it is. */
  default Field withMissing(MissingTokens tokens) {
    return this;
  }

  /**
   * What a program would hand over to have this slot.
   *
   * @param slot neither missing nor refused
   * @param text that of a field that keeps one, else null
   */
  default Object value(double slot, @Nullable String text) {
    return text == null ? slot : text;
  }

  /** What a value has to look like, for error messages: "a number from 0 to 100 in percent". */
  String expected();

  /**
   * Slot of a value handed over by a program: any {@link Number} for a numeric field, text, an enum
   * or a boolean for a level, {@link java.time.YearMonth}, {@link java.time.LocalDate} or text for
   * a date. An enum constant stands for its name, or for its {@link FieldName}. Text is never taken
   * for a number here. A value of the wrong kind gives {@link #REFUSED}.
   */
  double slot(Object value);

  /** What is wrong with a value whose slot is {@link #REFUSED}. */
  Violation refusal(Object value);

  /** As {@link #slot}, but what is refused is reported and gives {@link #MISSING}. */
  default double read(Object value, Consumer<Violation> violations) {
    double slot = slot(value);
    if (slot == REFUSED) {
      violations.accept(refusal(value));
      return MISSING;
    }
    return slot;
  }

  /**
   * Slot of text from a file. Surrounding blanks do not count, blank text is {@link #MISSING} and
   * so are the field's {@linkplain #missing() tokens}, numbers are plain decimals ({@code 12000},
   * {@code -3.5}, {@code 1e5}) or in the {@linkplain NumberForm form} of the field.
   */
  double parse(String text, Consumer<Violation> violations);

  /**
   * The level or free text that a value of this field stands for: a level as the field lists it, if
   * it does.
   *
   * @param value neither missing nor refused
   */
  default String textOf(Object value) {
    return text(value);
  }

  /** The text of a value without surrounding blanks; of an enum constant what it stands for. */
  static String text(Object value) {
    return value instanceof Enum<?> constant ? EnumLevel.of(constant) : value.toString().strip();
  }
}
