package io.loantap.applicant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/**
 * A month of a year. The slot counts months: {@code 12 * year + month - 1}, so that a difference of
 * slots is a number of months.
 *
 * @param format how the month is written in files and maps
 */
public record DateField(String name, DateFormat format, String description) implements Field {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** Slot of a month. */
  public static double slot(YearMonth month) {
    return 12.0 * month.getYear() + month.getMonthValue() - 1;
  }

  /** Month of a slot. */
  public static YearMonth month(double slot) {
    int months = (int) slot;
    return YearMonth.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
  }

  /** Whether a number is the slot of a month that this field takes. */
  public boolean allows(double slot) {
    return slot == Math.rint(slot) && slot >= 12.0 * FIRST_YEAR && slot < 12.0 * (LAST_YEAR + 1);
  }

  @Override
  public String expected() {
    return "a month from " + FIRST_YEAR + " to " + LAST_YEAR + " such as " + format.example();
  }

  @Override
  public double read(Object value, Consumer<Violation> violations) {
    if (value instanceof YearMonth month) {
      return inRange(month, violations);
    }
    if (value instanceof LocalDate date) {
      return inRange(YearMonth.from(date), violations);
    }
    if (value instanceof CharSequence text) {
      return parse(text.toString(), violations);
    }
    violations.accept(
        new Violation(name, Violation.Code.WRONG_TYPE, ValueKind.of(value), expected(), null));
    return MISSING;
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    String date = text.strip();
    if (date.isEmpty()) {
      return MISSING;
    }
    try {
      return inRange(format.parse(date), violations);
    } catch (DateTimeParseException e) {
      violations.accept(new Violation(name, Violation.Code.MALFORMED_DATE, null, expected(), null));
      return MISSING;
    }
  }

  private double inRange(YearMonth month, Consumer<Violation> violations) {
    if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
      return slot(month);
    }
    String found = month.getYear() < FIRST_YEAR ? "an earlier month" : "a later month";
    violations.accept(new Violation(name, Violation.Code.OUT_OF_RANGE, found, expected(), null));
    return MISSING;
  }
}
