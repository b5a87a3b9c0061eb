package io.loantap.train.recipe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recipe cannot be found, read or followed; the message says where and why. */
public final class RecipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable OutcomeGuess guess;

  /** What is wrong with which recipe, and the remedy. */
  public RecipeException(String message) {
    this(message, null);
  }

  /**
   * What is wrong with the outcome, and the remedy.
   *
   * @param guess which outcome may be meant; null if none
   */
  public RecipeException(String message, @Nullable OutcomeGuess guess) {
    super(message);
    this.guess = guess;
  }

  /** The outcome that may be meant. */
  public Optional<OutcomeGuess> guess() {
    return Optional.ofNullable(guess);
  }
}
