package io.loantap.applicant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** How a month is written. Month names are the English three-letter ones, whatever the locale. */
public enum DateFormat {
  /** As in the LoanTap file. */
  MONTH_YEAR("Jan-2015", "MMM-uuuu"),
  /** ISO 8601 year and month. */
  ISO_MONTH("2015-01", "uuuu-MM"),
  /** ISO 8601 date; the day is dropped. */
  ISO_DATE("2015-01-31", "uuuu-MM-dd");

  private final String example;
  private final DateTimeFormatter formatter;

  DateFormat(String example, String pattern) {
    this.example = example;
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
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
        ? YearMonth.from(LocalDate.parse(text, formatter))
        : YearMonth.parse(text, formatter);
  }

  /** The text for a month; a date is written as the first of it. */
  public String print(YearMonth month) {
    return formatter.format(month.atDay(1));
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
