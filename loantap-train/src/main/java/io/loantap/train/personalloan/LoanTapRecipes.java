package io.loantap.train.personalloan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recipe files for the LoanTap file that come with loantap. */
public final class LoanTapRecipes {
  /** Their names. */
  public static final List<String> NAMES = List.of("application", "benchmark", "notebook");

  private LoanTapRecipes() {}

  /**
   * The content of a recipe file.
   *
   * @param name one of {@link #NAMES}
   * @throws IOException if it cannot be read
   */
  public static byte[] read(String name) throws IOException {
    try (@Nullable InputStream resource =
        LoanTapRecipes.class.getResourceAsStream(name + ".json")) {
      if (resource == null) {
        throw new IllegalStateException("the recipe " + name + " is not on the class path");
      }
      return resource.readAllBytes();
    }
  }
}
