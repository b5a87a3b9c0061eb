package io.loantap;

import java.io.IOException;

/** The exception for a file that is no reason catalogue; the message says where and why. */
public final class CatalogueFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with which file. */
  public CatalogueFormatException(String message) {
    super(message);
  }
}
