package io.loantap.examples.http;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Levels of the service's libraries in its log, unless logging is configured by the user. */
final class LibraryLogging {
  /** Held, because the log manager forgets loggers that nobody holds. */
  private static final List<Logger> LIBRARIES = List.of(Logger.getLogger("org.eclipse.jetty"));

  /** They quote what callers send for a host. */
  private static final List<Logger> QUOTING =
      List.of(
          Logger.getLogger("org.eclipse.jetty.http.HttpParser"),
          Logger.getLogger("org.eclipse.jetty.util.HostPort"));

  private LibraryLogging() {}

  /** One line for each event, and of the libraries warnings only, none of which quotes a caller. */
  static void quiet() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    LIBRARIES.forEach(logger -> logger.setLevel(Level.WARNING));
    QUOTING.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
