package io.loantap.train.cli;

import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.ExplorationJson;
import io.loantap.train.explore.read.ExplorationReader;
import io.loantap.train.explore.read.KnownColumns;
import io.loantap.train.explore.show.ExplorePage;
import io.loantap.train.page.PageWriter;
import io.loantap.train.personalloan.answer.LoanTapDictionary;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap explore}: what a file of finished loans says before any model. */
@Command(
    name = "explore",
    description = {
      "Explores any table with a binary outcome, on one HTML page that opens offline.",
      "The page has each column with its distribution and outcome, what tells good from bad,"
          + " correlations, missing values, leaks, duplicates, time, and answers to a lender's"
          + " questions."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExploreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private CellChoice cells = new CellChoice();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Mixin private RoleOptions roles = new RoleOptions();

  @Mixin private SpecialOptions special = new SpecialOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "explore.html",
      description = "The page (explore.html).")
  private Path out = Path.of("explore.html");

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes everything on the page as JSON, too.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    new Outputs(console).reading("DATA.csv", data).writing("--out", out).writing("--json", json);
    Exploration exploration;
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = table.input(data, StreamInput.Passes.SEVERAL)) {
      progress.stage("Exploring");
      exploration =
          ExplorationReader.read(
              input,
              outcome.orElse(Recipe.Label.USUAL),
              LoanTapDictionary.dictionary(),
              new KnownColumns(cells.options(), roles.choices(), special.choice()),
              progress);
    }
    PageWriter.write(ExplorePage.of(exploration), out);
    if (json != null) {
      MetricsJson.write(ExplorationJson.of(exploration), json);
    }
    exploration.notices().forEach(notice -> console.print(notice + "\n"));
    console.print(
        String.format(
            Locale.ROOT,
            "Wrote %s: %,d loans, %d columns, %d leaks or warnings. Open it in a browser.%n",
            out,
            exploration.rows(),
            exploration.columns().size(),
            exploration.leaks().size()));
    return 0;
  }
}
