package io.loantap.train.recipe;

import io.loantap.storage.Json;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import io.loantap.train.csv.InputFile;
import io.loantap.train.personalloan.LoanTapRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recipes at hand: those built in, by name, and those of files. */
public final class Recipes {
  /** Names of the recipes that come with loantap, besides {@link #AUTO}. */
  public static final List<String> BUILT_IN = LoanTapRecipes.NAMES;

  /** Name that stands for a recipe inferred from the file itself. */
  public static final String AUTO = "auto";

  private static final int MOST_BYTES = 16 << 20;

  private Recipes() {}

  /**
   * The built-in recipe of this name, or the one in this file.
   *
   * @throws RecipeException if there is none, or it is not a recipe
   * @throws IOException if the file cannot be read
   */
  public static Recipe find(String nameOrFile) throws IOException {
    if (BUILT_IN.contains(nameOrFile)) {
      return read(LoanTapRecipes.read(nameOrFile), nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    if (!Files.exists(file)) {
      throw new RecipeException(
          "There is no recipe or file \""
              + nameOrFile
              + "\". Name one of "
              + BUILT_IN
              + ", auto, or a recipe file (see loantap init --help).");
    }
    return read(InputFile.read(file, MOST_BYTES), nameOrFile);
  }

  private static Recipe read(byte[] document, String name) {
    try {
      return RecipeJson.read(Json.parse(document));
    } catch (JsonSyntaxException e) {
      throw new RecipeException(
          "Recipe "
              + name
              + ", line "
              + e.line()
              + ": found no well-formed JSON. Correct it, or check that this is the file you"
              + " meant.");
    } catch (JsonFormatException e) {
      throw new RecipeException("Recipe " + name + ": " + e.getMessage() + ".");
    }
  }
}
