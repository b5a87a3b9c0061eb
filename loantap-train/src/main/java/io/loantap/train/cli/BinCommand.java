package io.loantap.train.cli;

import io.loantap.learn.binning.BinObjective;
import io.loantap.learn.binning.BinTrend;
import io.loantap.learn.binning.BinningRules;
import io.loantap.storage.write.AtomicFile;
import io.loantap.train.TestRows;
import io.loantap.train.binning.Binner;
import io.loantap.train.binning.Binning;
import io.loantap.train.binning.BinningJson;
import io.loantap.train.binning.BinsPage;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.data.Split;
import io.loantap.train.page.PageWriter;
import io.loantap.train.print.BinsText;
import io.loantap.train.recipe.ProtectedColumns;
import io.loantap.train.recipe.ProxyColumns;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap bin}: the best bins of each characteristic, and the recipe that sets them. */
@Command(
    name = "bin",
    description = {
      "Cuts each characteristic into the bins that part good from bad best.",
      "It prints their loans, rates, weights of evidence and how they hold over time. --out writes a"
          + " recipe with these bins to change by hand and to train with. It looks at the training"
          + " loans only: those that train takes with the same --test and --seed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BinCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private RecipeOptions recipe = new RecipeOptions(Recipes.AUTO);

  @Mixin private Rules rules = new Rules();

  @ArgGroup private TrainingChoice.TestChoice test = new TrainingChoice.TestChoice();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Of the random split (42).")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the bins as JSON, too.")
  private @Nullable Path json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the recipe with these bins set by hand.")
  private @Nullable Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Writes a page in which bins are moved, joined and split, and the recipe is saved; it"
              + " opens offline.")
  private @Nullable Path html;

  @Option(
      names = "--woe",
      description =
          "With --out or --html: bins are coded by their weights of evidence, so that each characteristic has"
              + " one coefficient, as in a classic scorecard.")
  private boolean woe;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    if (woe && out == null && html == null) {
      throw console.usage(
          "--woe is of the recipe that is written; name its file with --out, or that of a page with --html");
    }
    new Outputs(console)
        .reading("DATA.csv", data)
        .reading("--names", table.names())
        .reading("--test-file", test.file())
        .writing("--json", json)
        .writing("--html", html)
        .writing("--out", out);
    Recipe chosen;
    Binner binner;
    Binning binning;
    List<String> notices = new ArrayList<>();
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = input()) {
      chosen = recipe.find(input, notices);
      ProxyColumns.check(chosen);
      ProtectedColumns.check(chosen);
      progress.stage("Reading");
      FinishedLoans loans =
          LoanReader.read(input, chosen, ReadingSummary.OnBadRows.STOP, progress)
              .withEarlierNotices(notices);
      progress.stage("Binning");
      binner =
          new Binner(
              loans,
              trainingRows(loans, chosen, input.name()),
              Runtime.getRuntime().availableProcessors());
      binning = binner.bin(table.shortName(data), rules.chosen());
    }
    binning.notices().forEach(notice -> console.print(notice + "\n"));
    console.print("\n" + BinsText.of(binning));
    if (json != null) {
      MetricsJson.write(BinningJson.of(binning), json);
    }
    Recipe set = Binner.recipe(chosen, binning, woe);
    if (html != null) {
      PageWriter.write(BinsPage.of(binner, binning, set), html);
      console.print("Wrote " + html + ". Open it in a browser to change the bins.\n");
    }
    if (out != null) {
      AtomicFile.write(out, RecipeJson.write(set));
      console.print(
          String.format(
              Locale.ROOT,
              "Wrote %s: change edges and groups there, then go on with:%n  %s%n",
              out,
              NextCommand.train(Objects.requireNonNull(spec), "table", data, out)));
    }
    return 0;
  }

  private int[] trainingRows(FinishedLoans loans, Recipe wanted, String name) throws IOException {
    TestRows rows = test.rows(table);
    rows.check(wanted, loans.recipe(), name);
    if (rows instanceof TestRows.After after) {
      return Split.after(loans.outcomes(), after.month()).training();
    }
    return rows instanceof TestRows.Share share
        ? Split.stratified(loans.outcomes(), share.share(), seed).training()
        : Split.trainingOnly(loans.outcomes()).training();
  }

  private TableInput input() throws IOException {
    return table.input(
        data, recipe.readsTable() ? StreamInput.Passes.SEVERAL : StreamInput.Passes.ONE);
  }

  /** The options that say what bins keep to: a mixin. */
  static final class Rules {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
        names = "--count",
        paramLabel = "N",
        defaultValue = "8",
        description = "Bins of a characteristic at the most (8).")
    private int most = 8;

    @Option(
        names = "--trend",
        paramLabel = "TREND",
        defaultValue = "auto",
        description =
            "How the rate of bad loans may go from bin to bin: ascending, descending, peak, valley,"
                + " free, or auto, which finds out (auto, or as the recipe's monotone says).")
    private BinTrend trend = BinTrend.AUTO;

    @Option(
        names = "--min-share",
        paramLabel = "SHARE",
        defaultValue = "0.05",
        description = "Least share of the loans with a value in each bin (0.05).")
    private double leastShare = 0.05;

    @Option(
        names = "--min-bad",
        paramLabel = "N",
        defaultValue = "10",
        description = "Bad loans in each bin, and good ones (10).")
    private long fewest = 10;

    @Option(
        names = "--max-p",
        paramLabel = "P",
        defaultValue = "0.05",
        description =
            "Highest p-value of the chi-squared test between neighbours; 1 for no test (0.05).")
    private double mostP = 0.05;

    @Option(
        names = "--objective",
        paramLabel = "OBJECTIVE",
        defaultValue = "information_value",
        description = "What the bins have most of: information_value (default) or likelihood.")
    private BinObjective objective = BinObjective.INFORMATION_VALUE;

    /**
     * The rules asked for.
     *
     * @throws picocli.CommandLine.ParameterException if one is out of its range
     */
    BinningRules chosen() {
      try {
        return new BinningRules(objective, trend, most, leastShare, fewest, mostP);
      } catch (IllegalArgumentException e) {
        throw Console.of(command)
            .usage(e.getMessage() + "; see --count, --min-share, --min-bad and --max-p.");
      }
    }
  }
}
