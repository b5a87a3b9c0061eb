package io.loantap.examples.programs;

import io.loantap.ModelFormatException;
import io.loantap.ReloadListener;
import io.loantap.ReloadableScorer;
import io.loantap.ScorerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A reload: the file is replaced while the service runs. A file that is no model is told of, and
 * the model from before serves on. {@link ReloadableScorer#watch} does the same by itself, every
 * second.
 */
public final class ReloadModel {
  private ReloadModel() {}

  /** Prints what serves after a broken file, and after the right one. */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("model", ".json");
    try {
      Path good = DemoData.file("demo-model.json");
      Files.copy(good, file, StandardCopyOption.REPLACE_EXISTING);
      try (ReloadableScorer models =
          ReloadableScorer.load(file, ScorerOptions.asModel(), new ReloadListener() {})) {
        String first = models.scorer().modelId();

        Files.writeString(file, "{\"format\": ");
        try {
          models.reload();
        } catch (ModelFormatException e) {
          System.out.println(
              "Not loaded: " + String.valueOf(e.getMessage()).replace(file.toString(), "FILE"));
        }
        System.out.println("The first serves on: " + models.scorer().modelId().equals(first));

        Files.copy(good, file, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("Another model: " + models.reload());
        System.out.println("Last attempt failed: " + models.lastFailure().isPresent());
      }
    } finally {
      Files.delete(file);
    }
  }
}
