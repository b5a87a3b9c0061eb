package io.loantap.storage;

import io.loantap.text.Printable;

/** A JSON document does not say what it should; names the place. Its message can be printed. */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Something wrong at a place.
   *
   * @param path JSON pointer
   */
  JsonFormatException(String path, String message) {
    super(Printable.of("at " + path + ": " + message));
  }
}
