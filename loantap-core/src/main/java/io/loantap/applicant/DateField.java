package io.loantap.applicant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A month of a year. The slot counts months: {@code 12 * year + month - 1}, so that a difference of
 * slots is a number of months.
 *
 * @param format how the month is written in files and maps
 * @param missing texts that stand for a missing month
 */
public record DateField(String name, DateFormat format, String description, MissingTokens missing)
    implements Field {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** The slot of the first month that any field takes, January 1900. */
  public static final double FIRST_SLOT = 12.0 * FIRST_YEAR;

  /** The slot of the last month that any field takes, December 2199. */
  public static final double LAST_SLOT = 12.0 * LAST_YEAR + 11;

  /** A month for which no text but a blank one stands for a missing one. */
  public DateField(String name, DateFormat format, String description) {
    this(name, format, description, MissingTokens.NONE);
  }

  @Override
  public DateField withMissing(MissingTokens tokens) {
    return new DateField(name, format, description, tokens);
  }

  // By hand: what a record has is linked by method handles, slowly in a new JVM (LoadStages in the
  // benchmarks).
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateField that
        && name.equals(that.name)
        && format.equals(that.format)
        && description.equals(that.description)
        && missing.equals(that.missing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, format, description, missing);
  }

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
    return slot == Math.rint(slot) && slot >= FIRST_SLOT && slot <= LAST_SLOT;
  }

  @Override
  public Kind kind() {
    return Kind.MONTH;
  }

  @Override
  public Object value(double slot, @Nullable String text) {
    return month(slot);
  }

  @Override
  public String expected() {
    return "a month from " + FIRST_YEAR + " to " + LAST_YEAR + " such as " + format.example();
  }

  @Override
  public double slot(Object value) {
    if (value instanceof CharSequence text) {
      return slot(text.toString());
    }
    if (value instanceof LocalDate date) {
      // Without a month in between, which each call would allocate.
      return inRange(date.getYear(), 12.0 * date.getYear() + date.getMonthValue() - 1);
    }
    return value instanceof YearMonth month ? inRange(month.getYear(), slot(month)) : REFUSED;
  }

  /** Slot of a date in text, blanks around it or not. */
  double slot(String text) {
    String date = text.strip();
    if (date.isEmpty()) {
      return MISSING;
    }
    int months = format.months(date);
    if (months < 0) {
      return missing.contains(date) ? MISSING : REFUSED;
    }
    return inRange(months / 12, months);
  }

  private static double inRange(int year, double slot) {
    return year >= FIRST_YEAR && year <= LAST_YEAR ? slot : REFUSED;
  }

  @Override
  public Violation refusal(Object value) {
    if (value instanceof YearMonth month) {
      return outOfRange(month);
    }
    if (value instanceof LocalDate date) {
      return outOfRange(YearMonth.from(date));
    }
    if (value instanceof CharSequence text) {
      String date = text.toString().strip();
      return format.reads(date)
          ? outOfRange(format.parse(date))
          : new Violation(name, Violation.Code.MALFORMED_DATE, TextKind.of(date), expected(), null);
    }
    return new Violation(
        name, Violation.Code.WRONG_TYPE, Violation.kindOf(value), expected(), null);
  }

  private Violation outOfRange(YearMonth month) {
    String found = month.getYear() < FIRST_YEAR ? "an earlier month" : "a later month";
    return new Violation(name, Violation.Code.OUT_OF_RANGE, found, expected(), null);
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    return read(text, violations);
  }
}
