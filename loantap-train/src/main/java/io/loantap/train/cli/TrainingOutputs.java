package io.loantap.train.cli;

import io.loantap.train.command.Outputs;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the files that training writes, wherever it runs. */
public final class TrainingOutputs {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "model.json",
      description = "The model file (model.json).")
  private Path out = Path.of("model.json");

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the metrics as JSON, too.")
  private @Nullable Path json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Writes the training report, too: one HTML page that opens offline, with a threshold to"
              + " move.")
  private @Nullable Path page;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Writes the model record as Markdown, too; the report holds it as well.")
  private @Nullable Path record;

  /**
   * Adds them to the files of a command.
   *
   * @throws picocli.CommandLine.ParameterException if one is another of the command's files
   * @throws IOException if one cannot be written
   */
  public void claim(Outputs outputs) throws IOException {
    outputs
        .writing("--out", out)
        .writing("--json", json)
        .writing("--report", page)
        .writing("--record", record);
  }

  /**
   * The files.
   *
   * @param data the name of the table of loans
   */
  public TrainingFiles files(String data) {
    return new TrainingFiles(data, out, json, page, record);
  }
}
