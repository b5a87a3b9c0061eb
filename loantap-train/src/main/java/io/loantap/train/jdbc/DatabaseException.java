package io.loantap.train.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Failure of a database. The message can be shown to the user as it stands: what a driver says of
 * the text of a query is part of it, but what it says in quotes of anything else is not, for that
 * may be the value of a cell.
 */
public final class DatabaseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The class of SQL states that are about the text of a query. */
  private static final String ABOUT_THE_QUERY = "42";

  private static final int LONGEST = 400;

  DatabaseException(String message) {
    super(message);
  }

  /**
   * What a driver complains of.
   *
   * @param place where, as the beginning of a sentence
   */
  static DatabaseException of(String place, Database database, SQLException cause) {
    return new DatabaseException(place + ": " + words(database, cause));
  }

  /** The driver's own words, without what is secret. */
  static String words(Database database, SQLException cause) {
    String text = String.valueOf(cause.getMessage()).strip();
    String plain = database.withoutSecrets(isAboutTheQuery(cause, text) ? text : unquoted(text));
    String line = plain.lines().limit(3).reduce((a, b) -> a + " " + b.strip()).orElse("");
    String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    @Nullable String state = cause.getSQLState();
    return cut
        + (cut.endsWith(".") ? "" : ".")
        + (state == null ? "" : " (SQL state " + state + ")");
  }

  private static boolean isAboutTheQuery(SQLException cause, String text) {
    @Nullable String state = cause.getSQLState();
    if (state != null) {
      return state.startsWith(ABOUT_THE_QUERY);
    }
    String start = text.toLowerCase(Locale.ROOT);
    return start.startsWith("parser error")
        || start.startsWith("binder error")
        || start.startsWith("catalog error")
        || start.startsWith("io error");
  }

  private static String unquoted(String text) {
    return text.replaceAll("'[^']*'", "'...'").replaceAll("\"[^\"]*\"", "\"...\"");
  }
}
