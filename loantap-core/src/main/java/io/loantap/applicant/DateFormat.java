package io.loantap.applicant;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A format of months or days, of which the month is read: a pattern of {@code yyyy} and {@code yy}
 * for the year, {@code MMMM}, {@code MMM}, {@code MM} and {@code M} for the month, {@code dd} and
 * {@code d} for the day, and other characters for themselves. Immutable.
 *
 * <p>{@code MMM} is an English name of three letters, {@code MMMM} a whole one, whatever the locale
 * and the case; {@code M} and {@code d} are one or two digits. A time of day may follow a day, with
 * or without a zone, and changes nothing: the month is the one that is written.
 *
 * <p>Two digits are a year up to the pivot and less than a hundred years before it: with 2026 as
 * the pivot 26 is 2026 and 27 is 1927.
 */
public final class DateFormat {
  /** As in the LoanTap file: {@code Jan-2015}. */
  public static final DateFormat MONTH_YEAR = new DateFormat("month_year", "MMM-yyyy", 0);

  /** ISO 8601 year and month: {@code 2015-01}. */
  public static final DateFormat ISO_MONTH = new DateFormat("iso_month", "yyyy-MM", 0);

  /** ISO 8601 date: {@code 2015-01-31}. */
  public static final DateFormat ISO_DATE = new DateFormat("iso_date", "yyyy-MM-dd", 0);

  private static final String[] NAMES = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String word;
  private final String pattern;
  private final int pivot;

  /** Letters of the pattern where an element begins, with its length; else the character itself. */
  private final char[] elements;

  private final int[] lengths;
  private final boolean day;

  private DateFormat(String word, String pattern, int pivot) {
    this.word = word;
    this.pattern = pattern;
    this.pivot = pivot;
    char[] letters = new char[pattern.length()];
    int[] runs = new int[pattern.length()];
    int size = 0;
    boolean days = false;
    for (int at = 0; at < pattern.length(); at += runs[size++]) {
      char c = pattern.charAt(at);
      int end = at + 1;
      while ("yMd".indexOf(c) >= 0 && end < pattern.length() && pattern.charAt(end) == c) {
        end++;
      }
      letters[size] = c;
      runs[size] = end - at;
      days |= c == 'd';
    }
    this.elements = Arrays.copyOf(letters, size);
    this.lengths = Arrays.copyOf(runs, size);
    this.day = days;
  }

  /**
   * The format of a pattern, or one of the words {@code month_year}, {@code iso_month} and {@code
   * iso_date}.
   *
   * @throws IllegalArgumentException if it is none, or has years of two digits
   */
  public static DateFormat of(String pattern) {
    return of(pattern, 0);
  }

  /**
   * The format of a pattern.
   *
   * @param pivot the latest year that two digits stand for; of no meaning without such years
   * @throws IllegalArgumentException if it is none
   */
  public static DateFormat of(String pattern, int pivot) {
    for (DateFormat named : new DateFormat[] {MONTH_YEAR, ISO_MONTH, ISO_DATE}) {
      if (named.word.equals(pattern) || named.pattern.equals(pattern)) {
        return named;
      }
    }
    DateFormat format = new DateFormat(pattern, pattern, pattern.contains("yyyy") ? 0 : pivot);
    format.check();
    return format;
  }

  private void check() {
    int years = 0;
    int months = 0;
    int days = 0;
    for (int i = 0; i < elements.length; i++) {
      boolean last = i + 1 == elements.length;
      years += elements[i] == 'y' && (lengths[i] == 4 || lengths[i] == 2) ? 1 : 0;
      months += elements[i] == 'M' && lengths[i] <= 4 ? 1 : 0;
      days += elements[i] == 'd' && lengths[i] <= 2 ? 1 : 0;
      boolean open = "Md".indexOf(elements[i]) >= 0 && lengths[i] == 1;
      if (open && !last && "yMd".indexOf(elements[i + 1]) >= 0) {
        years = 2; // where it ends could not be told
      }
      if (elements[i] != 'y' && elements[i] != 'M' && elements[i] != 'd') {
        years += Character.isLetterOrDigit(elements[i]) ? 2 : 0;
      }
    }
    boolean yearAlone = pattern.equals("yyyy");
    if (years != 1 || months + (yearAlone ? 1 : 0) != 1 || days > 1) {
      throw new IllegalArgumentException(
          "expected one of [month_year, iso_month, iso_date] or a pattern with yyyy or yy, a month (MMMM,"
              + " MMM, MM or M) and perhaps a day (dd or d), such as dd/MM/yyyy");
    }
    if (hasShortYear() && (pivot < 1999 || pivot > 2199)) {
      throw new IllegalArgumentException(
          "years of two digits need a pivot from 1999 to 2199: the latest year that they stand for");
    }
  }

  /** Whether it is one of those that have a word for a name. */
  public boolean isNamed() {
    return !word.equals(pattern);
  }

  /** Whether years have two digits. */
  public boolean hasShortYear() {
    return !pattern.contains("yyyy");
  }

  /** Whether there is a day, behind which a time may stand. */
  public boolean hasDay() {
    return day;
  }

  /** The latest year that two digits stand for; 0 if years have four. */
  public int pivot() {
    return pivot;
  }

  /** The pattern. */
  public String pattern() {
    return pattern;
  }

  /** The name in a file: one of the words, or the pattern. */
  public String word() {
    return word;
  }

  /** January 2015 in this format; the 31st if it has a day. */
  public String example() {
    return print(2015, 1, 31);
  }

  /**
   * The month that the text names.
   *
   * @throws DateTimeParseException if it is not written in this format
   */
  public YearMonth parse(String text) {
    int months = months(text);
    if (months < 0) {
      throw new DateTimeParseException("no date such as " + example(), "", 0);
    }
    return YearMonth.of(months / 12, months % 12 + 1);
  }

  /** Whether the text is written in this format. */
  public boolean reads(String text) {
    return months(text) >= 0;
  }

  /** The months since year 0 of a text, or -1 if it is in another format. Allocates nothing. */
  public int months(String text) {
    int at = 0;
    int year = 0;
    int month = 1;
    int date = 1;
    for (int i = 0; i < elements.length; i++) {
      int length = lengths[i];
      if (elements[i] == 'M' && length > 2) {
        month = monthNamed(text, at, length == 4);
        at += month < 0 ? 0 : length == 3 ? 3 : NAMES[month - 1].length();
      } else if (elements[i] == 'y' || elements[i] == 'M' || elements[i] == 'd') {
        int end = end(text, at, length);
        int number = number(text, at, end);
        year = elements[i] == 'y' ? number : year;
        month = elements[i] == 'M' ? number : month;
        date = elements[i] == 'd' ? number : date;
        at = number < 0 ? text.length() + 1 : end;
      } else if (at < text.length() && text.charAt(at) == elements[i]) {
        at++;
      } else {
        return -1;
      }
      if (month < 1 || at > text.length()) {
        return -1;
      }
    }
    if (at < text.length() && !(day && DayTime.isAt(text, at))) {
      return -1;
    }
    int whole = pivot > 0 ? pivot - Math.floorMod(pivot - year, 100) : year;
    return month <= 12 && date >= 1 && date <= days(whole, month) ? 12 * whole + month - 1 : -1;
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && !leap ? 28 : DAYS[month - 1];
  }

  /** Where digits end that begin at a place: behind so many, but of M and d behind one or two. */
  private static int end(String text, int at, int length) {
    boolean second = length == 1 && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    return second ? at + 2 : at + length;
  }

  private static int number(String text, int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = 10 * number + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int monthNamed(String text, int from, boolean whole) {
    for (int month = 0; month < NAMES.length; month++) {
      int length = whole ? NAMES[month].length() : 3;
      if (text.regionMatches(true, from, NAMES[month], 0, length)) {
        return month + 1;
      }
    }
    return -1;
  }

  /** The text for a month; a date is written as the first of it. */
  public String print(YearMonth month) {
    return print(month.getYear(), month.getMonthValue(), 1);
  }

  private String print(int year, int month, int date) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < elements.length; i++) {
      int length = lengths[i];
      switch (elements[i]) {
        case 'y' -> pad(length == 2 ? year % 100 : year, length, text);
        case 'd' -> pad(date, length, text);
        case 'M' -> {
          if (length > 2) {
            text.append(NAMES[month - 1], 0, length == 3 ? 3 : NAMES[month - 1].length());
          } else {
            pad(month, length, text);
          }
        }
        default -> text.append(elements[i]);
      }
    }
    return text.toString();
  }

  private static void pad(int number, int length, StringBuilder text) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < length; i++) {
      text.append('0');
    }
    text.append(digits);
  }

  /** A regular expression that dates in this format match, without a time behind them. */
  public String regex() {
    StringBuilder regex = new StringBuilder("^");
    for (int i = 0; i < elements.length; i++) {
      int length = lengths[i];
      if (elements[i] == 'M' && length > 2) {
        regex.append(length == 3 ? "[A-Za-z]{3}" : "[A-Za-z]{3,9}");
      } else if (elements[i] == 'y' || elements[i] == 'M' || elements[i] == 'd') {
        regex.append(length == 1 ? "[0-9]{1,2}" : "[0-9]{" + length + "}");
      } else {
        regex.append("-/ ,".indexOf(elements[i]) >= 0 ? "" : "\\").append(elements[i]);
      }
    }
    return regex.append('$').toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DateFormat that
            && pattern.equals(that.pattern)
            && pivot == that.pivot);
  }

  @Override
  public int hashCode() {
    return 31 * pattern.hashCode() + pivot;
  }

  /** The pattern, and the pivot if there is one. */
  @Override
  public String toString() {
    return pivot == 0 ? pattern : pattern + " (years up to " + pivot + ")";
  }
}
