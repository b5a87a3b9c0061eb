package io.loantap.train.csv;

import io.loantap.train.table.DecimalSign;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Dialect of CSV: how a table is written as text.
 *
 * @param separator what stands between fields; a blank for runs of blanks
 * @param decimal the decimal sign of numbers
 * @param charset how characters are encoded
 * @param mark whether a byte order mark begins the file
 * @param separatorLine whether Excel's {@code sep=} line does
 * @param header whether the names of the columns stand above the rows
 */
public record Dialect(
    char separator,
    DecimalSign decimal,
    Charset charset,
    boolean mark,
    boolean separatorLine,
    boolean header) {
  /** Commas, points, UTF-8 without a mark, a header. */
  public static final Dialect PLAIN =
      new Dialect(',', DecimalSign.POINT, StandardCharsets.UTF_8, false, false, true);

  /** A separator in words, more than one of it. */
  static String words(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case '\t' -> "tabs";
      case ';' -> "semicolons";
      case '|' -> "pipes";
      case ' ' -> "blanks";
      default -> "the character " + separator;
    };
  }
}
