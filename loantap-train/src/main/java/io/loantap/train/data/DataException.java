package io.loantap.train.data;

/** The data cannot be used for what was asked; the message says why, where, and the remedy. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, where, and the remedy. */
  public DataException(String message) {
    super(message);
  }
}
