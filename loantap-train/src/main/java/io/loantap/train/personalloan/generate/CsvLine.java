package io.loantap.train.personalloan.generate;

import java.time.YearMonth;

/**
 * The builder of one record of a CSV file, fields in order.
 *
 * <p>Quotes as the raw LoanTap file does (RFC 4180: only where a field holds a comma, a quote or a
 * line break). CSVPrinter of commons-csv would also quote the leading space of {@code " 36
 * months"}. Not thread-safe; one instance is reused for all records.
 */
final class CsvLine {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private final StringBuilder line = new StringBuilder(512);
  private boolean begun;

  CsvLine text(String value) {
    separate();
    if (isPlain(value)) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  /**
   * A number with at most two decimals, at least one digit after the point; NaN is left blank.
   *
   * <p>Written from whole hundredths, because the text that Double.toString gives depends on the
   * JDK (JDK-4511638) and, from ten million, has an exponent.
   */
  CsvLine number(double value) {
    separate();
    if (!Double.isNaN(value)) {
      long hundredths = Math.round(value * 100);
      line.append(hundredths / 100).append('.').append((char) ('0' + hundredths / 10 % 10));
      if (hundredths % 10 != 0) {
        line.append((char) ('0' + hundredths % 10));
      }
    }
    return this;
  }

  /** A month such as {@code Jan-2015}. */
  CsvLine month(YearMonth month) {
    separate();
    line.append(MONTHS[month.getMonthValue() - 1]).append('-').append(month.getYear());
    return this;
  }

  /** The record with its line end; the next field begins a new record. */
  String end() {
    String record = line.append('\n').toString();
    line.setLength(0);
    begun = false;
    return record;
  }

  private void separate() {
    if (begun) {
      line.append(',');
    }
    begun = true;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return false;
      }
    }
    return true;
  }
}
