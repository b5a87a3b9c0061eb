package io.loantap.train.command;

import io.loantap.Scorer;
import io.loantap.train.csv.InputFile;
import java.io.IOException;
import java.nio.file.Path;

/** The model file that a command works with. */
public final class ModelFile {
  private ModelFile() {}

  /** The model; a missing, forbidden or wrong file is told apart from a bad model. */
  public static Scorer load(Path file) throws IOException {
    if (!Outputs.isDevice(file)) { // a pipe can be opened only once
      InputFile.open(file).close();
    }
    return Scorer.load(file);
  }
}
