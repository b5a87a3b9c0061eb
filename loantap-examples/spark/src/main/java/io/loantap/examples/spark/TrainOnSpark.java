package io.loantap.examples.spark;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.cli.RecipeOptions;
import io.loantap.train.cli.TableOptions;
import io.loantap.train.cli.TrainingChoice;
import io.loantap.train.cli.TrainingFiles;
import io.loantap.train.cli.TrainingOutputs;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.print.TrainingText;
import io.loantap.train.recipe.Recipe;
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

/** {@code loantap spark train}. */
@Command(
    name = "train",
    description = "Trains a model on finished loans and writes the model file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainOnSpark implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      description =
          "Finished loans: a file, folder or pattern as Spark takes it, .csv, .csv.gz or .parquet.")
  private String data = "";

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private TrainingChoice choice = new TrainingChoice();

  @Mixin private SessionOptions spark = new SessionOptions();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "At most so many loans come to the driver (100000).")
  private int sample = SparkTraining.SAMPLE;

  @Mixin private TrainingOutputs outputs = new TrainingOutputs();

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    if (sample < 1) {
      throw console.usage("--sample must be at least 1");
    }
    TrainingOptions options = choice.options(new TableOptions());
    outputs.claim(new Outputs(console).reading("DATA", Path.of(data)));
    TrainingFiles files = outputs.files(String.valueOf(Path.of(data).getFileName()));
    List<String> notices = new ArrayList<>();
    Recipe chosen =
        choice.pairing(choice.selecting(recipe.find(CsvInput.of(Path.of(data)), notices)));
    TrainingResult result =
        SparkTraining.with(options)
            .named(data)
            .notices(notices)
            .sample(sample)
            .fit(LoanFiles.read(spark.session(), data), chosen);
    files.write(result);
    console.print(TrainingText.of(result));
    console.print(files.words());
    return 0;
  }
}
