package io.loantap;

import java.io.IOException;

/** A report that a file states no lending terms; the message says where and why. */
public final class PolicyFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with which file. */
  public PolicyFormatException(String message) {
    super(message);
  }
}
