package io.loantap.benchmarks.scoring;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives every library on the class path the same bad input and prints what comes of it, as a table
 * in Markdown. {@link BadInput} lists the mistakes; all are made with the same applicant.
 *
 * <pre>java -cp ... io.loantap.benchmarks.scoring.BadInputComparison [FOLDER]</pre>
 */
public final class BadInputComparison {
  private final List<ScoringBenchmark> libraries;
  private final Map<String, Object> good;
  private final double right;

  private BadInputComparison(
      List<ScoringBenchmark> libraries, Map<String, Object> good, double right) {
    this.libraries = libraries;
    this.good = good;
    this.right = right;
  }

  /** Prints the table, with the files in the folder named, or in the usual one. */
  public static void main(String[] args) throws Exception {
    ScoringFiles files =
        new ScoringFiles(Path.of(args.length > 0 ? args[0] : ScoringFiles.DEFAULT));
    System.out.print(of(files).tables());
  }

  static BadInputComparison of(ScoringFiles files) throws Exception {
    List<ScoringBenchmark> libraries =
        ServiceLoader.load(ScoringBenchmark.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(library -> library.callersCode().size() < BadInput.values().length)
            .flatMap(library -> Stream.concat(Stream.of(library), library.stricter().stream()))
            .sorted(Comparator.comparing(library -> !library.library().equals("loantap")))
            .toList();
    for (ScoringBenchmark library : libraries) {
      library.load(files);
    }
    Map<String, Object> good =
        new HashMap<>(
            files.applicants().stream()
                .filter(applicant -> "RENT".equals(applicant.get("home_ownership")))
                .findFirst()
                .orElseThrow());
    good.put("annual_inc", 72_000.0);
    return new BadInputComparison(libraries, good, files.model().probability(good));
  }

  /** What a library made of a mistake. */
  Outcome outcome(BadInput mistake, ScoringBenchmark library) {
    return library.callersCode().contains(mistake)
        ? Outcome.CALLER
        : Outcome.of(library, mistake.of(good), good, right);
  }

  List<ScoringBenchmark> libraries() {
    return libraries;
  }

  /** Those that take fields by name, and below those that take an array. */
  private String tables() {
    Predicate<ScoringBenchmark> array =
        library -> library.callersCode().contains(BadInput.MISSPELT_NAME);
    return table(libraries.stream().filter(array.negate()).toList())
        + "\n"
        + table(libraries.stream().filter(array).toList());
  }

  private String table(List<ScoringBenchmark> columns) {
    StringBuilder table = new StringBuilder();
    table.append(row("input", columns.stream().map(ScoringBenchmark::library).toList()));
    table.append("|---|").append("---|".repeat(columns.size())).append('\n');
    table.append(
        row(
            String.format(Locale.ROOT, "nothing wrong: %.3f", right),
            columns.stream()
                .map(library -> Outcome.of(library, good, good, right).cell())
                .toList()));
    for (BadInput mistake : BadInput.values()) {
      List<Outcome> outcomes = columns.stream().map(it -> outcome(mistake, it)).toList();
      if (!outcomes.stream().allMatch(Outcome.CALLER::equals)) {
        table.append(row(mistake.words(), outcomes.stream().map(Outcome::cell).toList()));
      }
    }
    return table.toString();
  }

  private static String row(String first, List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
  }
}
