package io.loantap.train.selection;

import io.loantap.storage.JsonCursor;

/** The steps at which candidates leave the selection, in order, and its end. */
public enum Step {
  /** It does not vary. */
  CONSTANT("alike among all training loans"),
  /** The recipe's drop list names it. */
  DROPPED("dropped by the recipe"),
  /** Its information value is what chance gives, or too low. */
  SCREEN("no more information than chance gives"),
  /** It says what another one says. */
  CLUSTER("says what another one says"),
  /** Beside those that are there, loans held out lose more by it. */
  FORWARD("beside those selected more harm than use"),
  /** Without it, loans held out lose no more than chance explains. */
  BACKWARD("can be spared"),
  /** It is in the model. */
  SELECTED("selected");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  /** What becomes of those that end here, for people. */
  public String words() {
    return words;
  }

  /** As files write it. */
  public String word() {
    return JsonCursor.word(this);
  }
}
