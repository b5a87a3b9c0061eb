package io.loantap.train.recipe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeWeightTest {
  @TempDir private Path folder;

  @Test
  void weight_writtenAndRead_isKept() throws IOException {
    Recipe recipe = Recipes.find("application").withWeight("copies");

    Path file = Files.write(folder.resolve("recipe.json"), RecipeJson.write(recipe));

    assertThat(Recipes.find(file.toString()).weightColumn()).contains("copies");
    assertThat(Recipes.find(file.toString()).withLabel(recipe.label()).weightColumn())
        .contains("copies");
  }

  @Test
  void weight_builtInRecipe_isNone() throws IOException {
    assertThat(Recipes.find("application").weightColumn()).isEmpty();
    assertThat(new String(RecipeJson.write(Recipes.find("application")), UTF_8))
        .doesNotContain("\"weight\"");
  }
}
