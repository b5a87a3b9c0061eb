package io.loantap.train.cli;

import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.fit.Statistics;
import io.loantap.train.print.TrainingText;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.Bootstrap;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap train}. */
@Command(
    name = "train",
    description = "Trains a model on a table of finished loans and writes the model file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private TrainingChoice choice = new TrainingChoice();

  @Mixin private TrainingOutputs outputs = new TrainingOutputs();

  @Option(
      names = "--statistics",
      description = "Adds variance inflation and correlations to the metrics of --json.")
  private boolean statistics;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description =
          "Adds intervals of coefficients and AUC from N resamples to the metrics of --json.")
  private @Nullable Integer bootstrap;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    TrainingOptions options = options();
    outputs.claim(
        new Outputs(console)
            .reading("DATA.csv", data)
            .reading("--names", table.names())
            .reading("--test-file", choice.testFile())
            .reading("--catalogue", choice.catalogue()));
    TrainingResult result;
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = input()) {
      List<String> notices = new ArrayList<>();
      Recipe chosen = choice.pairing(choice.selecting(recipe.find(input, notices)));
      result = new Trainer(options, progress).train(input, chosen, notices);
    }
    files().write(result);
    console.print(TrainingText.of(result));
    console.print(files().words());
    return 0;
  }

  private TableInput input() throws IOException {
    return table.input(
        data, recipe.readsTable() ? StreamInput.Passes.SEVERAL : StreamInput.Passes.ONE);
  }

  private TrainingFiles files() {
    return outputs.files(table.shortName(data));
  }

  private Statistics statisticsForJson() {
    if (!files().needStatistics()) {
      return Statistics.NONE;
    }
    return statistics ? Statistics.COLUMNS : Statistics.FIT;
  }

  private TrainingOptions options() throws IOException {
    if (files().json() == null && (statistics || bootstrap != null)) {
      throw Console.of(spec)
          .usage("--statistics and --bootstrap write to the file of --json; name one");
    }
    TrainingOptions options = choice.options(table).withStatistics(statisticsForJson());
    try {
      return bootstrap == null
          ? options
          : options.withBootstrap(new Bootstrap(bootstrap, choice.seed()));
    } catch (IllegalArgumentException e) {
      throw Console.of(spec).usage(String.valueOf(e.getMessage()));
    }
  }
}
