package io.loantap.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document is no well-formed JSON, or beyond a limit; quotes nothing of it. */
public final class JsonSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final @Nullable String limit;

  /**
   * Something wrong at a place.
   *
   * @param line from 1
   * @param column from 1, in bytes
   * @param limit the limit that was passed, in words, or null
   */
  JsonSyntaxException(int line, int column, @Nullable String limit) {
    super(
        "no well-formed JSON at line "
            + line
            + ", column "
            + column
            + (limit == null ? "" : ": " + limit));
    this.line = line;
    this.column = column;
    this.limit = limit;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1, in bytes. */
  public int column() {
    return column;
  }

  /** The limit that was passed, in words, or null if the document is malformed. */
  public @Nullable String limit() {
    return limit;
  }
}
