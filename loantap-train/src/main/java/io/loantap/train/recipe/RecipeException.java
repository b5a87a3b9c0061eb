package io.loantap.train.recipe;

/** A recipe cannot be found, read or followed; the message says where and why. */
public final class RecipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with which recipe, and the remedy. */
  public RecipeException(String message) {
    super(message);
  }
}
