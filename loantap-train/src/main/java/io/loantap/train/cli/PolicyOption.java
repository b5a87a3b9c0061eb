package io.loantap.train.cli;

import io.loantap.LendingTermsFile;
import io.loantap.PolicyFormatException;
import io.loantap.decision.LendingTerms;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option with the terms of lending on which is decided. */
final class PolicyOption {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Refer band, rules and pricing as JSON (the model's own; example prices in a new model).")
  private @Nullable Path file;

  /** The file, if one was named. */
  @Nullable Path file() {
    return file;
  }

  /**
   * The terms in the file, or null if none was named.
   *
   * @throws DataException if it holds none
   */
  @Nullable LendingTerms terms() throws IOException {
    if (file == null) {
      return null;
    }
    InputFile.open(file).close(); // a missing or forbidden file gets its own words
    try {
      return LendingTermsFile.load(file);
    } catch (PolicyFormatException e) {
      throw new DataException(String.valueOf(e.getMessage()));
    }
  }
}
