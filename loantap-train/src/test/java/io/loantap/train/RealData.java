package io.loantap.train;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real loans, which are not part of the project. */
final class RealData {
  private RealData() {}

  /** The folder that the environment variable names; skips the test if it names none. */
  static Path folder() {
    String folder = System.getenv("LOANTAP_DATA");
    Assumptions.assumeTrue(
        folder != null && Files.isDirectory(Path.of(folder)),
        "skipped: set LOANTAP_DATA to the folder of the real loans to run this test");
    return Path.of(folder);
  }
}
