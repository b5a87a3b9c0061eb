package io.loantap.train.support;

/** Words of a command line, written so that a shell takes each for one. */
public final class ShellWord {
  private ShellWord() {}

  /** The word as it is if it has plain signs only, else in single quotes. */
  public static String quoted(String word) {
    return word.matches("[\\w./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
