package io.loantap;

import java.io.IOException;

/**
 * The exception for a file that is not a model which this library can score with; the message says
 * where and why.
 */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with which file. */
  public ModelFormatException(String message) {
    super(message);
  }

  /** What is wrong with which file, and what it was noticed by. */
  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
