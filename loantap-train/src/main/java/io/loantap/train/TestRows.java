package io.loantap.train;

import java.nio.file.Path;
import java.time.YearMonth;

/** Which loans a model is tested on. */
public sealed interface TestRows {
  /** How this is written on the command line, for the training record. */
  String words();

  /**
   * A random share of the loans of each outcome.
   *
   * @param share in [0, 1); 0 tests on training loans out of fold
   */
  record Share(double share) implements TestRows {
    /** Checks the share. */
    public Share {
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException("the test share must be from 0 to below 1");
      }
    }

    @Override
    public String words() {
      return "share " + share;
    }
  }

  /** The loans issued after a month. */
  record After(YearMonth month) implements TestRows {
    @Override
    public String words() {
      return "issued after " + month;
    }
  }

  /** The loans of another file. */
  record OfFile(Path file) implements TestRows {
    @Override
    public String words() {
      return "file " + file.getFileName();
    }
  }
}
