package io.loantap.storage;

import java.io.IOException;

/** A report that a file is no model that can be trusted; the message says where and why. */
public final class ModelFileException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelFileException(String message) {
    super(message);
  }

  ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
