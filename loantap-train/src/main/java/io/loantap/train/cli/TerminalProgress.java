package io.loantap.train.cli;

import io.loantap.train.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Shows on a terminal what is being done; silent elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long EVERY = 16_384;
  private static final String CLEAR = "\r\033[2K";

  private final PrintStream terminal;
  private String stage = "";

  private TerminalProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Progress on standard error if that is a terminal; the launcher knows. */
  static TerminalProgress start() {
    return new TerminalProgress(
        Boolean.getBoolean("loantap.terminal")
            ? System.err
            : new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @Override
  public void stage(String name) {
    stage = name;
    show("");
  }

  @Override
  public void advance(long done) {
    if (done % EVERY == 0 && done > 0) {
      show(String.format(Locale.ROOT, " %,d", done));
    }
  }

  private void show(String detail) {
    terminal.print(CLEAR + stage + detail + " ...");
    terminal.flush();
  }

  @Override
  public void close() {
    terminal.print(CLEAR);
    terminal.flush();
  }
}
