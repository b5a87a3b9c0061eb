package io.loantap.train.cli;

import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.train.BusinessOptions;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.command.Outputs;
import io.loantap.train.compare.Comparer;
import io.loantap.train.compare.Comparison;
import io.loantap.train.compare.ComparisonJson;
import io.loantap.train.compare.ComparisonPage;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.page.PageWriter;
import io.loantap.train.print.ComparisonText;
import io.loantap.train.recipe.LabelJson;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap compare}: two models on the same finished loans. */
@Command(
    name = "compare",
    description = {
      "Holds two models against each other on the same finished loans.",
      "It says which ranks better, beyond chance; whom each approves that the other declines;"
          + " reasons, characteristics and months."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FIRST", description = "The model file that stands.")
  private Path first = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "SECOND",
      description = "The model file that would replace it.")
  private Path second = Path.of("");

  @Parameters(
      index = "2",
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Option(
      names = "--after",
      paramLabel = "MONTH",
      converter = Converters.Month.class,
      description =
          "Compares on loans of later months only, such as those after the training loans of both:"
              + " 2015-06. The others are left out and counted.")
  private @Nullable YearMonth after;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with all figures, too. It opens offline.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON, too.")
  private @Nullable Path json;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private MoneyOptions money = new MoneyOptions();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    new Outputs(console)
        .reading("FIRST", first)
        .reading("SECOND", second)
        .reading("DATA.csv", data)
        .writing("--html", html)
        .writing("--json", json);
    Comparison comparison = compare();
    if (json != null) {
      MetricsJson.write(ComparisonJson.of(comparison), json);
    }
    if (html != null) {
      PageWriter.write(ComparisonPage.of(comparison), html);
    }
    print(comparison, console);
    return 0;
  }

  private Comparison compare() throws IOException {
    Comparer.Named one = named(first);
    Comparer.Named other = named(second);
    ProfitAssumptions assumptions =
        new BusinessOptions(money.profit(), money.amount(), List.of())
            .assumptions(one.scorer().thresholdRecord().objective());
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = table.input(data, StreamInput.Passes.ONE)) {
      progress.stage("Scoring");
      return Comparer.compare(
          input,
          one,
          other,
          outcome.orElse(LabelJson.of(one.scorer().training().settings())),
          money.amount(),
          assumptions,
          after,
          progress);
    }
  }

  private static Comparer.Named named(Path file) throws IOException {
    return new Comparer.Named(
        ModelFile.load(file), Objects.requireNonNullElse(file.getFileName(), file).toString());
  }

  private void print(Comparison comparison, Console console) {
    console.print(
        String.format(
            Locale.ROOT,
            "First: %s (%s). Second: %s (%s). Both on the same %,d loans of %s.%n%n",
            first,
            comparison.first().modelId(),
            second,
            comparison.second().modelId(),
            comparison.loans(),
            comparison.file()));
    comparison.notices().forEach(notice -> console.print("! " + notice + "\n\n"));
    console.print("Ranking and calibration\n" + ComparisonText.figures(comparison));
    console.print(
        "\nLoans swapped at the models' own thresholds; profit had they been granted, in "
            + comparison.unit()
            + "\n"
            + ComparisonText.swapped(comparison.own(), comparison.words()));
    console.print(
        "\nLoans swapped where both approve as many\n" + ComparisonText.level(comparison));
    console.print("\nCharacteristics that differ\n" + ComparisonText.characteristics(comparison));
    if (!comparison.reasons().isEmpty()) {
      console.print("\nPrincipal reasons of declined loans\n" + ComparisonText.reasons(comparison));
    }
    if (!comparison.periods().isEmpty()) {
      console.print("\nIn time\n" + ComparisonText.periods(comparison));
    }
    if (!comparison.movers().isEmpty()) {
      console.print(
          "\nLoans on which the models differ most\n" + ComparisonText.movers(comparison, "line"));
    }
  }
}
