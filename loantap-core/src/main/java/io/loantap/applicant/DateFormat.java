package io.loantap.applicant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** A format of months. Their names are the English three-letter ones, whatever the locale. */
public enum DateFormat {
  /** As in the LoanTap file. */
  MONTH_YEAR("Jan-2015"),
  /** ISO 8601 year and month. */
  ISO_MONTH("2015-01"),
  /** ISO 8601 date; the day is dropped. */
  ISO_DATE("2015-01-31");

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final String example;

  DateFormat(String example) {
    this.example = example;
  }

  /**
   * For what {@link #months} does not read: printing, and text that is most likely no date. Made
   * with the first of these, for a new JVM is slow to make them and no score needs them.
   */
  private static final class Formatters {
    static final DateTimeFormatter MONTH_YEAR = of("MMM-uuuu");
    static final DateTimeFormatter ISO_MONTH = of("uuuu-MM");
    static final DateTimeFormatter ISO_DATE = of("uuuu-MM-dd");

    private static DateTimeFormatter of(String pattern) {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    }
  }

  private DateTimeFormatter formatter() {
    return switch (this) {
      case MONTH_YEAR -> Formatters.MONTH_YEAR;
      case ISO_MONTH -> Formatters.ISO_MONTH;
      case ISO_DATE -> Formatters.ISO_DATE;
    };
  }

  /** January 2015 in this format. */
  public String example() {
    return example;
  }

  /**
   * The month that the text names.
   *
   * @throws DateTimeParseException if it is not written in this format
   */
  public YearMonth parse(String text) {
    return this == ISO_DATE
        ? YearMonth.from(LocalDate.parse(text, formatter()))
        : YearMonth.parse(text, formatter());
  }

  /**
   * Months since year 0 of a text in the plain shape of this format; -1 if it has another, which
   * {@link #parse} may yet read. Allocates nothing.
   */
  int months(String text) {
    if (text.length() != example.length()) {
      return -1;
    }
    boolean named = this == MONTH_YEAR;
    int year = digits(text, named ? 4 : 0, 4);
    int month = named ? monthNamed(text) : digits(text, 5, 2);
    boolean separated =
        text.charAt(named ? 3 : 4) == '-' && (this != ISO_DATE || text.charAt(7) == '-');
    // Days that not every month has are left to the calendar.
    int day = this == ISO_DATE ? digits(text, 8, 2) : 1;
    boolean plain = separated && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    return plain ? 12 * year + month - 1 : -1;
  }

  private static int digits(String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static int monthNamed(String text) {
    for (int at = 0; at < MONTHS.length(); at += 3) {
      if (text.regionMatches(true, 0, MONTHS, at, 3)) {
        return at / 3 + 1;
      }
    }
    return -1;
  }

  /** The text for a month; a date is written as the first of it. */
  public String print(YearMonth month) {
    return formatter().format(month.atDay(1));
  }

  /** Whether the text is written in this format. */
  public boolean reads(String text) {
    try {
      parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
