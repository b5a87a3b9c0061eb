package io.loantap.storage;

/** A JSON document does not say what it should; names the place. */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Something wrong at a place.
   *
   * @param path JSON pointer
   */
  JsonFormatException(String path, String message) {
    super("at " + path + ": " + message);
  }
}
