package io.loantap.train.jdbc;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Database that can be connected to. Immutable. */
public final class Database {
  private final String url;
  private final @Nullable String user;
  private final @Nullable String password;
  private final @Nullable Path driver;

  /**
   * A database.
   *
   * @param url of JDBC, such as {@code jdbc:postgresql://host/loans}
   * @param user null for the one in the URL, or none
   * @param password null for none; never shown
   * @param driver the jar of its driver; null if it is on the class path
   */
  public Database(
      String url, @Nullable String user, @Nullable String password, @Nullable Path driver) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.driver = driver;
  }

  /** The URL without user, password and other properties. */
  public String name() {
    int end = url.length();
    for (char properties : new char[] {'?', ';'}) {
      int at = url.indexOf(properties);
      end = at < 0 ? end : Math.min(end, at);
    }
    return url.substring(0, end).replaceAll("(?<=[:/])[^:/@]+[:/][^@/]*@", "");
  }

  boolean is(String kind) {
    return url.startsWith("jdbc:" + kind + ":");
  }

  /** A text that may repeat the URL or the password, without them. */
  String withoutSecrets(String text) {
    String plain = text.replace(url, name());
    return password == null || password.isEmpty() ? plain : plain.replace(password, "...");
  }

  /**
   * A connection; changes wait for {@link Connection#commit}.
   *
   * @throws DatabaseException if there is no driver, or the database refuses
   */
  Connection connect() throws IOException {
    try {
      Connection connection = connected();
      connection.setAutoCommit(false); // PostgreSQL, for one, reads in batches only then
      return connection;
    } catch (SQLException e) {
      throw DatabaseException.of("No connection to " + name(), this, e);
    }
  }

  private Connection connected() throws IOException, SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    if (is("duckdb")) {
      properties.setProperty("jdbc_stream_results", "true"); // else all rows come at once
    }
    @Nullable Connection connection = driver(driver).connect(url, properties);
    if (connection == null) {
      throw noDriver();
    }
    return connection;
  }

  private Driver driver(@Nullable Path jar) throws IOException, SQLException {
    if (jar == null) {
      try {
        return DriverManager.getDriver(url);
      } catch (SQLException e) {
        throw noDriver();
      }
    }
    if (!jar.toFile().canRead()) {
      throw new DatabaseException(
          jar + ": there is no such file, or it may not be read. Check the path of --driver.");
    }
    try {
      for (Driver each : ServiceLoader.load(Driver.class, loader(jar))) {
        if (each.acceptsURL(url)) {
          return each;
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new DatabaseException(
          jar + ": the driver cannot be loaded (" + e.getMessage() + "). Take its complete jar.");
    }
    throw new DatabaseException(
        jar
            + " has no driver for "
            + name()
            + ". Give --driver the jar of the database's own driver.");
  }

  /** Stays open: the driver loads more of itself while it is used. */
  private static ClassLoader loader(Path jar) throws MalformedURLException {
    URL[] jars = {jar.toUri().toURL()};
    return new URLClassLoader("jdbc-driver", jars, ClassLoader.getPlatformClassLoader());
  }

  private DatabaseException noDriver() {
    return new DatabaseException(
        "There is no driver for "
            + name()
            + ". Name its jar with --driver; docs/data.md says where to find it.");
  }
}
