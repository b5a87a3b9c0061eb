package io.loantap.train.cli;

import io.loantap.train.jdbc.Database;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A database to read: a mixin. Its password is never an option, for other users see those. */
final class DatabaseOptions {
  private static final String PASSWORD = "LOANTAP_JDBC_PASSWORD";

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description = "A database instead of a file, such as jdbc:postgresql://host/loans.")
  private @Nullable String url;

  @Option(
      names = "--driver",
      paramLabel = "JAR",
      description = "The jar of the database's JDBC driver.")
  private @Nullable Path driver;

  @Option(
      names = "--jdbc-user",
      paramLabel = "NAME",
      description =
          "The user of the database. The password is asked for, or that of the environment variable "
              + PASSWORD
              + ".")
  private @Nullable String user;

  private @Nullable Database database;

  /** Whether a database is named. */
  boolean isGiven() {
    return url != null;
  }

  /** Whether any option is given. */
  boolean isMentioned() {
    return url != null || driver != null || user != null;
  }

  /** The database, whose password is asked for once if it is needed. */
  Database database() {
    if (database == null) {
      if (url == null) {
        throw new IllegalStateException("no database is named");
      }
      database = new Database(url, user, password(), driver);
    }
    return database;
  }

  private @Nullable String password() {
    @Nullable String given = System.getenv(PASSWORD);
    if (given != null || user == null) {
      return given;
    }
    // There is none where standard input is no terminal; a newer JDK reads from that instead.
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("Password of %s: ", user))
        .map(String::new)
        .orElse(null);
  }
}
