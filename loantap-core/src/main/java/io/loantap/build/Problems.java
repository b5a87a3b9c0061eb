package io.loantap.build;

import io.loantap.storage.JsonFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list of all that is wrong with a model, so that it can be mended at one go. */
final class Problems {
  private final List<String> all = new ArrayList<>();

  Problems() {}

  /** A list that begins with those of another. */
  Problems(Problems first) {
    all.addAll(first.all);
  }

  void add(String place, String problem) {
    all.add(place + ": " + problem);
  }

  /** What is made of the parts at a place; null, and a problem more, if they do not fit. */
  <T> @Nullable T attempt(String place, Supplier<T> parts) {
    try {
      return parts.get();
    } catch (IllegalArgumentException | JsonFormatException e) {
      add(place, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * Ends here if there are any.
   *
   * @throws IllegalArgumentException with one line for each
   */
  void check(String model) {
    if (!all.isEmpty()) {
      throw new IllegalArgumentException(
          "The model \""
              + model
              + "\" cannot be built, for "
              + (all.size() == 1 ? "one reason" : all.size() + " reasons")
              + ":\n- "
              + String.join("\n- ", all));
    }
  }
}
