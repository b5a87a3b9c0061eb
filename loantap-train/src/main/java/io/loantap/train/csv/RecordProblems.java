package io.loantap.train.csv;

import java.util.Locale;

/** The problems that a {@link RecordReader} meets, each with what was found and the remedy. */
final class RecordProblems {
  private RecordProblems() {}

  static CsvProblem nul(long line) {
    return new CsvProblem(
        line,
        CsvProblem.NO_FIELD,
        "found a NUL character, expected text: the file is binary, UTF-16 or damaged",
        "If it is UTF-16, say --encoding UTF-16LE or UTF-16BE, or save it as CSV in UTF-8");
  }

  /** Packed bytes that cannot be unpacked. */
  static CsvProblem damagedPacking(long line) {
    return new CsvProblem(
        line,
        CsvProblem.NO_FIELD,
        "found packed data that is damaged or cut off",
        "Check it with gzip -t or unzip -t, then copy or pack the file again");
  }

  /** Bytes that the encoding does not have. */
  static CsvProblem otherEncoding(long line, int field, String encoding) {
    return new CsvProblem(
        line,
        field,
        "found bytes that are not " + encoding,
        encoding.equals("UTF-8")
            ? "Say how the file is encoded, such as --encoding windows-1252 (Western Europe), or"
                + " save it as UTF-8"
            : "Give another encoding with --encoding, or save the file as UTF-8");
  }

  /**
   * A field or a record without end.
   *
   * @param quoteLine the line of the quote that is open, or {@link RecordReader#NO_QUOTE}
   */
  static CsvProblem tooLong(String what, int limit, long since, int field, long quoteLine) {
    return new CsvProblem(
        since,
        field,
        String.format(
            Locale.ROOT,
            "found a %s longer than %,d characters, the most that is read",
            what,
            limit),
        quoteLine == RecordReader.NO_QUOTE
            ? "Check that this is the file you meant and that its rows end in line breaks"
            : "The quote opened on line " + quoteLine + " is probably never closed: close it");
  }

  static CsvProblem unclosedQuote(long quoteLine, int field) {
    return new CsvProblem(
        quoteLine,
        field,
        "found a quoted field that begins here and is never closed, expected a closing quote",
        "Add the closing quote, or write the file again if it was cut off");
  }

  static CsvProblem textAfterQuote(long line, int field, long quoteLine) {
    String where = quoteLine == line ? "" : " of the field that begins on line " + quoteLine;
    return new CsvProblem(
        line,
        field,
        "found text after the closing quote" + where + ", expected a separator or a line break",
        "Double each quote inside a quoted field (\"\"), or add the quote or separator that is"
            + " missing");
  }

  static CsvProblem quoteInText(long line, int field) {
    return new CsvProblem(
        line,
        field,
        "found a quote inside a field that does not begin with one",
        "Put the whole field in quotes, with no space before them, and double each quote inside, or"
            + " leave out --strict");
  }
}
