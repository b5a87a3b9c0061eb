package io.loantap.train.cli;

import io.loantap.Scorer;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.print.CalibrationText;
import io.loantap.train.print.ModelText;
import io.loantap.train.print.PointsText;
import io.loantap.train.print.ScorecardText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap inspect}. */
@Command(
    name = "inspect",
    description = "Prints a model: where it comes from, its threshold, its scorecard and points.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Override
  public Integer call() throws IOException {
    Scorer scorer = ModelFile.load(model);
    TrainingRecord training = scorer.training();
    StringBuilder text = new StringBuilder();
    text.append(origin(scorer.modelId(), training));
    append("Settings", training.settings(), text);
    text.append(ModelText.notices(training)).append('\n');
    text.append(ModelText.threshold(scorer.thresholdRecord())).append('\n');
    scorer
        .calibration()
        .ifPresent(record -> text.append(CalibrationText.recalibration(record)).append('\n'));
    text.append("Scorecard\n");
    text.append(ScorecardText.of(scorer.scorecard(), scorer.schema()));
    text.append('\n')
        .append(PointsText.of(scorer.scorecard(), scorer.interpretation(), scorer.schema()));
    append("Figures of the training record", training.metrics(), text);
    Console.of(spec).print(text.toString());
    return 0;
  }

  /** A card that was imported, or typed in, has no loans behind it. */
  private static String origin(String modelId, TrainingRecord training) {
    String model = "Model " + modelId + ", ";
    return training.rows() == 0
        ? model
            + "\""
            + training.recipe()
            + "\", stated to loantap "
            + training.libraryVersion()
            + " and not trained\n"
        : String.format(
            Locale.ROOT,
            "%srecipe \"%s\", trained by loantap %s%non a file of %,d rows with SHA-256 %s%n",
            model,
            training.recipe(),
            training.libraryVersion(),
            training.rows(),
            training.dataSha256());
  }

  private static void append(String heading, Map<String, ?> values, StringBuilder text) {
    if (!values.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      values.forEach(
          (name, value) -> text.append(String.format(Locale.ROOT, "  %-24s %s%n", name, value)));
    }
  }
}
