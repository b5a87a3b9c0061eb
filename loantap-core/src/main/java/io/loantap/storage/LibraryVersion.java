package io.loantap.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of loantap that is running. */
public final class LibraryVersion {
  private LibraryVersion() {}

  /** As in the Maven coordinates. */
  public static String current() {
    try (@Nullable InputStream resource =
        LibraryVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (resource != null) {
        properties.load(resource);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
