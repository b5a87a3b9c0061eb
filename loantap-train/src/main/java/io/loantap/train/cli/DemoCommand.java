package io.loantap.train.cli;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.explore.read.ExplorationReader;
import io.loantap.train.explore.read.KnownColumns;
import io.loantap.train.explore.show.ExplorePage;
import io.loantap.train.fit.Statistics;
import io.loantap.train.page.PageWriter;
import io.loantap.train.personalloan.answer.LoanTapDictionary;
import io.loantap.train.print.DecisionText;
import io.loantap.train.print.TrainingText;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.scoring.ApplicantFile;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code loantap demo}. */
@Command(
    name = "demo",
    description = {
      "Trains on the bundled synthetic loans and decides on two bundled applicants.",
      "It writes the model file, its report and a page on the loans."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "model.json",
      description = "The model file (model.json).")
  private Path out = Path.of("model.json");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where the bundled loans and applicants are (data beside the launcher).")
  private Path data = Path.of(System.getProperty("loantap.home", "."), "data");

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "explore.html",
      description = "The page on the loans (explore.html).")
  private Path page = Path.of("explore.html");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The training report (report.html).")
  private Path report = Path.of("report.html");

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    Path loans = data.resolve("loantap-synthetic.csv");
    new Outputs(console)
        .reading("the bundled loans", loans)
        .writing("--out", out)
        .writing("--page", page)
        .writing("--report", report);
    TrainingResult result;
    try (TerminalProgress progress = TerminalProgress.start()) {
      result =
          new Trainer(TrainingOptions.defaults().withStatistics(Statistics.FIT), progress)
              .train(loans, Recipes.find("application"));
    }
    TrainingFiles files =
        new TrainingFiles(String.valueOf(loans.getFileName()), out, null, report, null);
    files.write(result);
    console.print("Trained on " + loans + ": synthetic loans, no real people.\n");
    console.print(TrainingText.of(result));
    console.print(files.words());
    Scorer scorer = Scorer.load(out);
    for (String name : new String[] {"applicant.json", "applicant-risky.json"}) {
      Path applicant = data.resolve(name);
      console.print("\n" + applicant + "\n");
      Applicant values = ApplicantFile.read(applicant);
      console.print(DecisionText.of(scorer.decide(values), scorer.interpretation()));
    }
    PageWriter.write(
        ExplorePage.of(
            ExplorationReader.read(
                CsvInput.of(loans),
                Recipe.Label.USUAL,
                LoanTapDictionary.dictionary(),
                KnownColumns.of(new CellChoice().options()),
                Progress.NONE)),
        page);
    console.print("\nWhat the loans say is in " + page + ": open it in a browser.\n");
    return 0;
  }
}
