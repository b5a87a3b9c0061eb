package io.loantap.train.cli;

import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.drift.DriftReport;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.InputFile;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.DataException;
import io.loantap.train.drift.DriftFindings;
import io.loantap.train.drift.DriftJson;
import io.loantap.train.drift.DriftPage;
import io.loantap.train.drift.OutcomeDrift;
import io.loantap.train.page.PageWriter;
import io.loantap.train.print.DriftText;
import io.loantap.train.recipe.LabelJson;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.scoring.MonitoredFile;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap drift}: later applicants against the training loans. */
@Command(
    name = "drift",
    description = {
      "Says how far later applicants have moved from the loans that a model was trained on.",
      "It looks at the score, each characteristic and, where outcomes are known, ranking and"
          + " calibration."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DriftCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW.csv",
      arity = "0..1",
      description =
          "Later applicants: .csv, .csv.gz or .zip, - for standard input; or .json with snapshots of drift monitors, one a"
              + " line.")
  private @Nullable Path data;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with all figures and bins, too. It opens offline.")
  private @Nullable Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes all figures and bins as JSON, too.")
  private @Nullable Path json;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "NEW.csv");
    new Outputs(console)
        .reading("MODEL", model)
        .reading("NEW.csv", data)
        .writing("--html", html)
        .writing("--json", json);
    Scorer scorer = ModelFile.load(model);
    DriftFindings findings;
    try {
      findings =
          data != null && data.toString().endsWith(".json")
              ? ofSnapshots(scorer, data)
              : ofApplicants(scorer);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          table.name(data) + " cannot be held against " + model + ": " + e.getMessage());
    }
    if (json != null) {
      MetricsJson.write(DriftJson.of(findings), json);
    }
    if (html != null) {
      PageWriter.write(DriftPage.of(findings), html);
    }
    print(findings, console);
    return 0;
  }

  private DriftFindings ofApplicants(Scorer scorer) throws IOException {
    MonitoredFile loans;
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = table.input(data, StreamInput.Passes.ONE)) {
      progress.stage("Scoring");
      loans =
          MonitoredFile.read(
              input,
              scorer,
              label(scorer.training().settings()),
              outcome.isGiven() ? MonitoredFile.Source.DEMANDED : MonitoredFile.Source.IF_THERE,
              progress);
    }
    if (loans.snapshot().counts().applicants() == 0) {
      throw new DataException(
          table.name(data)
              + " has no applicant that the model can score."
              + (loans.rejected() == 0
                  ? " Give a file with applicants."
                  : "\n" + loans.rejections()));
    }
    List<String> notices = new ArrayList<>();
    if (loans.ofTrainingFile()) {
      notices.add("The model was trained on this file, so there is nothing to find.");
    }
    if (loans.rejected() > 0) {
      notices.add(
          String.format(
              Locale.ROOT, "%,d rows were not scored.%n%s", loans.rejected(), loans.rejections()));
    }
    notices.addAll(loans.notices());
    if (loans.unfinished() > 0) {
      notices.add(
          String.format(Locale.ROOT, "%,d applicants have no outcome yet.", loans.unfinished()));
    }
    return new DriftFindings(
        scorer.modelId(),
        table.shortName(data),
        loans.snapshot().against(scorer),
        loans.scores().map(scores -> OutcomeDrift.of(scorer.training(), scores)),
        notices);
  }

  private DriftFindings ofSnapshots(Scorer scorer, Path data) throws IOException {
    InputFile.open(data).close(); // a missing or forbidden file gets its own words
    Optional<DriftSnapshot> all =
        Files.readAllLines(data).stream()
            .filter(line -> !line.isBlank())
            .map(DriftSnapshot::fromJson)
            .reduce(DriftSnapshot::merge);
    if (all.isEmpty()) {
      throw new DataException(data + " has no snapshot. Write one DriftSnapshot.toJson() a line.");
    }
    return new DriftFindings(
        scorer.modelId(),
        table.shortName(data),
        all.get().against(scorer),
        Optional.empty(),
        List.of());
  }

  private void print(DriftFindings findings, Console console) {
    DriftReport report = findings.report();
    console.print(
        String.format(
            Locale.ROOT,
            "%,d applicants of %s held against the %,d training loans of model %s.%n%n",
            report.now(),
            table.name(data),
            report.then(),
            findings.model()));
    findings.notices().forEach(notice -> console.print("! " + notice + "\n\n"));
    console.print("Score\n" + DriftText.score(report));
    console.print("\nCharacteristics, most drift first (* more than chance)\n");
    console.print(DriftText.characteristics(report));
    findings
        .outcomes()
        .ifPresent(outcomes -> console.print("\nOutcomes\n" + DriftText.outcomes(outcomes)));
  }

  private Recipe.Label label(Map<String, String> settings) {
    return outcome.orElse(LabelJson.of(settings));
  }
}
