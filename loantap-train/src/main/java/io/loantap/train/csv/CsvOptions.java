package io.loantap.train.csv;

import io.loantap.train.table.DecimalSign;
import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Options of reading a CSV file: what the user knows of it. The rest is found.
 *
 * @param separator what stands between fields, a blank for runs of them; null to find it
 * @param decimal null to find it
 * @param encoding null for the one of the byte order mark, or UTF-8
 * @param skipLines lines above the header; empty to find it
 * @param header whether there is one
 * @param names the columns of a file without a header; empty to number them
 * @param irregular treatment of stray quotes and of remarks among the rows
 */
public record CsvOptions(
    @Nullable Character separator,
    @Nullable DecimalSign decimal,
    @Nullable Charset encoding,
    OptionalInt skipLines,
    HeaderLine header,
    List<String> names,
    Irregular irregular) {
  /** What becomes of what is not quite CSV. */
  public enum Irregular {
    /** It is read as well as it can be, with a notice. */
    NOTICE,
    /** Reading stops. */
    STOP
  }

  private static final CsvOptions FOUND =
      new CsvOptions(
          null, null, null, OptionalInt.empty(), HeaderLine.EXPECTED, List.of(), Irregular.NOTICE);

  /** Copies the names. */
  public CsvOptions {
    names = List.copyOf(names);
  }

  /** Everything is found. */
  public static CsvOptions found() {
    return FOUND;
  }

  /** The same with this separator. */
  public CsvOptions withSeparator(char other) {
    return new CsvOptions(other, decimal, encoding, skipLines, header, names, irregular);
  }

  /** The same with this decimal sign. */
  public CsvOptions withDecimal(DecimalSign other) {
    return new CsvOptions(separator, other, encoding, skipLines, header, names, irregular);
  }

  /** The same with this encoding. */
  public CsvOptions withEncoding(Charset other) {
    return new CsvOptions(separator, decimal, other, skipLines, header, names, irregular);
  }

  /** The same with so many lines above the header. */
  public CsvOptions withSkipLines(int lines) {
    return new CsvOptions(
        separator, decimal, encoding, OptionalInt.of(lines), header, names, irregular);
  }

  /** The same with or without a header. */
  public CsvOptions withHeader(HeaderLine other) {
    return new CsvOptions(separator, decimal, encoding, skipLines, other, names, irregular);
  }

  /** The same without a header, for a file whose columns are these. */
  public CsvOptions withNames(List<String> columns) {
    return new CsvOptions(
        separator, decimal, encoding, skipLines, HeaderLine.ABSENT, columns, irregular);
  }

  /** The same with another treatment of what is not quite CSV. */
  public CsvOptions withIrregular(Irregular other) {
    return new CsvOptions(separator, decimal, encoding, skipLines, header, names, other);
  }

  Quotes quotes() {
    return irregular == Irregular.STOP ? Quotes.STRICT : Quotes.AS_THEY_COME;
  }
}
