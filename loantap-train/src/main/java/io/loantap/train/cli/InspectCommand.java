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
    text.append("Model ")
        .append(scorer.modelId())
        .append(", recipe \"")
        .append(training.recipe())
        .append("\", trained by loantap ")
        .append(training.libraryVersion())
        .append("\non a file of ")
        .append(String.format(Locale.ROOT, "%,d", training.rows()))
        .append(" rows with SHA-256 ")
        .append(training.dataSha256())
        .append('\n');
    text.append("\nSettings\n");
    training.settings().forEach((name, value) -> text.append(line(name, value)));
    text.append(ModelText.notices(training)).append('\n');
    text.append(ModelText.threshold(scorer.thresholdRecord())).append('\n');
    scorer
        .calibration()
        .ifPresent(record -> text.append(CalibrationText.recalibration(record)).append('\n'));
    text.append("Scorecard\n");
    text.append(ScorecardText.of(scorer.scorecard(), scorer.schema()));
    text.append('\n')
        .append(PointsText.of(scorer.scorecard(), scorer.interpretation(), scorer.schema()));
    text.append("\nFigures of the training record\n");
    training.metrics().forEach((name, value) -> text.append(line(name, value)));
    Console.of(spec).print(text.toString());
    return 0;
  }

  private static String line(String name, Object value) {
    return String.format(Locale.ROOT, "  %-24s %s", name, value) + "\n";
  }
}
