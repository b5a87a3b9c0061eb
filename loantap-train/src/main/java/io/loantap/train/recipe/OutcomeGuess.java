package io.loantap.train.recipe;

import io.loantap.train.support.ShellWord;
import java.io.Serializable;

/**
 * An outcome that a table may have, where nobody has said which it has.
 *
 * @param column name of its column
 * @param bad the value that usually is the bad one, or else the rarest
 */
public record OutcomeGuess(String column, String bad) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The options that say so. */
  public String options() {
    return "--label " + ShellWord.quoted(column) + " --bad=" + ShellWord.quoted(bad);
  }
}
