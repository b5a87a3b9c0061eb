package io.loantap.train.recipe;

import java.time.LocalDate;

/**
 * A change that somebody made to a characteristic by hand.
 *
 * @param who made it
 * @param when on which day
 * @param why in a sentence or two
 */
public record Edit(String who, LocalDate when, String why) {
  /** Checks that who and why are said. */
  public Edit {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("an edit says who made it and why");
    }
  }

  /** For people. */
  String sentence() {
    return who.strip() + ", " + when + ": " + why.strip();
  }
}
