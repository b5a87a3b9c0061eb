package io.loantap.applicant;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A number with a unit and an allowed range, and perhaps special values, which are codes and not
 * quantities.
 *
 * @param unit as printed behind a value: "percent", "months", "currency units", or empty
 * @param min lowest allowed value, or negative infinity
 * @param max highest allowed value, or positive infinity
 * @param form how texts write the number, besides plain decimals
 * @param missing texts that stand for a missing number
 * @param special values that are allowed outside the range, too, and that no range, rule or formula
 *     takes for numbers
 */
public record NumericField(
    String name,
    String unit,
    double min,
    double max,
    String description,
    NumberForm form,
    MissingTokens missing,
    SpecialValues special)
    implements Field {

  /** Checks that the range is not empty. */
  public NumericField {
    if (!(min <= max)) {
      throw new IllegalArgumentException(name + ": the allowed range is empty");
    }
  }

  /** A number without special values, that texts write as a plain decimal, or leave blank. */
  public NumericField(String name, String unit, double min, double max, String description) {
    this(
        name,
        unit,
        min,
        max,
        description,
        NumberForm.PLAIN,
        MissingTokens.NONE,
        SpecialValues.none());
  }

  /** The same field in another unit. */
  public NumericField withUnit(String other) {
    return new NumericField(name, other, min, max, description, form, missing, special);
  }

  /** The same field, of which texts write numbers in another form. */
  public NumericField withForm(NumberForm other) {
    return new NumericField(name, unit, min, max, description, other, missing, special);
  }

  /** The same field with these special values. */
  public NumericField withSpecial(SpecialValues other) {
    return new NumericField(name, unit, min, max, description, form, missing, other);
  }

  @Override
  public NumericField withMissing(MissingTokens tokens) {
    return new NumericField(name, unit, min, max, description, form, tokens, special);
  }

  // By hand: what a record has is linked by method handles, slowly in a new JVM (LoadStages in the
  // benchmarks).
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumericField that
        && name.equals(that.name)
        && unit.equals(that.unit)
        && Double.compare(min, that.min) == 0
        && Double.compare(max, that.max) == 0
        && description.equals(that.description)
        && form.equals(that.form)
        && missing.equals(that.missing)
        && special.equals(that.special);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, unit, min, max, description, form, missing, special);
  }

  /** A number without a unit and without limits. */
  public static NumericField of(String name) {
    return new NumericField(name, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
  }

  /** The number of a text that is a plain decimal without blanks around it, else NaN. */
  public static double plain(String text) {
    return Decimal.parse(text);
  }

  /** Whether the value lies in the allowed range, ends included, or is special; NaN is neither. */
  public boolean allows(double value) {
    return (value >= min && value <= max) || special.has(value);
  }

  /** The allowed value nearest to a number; NaN and special values stay what they are. */
  public double clip(double value) {
    return special.has(value) ? value : Math.min(Math.max(value, min), max);
  }

  @Override
  public double quantity(double slot) {
    return special.has(slot) ? MISSING : slot;
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public String expected() {
    String range;
    if (min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY) {
      range = "";
    } else if (max == Double.POSITIVE_INFINITY) {
      range = " of at least " + SpecialValues.text(min);
    } else if (min == Double.NEGATIVE_INFINITY) {
      range = " of at most " + SpecialValues.text(max);
    } else {
      range = " from " + SpecialValues.text(min) + " to " + SpecialValues.text(max);
    }
    return "a number" + range + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  @Override
  public double slot(Object value) {
    // The usual types first: their doubleValue() needs no look-up of a method.
    if (value instanceof Double number) {
      return slot(number.doubleValue());
    }
    if (value instanceof Integer number) {
      return number;
    }
    return value instanceof Number number ? slot(number.doubleValue()) : REFUSED;
  }

  /** Slot of a number: itself if it is finite, else {@link #REFUSED}. */
  public static double slot(double value) {
    // -0.0 becomes 0.0, so that equal numbers are equal slots.
    return Double.isFinite(value) ? value + 0.0 : REFUSED;
  }

  @Override
  public Violation refusal(Object value) {
    return value instanceof Number
        ? violation(Violation.Code.NOT_FINITE, null)
        : violation(Violation.Code.WRONG_TYPE, Violation.kindOf(value));
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    String number = text.strip();
    if (number.isEmpty()) {
      return MISSING;
    }
    double value = number(number);
    if (!Double.isNaN(value)) {
      return finite(value, violations);
    }
    if (!missing.contains(number)) {
      violations.accept(violation(Violation.Code.WRONG_TYPE, TextKind.of(number)));
    }
    return MISSING;
  }

  /** The number of a text, of a plain decimal first unless it may mean another number; or NaN. */
  private double number(String text) {
    double first = form.isBeforePlain() ? form.parse(text) : Decimal.parse(text);
    if (!Double.isNaN(first) || form.isPlain()) {
      return first;
    }
    return form.isBeforePlain() ? Decimal.parse(text) : form.parse(text);
  }

  /**
   * As {@link #parse(String, Consumer)} of part of a text, without making a string of it where it
   * is a short plain decimal.
   *
   * @param from first character
   * @param to behind the last character
   */
  public double parse(char[] text, int from, int to, Consumer<Violation> violations) {
    double value = form.isBeforePlain() ? Double.NaN : Decimal.parseShort(text, from, to);
    return Double.isNaN(value)
        ? parse(new String(text, from, to - from), violations)
        : value + 0.0; // no negative zero
  }

  private double finite(double value, Consumer<Violation> violations) {
    double slot = slot(value);
    if (slot != REFUSED) {
      return slot;
    }
    violations.accept(violation(Violation.Code.NOT_FINITE, null));
    return MISSING;
  }

  /** A report that a finite value is not one of those that {@link #allows} takes. */
  public Violation outOfRange(double value) {
    String side = value < 0 ? "a negative number" : "a smaller number";
    return violation(Violation.Code.OUT_OF_RANGE, value > max ? "a larger number" : side);
  }

  private Violation violation(Violation.Code code, @Nullable String found) {
    return new Violation(name, code, found, expected(), null);
  }
}
