package io.loantap.storage;

import java.util.function.Supplier;

/** Turns the complaint of a value's own check into one that points into the document. */
public final class Checked {
  private Checked() {}

  /** The value, or an exception at the place it was read from. */
  public static <T> T build(JsonCursor place, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw place.wrong(String.valueOf(e.getMessage()));
    }
  }
}
