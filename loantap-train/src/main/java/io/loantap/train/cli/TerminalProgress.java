package io.loantap.train.cli;

import io.loantap.train.support.Progress;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The progress of work on a terminal; silent elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long EVERY = 10_000;
  private static final int WIDTH = 24;
  private static final String CLEAR = "\r\033[2K";

  private final @Nullable PrintStream terminal;
  private String stage = "";
  private long shown;

  private TerminalProgress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Progress on standard error if that is a terminal; the launcher knows. */
  static TerminalProgress start() {
    return new TerminalProgress(Boolean.getBoolean("loantap.terminal") ? System.err : null);
  }

  @Override
  public void stage(String name) {
    stage = name;
    shown = 0;
    show("");
  }

  @Override
  public void advance(long done, double share) {
    if (terminal != null && done / EVERY != shown) {
      shown = done / EVERY;
      int full = (int) (share * WIDTH);
      String bar = "#".repeat(full) + "-".repeat(WIDTH - full);
      show(String.format(Locale.ROOT, " [%s] %3.0f %%, %,d", bar, 100 * share, done));
    }
  }

  private void show(String detail) {
    print(CLEAR + stage + detail + " ...");
  }

  @Override
  public void close() {
    print(CLEAR);
  }

  private void print(String text) {
    if (terminal != null) {
      terminal.print(text);
      terminal.flush();
    }
  }
}
