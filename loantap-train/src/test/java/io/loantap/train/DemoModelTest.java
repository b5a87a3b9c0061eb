package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.storage.write.ModelWriter;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bundled demo model is made by {@code ./loantap demo --out data/demo-model.json}. */
class DemoModelTest {
  @Test
  void train_bundledLoans_givesTheBundledDemoModel() throws IOException {
    Path data = Path.of("../data");

    TrainingResult result =
        new Trainer(TrainingOptions.defaults(), Progress.NONE)
            .train(data.resolve("loantap-synthetic.csv"), Recipes.find("application"));

    assertThat(data.resolve("demo-model.json")).hasBinaryContent(ModelWriter.bytes(result.model()));
  }
}
