package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.GainsTable;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.BusinessOptions;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.DataException;
import io.loantap.train.print.CalibrationText;
import io.loantap.train.print.GainsText;
import io.loantap.train.print.MetricsText;
import io.loantap.train.print.SummaryText;
import io.loantap.train.recipe.LabelJson;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.scoring.ScoredFile;
import io.loantap.train.support.OutcomeWords;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap evaluate}. */
@Command(
    name = "evaluate",
    description = "Measures a model on finished loans, at the model's own threshold.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private static final int BANDS = 10;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the metrics as JSON, too.")
  private @Nullable Path json;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private GroupOptions groups = new GroupOptions();

  @Option(names = "--gains", description = "Prints the gains table, too.")
  private boolean gains;

  @Option(names = "--reliability", description = "Prints the reliability table, too.")
  private boolean reliability;

  @Mixin private MoneyOptions money = new MoneyOptions();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    new Outputs(console).reading("MODEL", model).reading("DATA.csv", data).writing("--json", json);
    Scorer scorer = ModelFile.load(model);
    ScoredFile loans = score(scorer);
    Measured measured = measure(loans, scorer);
    String comparison = groups.text(loans.groups());
    if (json != null) {
      MetricsJson.write(document(scorer, loans, measured), json);
    }
    printLoans(console, scorer, loans, measured);
    printFigures(console, measured, loans.words());
    console.print(comparison);
    return 0;
  }

  /** The figures of the loans that could be scored. */
  private record Measured(
      ScoreDistribution scores, Metrics metrics, ProfitAssumptions assumptions) {}

  private ScoredFile score(Scorer scorer) throws IOException {
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = table.input(data, StreamInput.Passes.ONE)) {
      progress.stage("Scoring");
      return ScoredFile.read(
          input,
          scorer,
          label(scorer.training().settings()),
          groups.columns(),
          money.amount(),
          progress);
    }
  }

  private Measured measure(ScoredFile loans, Scorer scorer) {
    ProfitAssumptions assumptions =
        new BusinessOptions(money.profit(), money.amount(), List.of())
            .assumptions(scorer.thresholdRecord().objective());
    try {
      ScoreDistribution scores = loans.scores();
      Metrics metrics =
          Metrics.of(scores, loans.probability(), loans.chargedOff(), scorer.policy().threshold());
      return new Measured(scores, metrics, assumptions);
    } catch (IllegalArgumentException e) {
      throw new DataException(table.name(data) + " cannot be measured: " + e.getMessage());
    }
  }

  private ObjectNode document(Scorer scorer, ScoredFile loans, Measured measured) {
    ObjectNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", scorer.modelId())
            .put("rows", measured.metrics().rows() + loans.rejected())
            .put("rejected_rows", loans.rejected())
            .put("training_file", loans.ofTrainingFile());
    MetricsJson.put(measured.metrics(), measured.scores(), measured.assumptions(), document);
    groups.put(loans.groups(), document);
    return document;
  }

  private void printLoans(Console console, Scorer scorer, ScoredFile loans, Measured measured) {
    console.print(
        String.format(
                Locale.ROOT,
                "Model %s on %,d loans of %s, %,d of them not scored.",
                scorer.modelId(),
                measured.metrics().rows() + loans.rejected(),
                table.name(data),
                loans.rejected())
            + "\n\n");
    if (loans.ofTrainingFile()) {
      console.print(
          "! The model was trained on this file, so these figures flatter it: it has seen loans of it."
              + "\n  loantap inspect shows those of loans that it had not seen.\n\n");
    }
    loans.notices().forEach(notice -> console.print("! " + notice + "\n\n"));
    if (loans.rejected() > 0) {
      console.print("Not scored\n" + loans.rejections() + "\n\n");
    }
    console.print(loans.amountNotice().map(notice -> "! " + notice + "\n\n").orElse(""));
  }

  private void printFigures(Console console, Measured measured, OutcomeWords words) {
    Metrics metrics = measured.metrics();
    ScoreDistribution scores = measured.scores();
    Calibration calibration = Calibration.of(scores);
    console.print(SummaryText.of(metrics, scores) + "\n");
    console.print(MetricsText.ranking(metrics, scores) + "\nAre the probabilities right?\n");
    console.print(CalibrationText.figures(calibration));
    if (reliability) {
      console.print("\nExpected and observed, by probability\n");
      console.print(CalibrationText.reliability(calibration));
    }
    console.print("\nDecisions at the model's threshold\n");
    console.print(MetricsText.decisions(metrics, words) + "\nWhat other thresholds would do\n");
    console.print(MetricsText.tradeOff(scores, metrics.threshold(), measured.assumptions()));
    if (gains) {
      console.print("\nGains, riskiest loans first\n");
      console.print(GainsText.of(GainsTable.of(scores, BANDS), scores.hasAmounts()));
    }
  }

  private Recipe.Label label(Map<String, String> settings) {
    return outcome.orElse(LabelJson.of(settings));
  }
}
