package io.loantap.train.command;

import io.loantap.Scorer;
import io.loantap.storage.ModelReader;
import io.loantap.train.csv.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model file that a command works with. */
public final class ModelFile {
  private ModelFile() {}

  /** The model; a missing, forbidden or wrong file is told apart from a bad model. */
  public static Scorer load(Path file) throws IOException {
    check(file);
    return Scorer.load(file);
  }

  /** The content of a model file, for those who write it down in another form. */
  public static ModelReader.Loaded content(Path file) throws IOException {
    check(file);
    try (InputStream input = Files.newInputStream(file)) {
      return ModelReader.read(input, file.toString());
    }
  }

  private static void check(Path file) throws IOException {
    if (!Outputs.isDevice(file)) { // a pipe can be opened only once
      InputFile.open(file).close();
    }
  }
}
