package io.loantap.train.table;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Bad data in a table. The message names the file and, where there is one, line and column, says
 * what was found and what was expected, and ends in the remedy:
 *
 * <pre>loans.csv, line 17, column "annual_inc": found text, expected a number. Correct the ...
 * </pre>
 *
 * <p>Cell values are personal data and never part of it; column names may be.
 */
public final class TableFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Longer column names are cut in messages; a name of this length is a sign of a wrong file. */
  private static final int LONGEST_QUOTED_NAME = 60;

  private static final long WHOLE_FILE = 0;

  private final String file;
  private final long line;
  private final @Nullable String column;
  private final String problem;
  private final Extent extent;

  private TableFormatException(
      String file,
      long line,
      @Nullable String column,
      String problem,
      String remedy,
      Extent extent) {
    super(
        file
            + (line == WHOLE_FILE ? "" : ", line " + line)
            + (column == null ? "" : ", column " + quoted(column))
            + ": "
            + problem
            + ". "
            + remedy
            + ".");
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = problem;
    this.extent = extent;
  }

  private enum Extent {
    ONE_ROW,
    THE_REST
  }

  /**
   * A problem of the file as a whole.
   *
   * @param problem what was found and what was expected, without a full stop
   * @param remedy what to do, a sentence without its full stop
   */
  public static TableFormatException inFile(String file, String problem, String remedy) {
    return new TableFormatException(file, WHOLE_FILE, null, problem, remedy, Extent.THE_REST);
  }

  /** A problem of one line, counted from 1 as an editor does. */
  public static TableFormatException atLine(String file, long line, String problem, String remedy) {
    return new TableFormatException(file, line, null, problem, remedy, Extent.THE_REST);
  }

  /** A problem of the row that begins on this line, after which reading can go on. */
  public static TableFormatException inRow(String file, long line, String problem, String remedy) {
    return new TableFormatException(file, line, null, problem, remedy, Extent.ONE_ROW);
  }

  /** A problem of one cell. */
  public static TableFormatException atColumn(
      String file, long line, String column, String problem, String remedy) {
    return new TableFormatException(file, line, column, problem, remedy, Extent.THE_REST);
  }

  /** The file, as the path was given. */
  public String file() {
    return file;
  }

  /** The line, counted from 1; empty when the problem is the whole file. */
  public OptionalLong line() {
    return line == WHOLE_FILE ? OptionalLong.empty() : OptionalLong.of(line);
  }

  /** The name of the column; empty when the problem is a whole line or the whole file. */
  public Optional<String> column() {
    return Optional.ofNullable(column);
  }

  /** What was found and what was expected, without the place and the remedy. */
  public String problem() {
    return problem;
  }

  /** Whether only one row is bad, so that a {@link TableSource} can go on with the next. */
  public boolean isOfOneRow() {
    return extent == Extent.ONE_ROW;
  }

  /** A column name for a message: in quotes, on one line, and not longer than a line. */
  public static String quoted(String name) {
    String cut =
        name.length() <= LONGEST_QUOTED_NAME
            ? name
            : name.substring(0, LONGEST_QUOTED_NAME) + "...";
    return '"' + cut.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
