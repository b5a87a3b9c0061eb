package io.loantap.train.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of commands: its width, the shape of its first line, and examples at its end. */
final class CommandHelp {
  /** Columns that help and messages take at the most. */
  static final int WIDTH = 100;

  /** Where to begin, for whoever calls {@code loantap} alone. */
  static final String FIRST_STEPS =
      """
      loantap trains, checks and applies explainable credit-scoring models. Begin with one of these:

        loantap demo                                    a model of bundled loans, and two decisions
        loantap explore loans.csv --out explore.html    what your own file says, before any model
        loantap train loans.csv --recipe auto --label COLUMN --bad VALUE --report report.html

      loantap --help lists all commands, and loantap COMMAND --help options and examples of one.
      """;

  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry("demo", List.of("demo", "demo --out model.json --report report.html")),
          Map.entry(
              "explore",
              List.of(
                  "explore loans.csv --out explore.html",
                  "explore loans.csv.gz --label status --bad default --json explore.json",
                  "explore --jdbc jdbc:postgresql://host/db --query \"SELECT * FROM loans\" --label bad")),
          Map.entry(
              "bin",
              List.of(
                  "bin loans.csv --out recipe.json",
                  "bin loans.csv --recipe recipe.json --html bins.html")),
          Map.entry(
              "train",
              List.of(
                  "train loans.csv --out model.json --report report.html",
                  "train loans.csv --recipe auto --label status --bad default",
                  "train loans.csv --test-after Dec-2014 --objective max-npa=0.10")),
          Map.entry(
              "evaluate",
              List.of(
                  "evaluate model.json later-loans.csv",
                  "evaluate model.json later-loans.csv --group region --json evaluation.json")),
          Map.entry(
              "compare",
              List.of(
                  "compare champion.json challenger.json later-loans.csv --html compare.html",
                  "compare champion.json challenger.json loans.csv --after Dec-2014")),
          Map.entry(
              "drift",
              List.of(
                  "drift model.json applicants.csv --html drift.html",
                  "drift model.json counts-of-the-service.json")),
          Map.entry(
              "score",
              List.of(
                  "score model.json applicants.csv --out scored.csv",
                  "score model.json - --out - < applicants.csv > scored.csv")),
          Map.entry(
              "predict",
              List.of(
                  "predict model.json applicant.json",
                  "predict model.json applicant.json --explain",
                  "predict model.json applicant.json --format json")),
          Map.entry("inspect", List.of("inspect model.json")),
          Map.entry(
              "import",
              List.of(
                  "import card.csv --points 600,30,20 --cutoff 560 --out model.json",
                  "import card.pmml --out model.json")),
          Map.entry(
              "export",
              List.of(
                  "export model.json --to sql --dialect postgresql --out score.sql",
                  "export model.json --to pmml --out model.pmml")),
          Map.entry(
              "conformance",
              List.of(
                  "conformance model.json --out kit",
                  "conformance model.json --check results.jsonl")),
          Map.entry("init", List.of("init loans.csv --label status --bad default")),
          Map.entry("generate", List.of("generate --rows 10000 --seed 42 --out loans.csv")),
          Map.entry("generate-completion", List.of("generate-completion > loantap-completion")));

  private CommandHelp() {}

  /** The examples of a command, each without the name of the program. */
  static List<String> examples(String command) {
    return EXAMPLES.getOrDefault(command, List.of());
  }

  /** Gives a command a first line that fits, and its examples. */
  static void prepare(String name, CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.abbreviateSynopsis(true);
    List<String> examples = examples(name);
    usage.footerHeading(examples.size() == 1 ? "%nExample:%n" : "%nExamples:%n");
    usage.footer(examples.stream().map(each -> "  loantap " + each).toArray(String[]::new));
  }
}
