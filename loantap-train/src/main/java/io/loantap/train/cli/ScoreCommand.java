package io.loantap.train.cli;

import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSink;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.data.DataException;
import io.loantap.train.scoring.CsvApplicants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap score}. */
@Command(
    name = "score",
    description =
        "Scores a CSV file of applicants. OUT.csv gets all columns of the input and"
            + " probability_of_default and within_threshold; rows that cannot be scored go to"
            + " OUT.rejected.csv with their line and what is wrong.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
  private static final List<String> ADDED = List.of("probability_of_default", "within_threshold");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(paramLabel = "IN.csv", description = "Applicants, .csv or .csv.gz.")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "OUT.csv",
      required = true,
      description = "Where the scores go, .csv or .csv.gz.")
  private Path out = Path.of("");

  @Option(
      names = "--max-rejected",
      paramLabel = "SHARE",
      defaultValue = "1",
      converter = Converters.Share.class,
      description =
          "Exits with 1 if more than this share of the rows is rejected (1); the files are written"
              + " all the same.")
  private double mostRejected = 1;

  @Override
  public Integer call() throws IOException {
    Path rejects = rejects();
    new Outputs(Console.of(spec))
        .reading("MODEL", model)
        .reading("IN.csv", in)
        .writing("--out", out)
        .writing("the file of rejected rows", rejects);
    Scorer scorer = ModelFile.load(model);
    try (TerminalProgress progress = TerminalProgress.start();
        CsvSource source = CsvSource.open(in)) {
      checkNames(source.header());
      CsvApplicants applicants = new CsvApplicants(scorer, source);
      progress.stage("Scoring");
      try (CsvSink scored = CsvSink.create(out, with(source.header(), ADDED));
          CsvSink rejected = CsvSink.create(rejects, List.of("line", "violations"))) {
        CsvSource.RaggedRows ragged =
            problem -> reject(problem.line().orElseThrow(), problem.problem(), rejected);
        for (CsvRow row = source.next(ragged); row != null; row = source.next(ragged)) {
          progress.advance(source.rows(), source.share());
          score(scorer, applicants, row, scored, rejected);
        }
        scored.commit();
        if (rejected.rows() > 0) {
          rejected.commit();
        } else {
          Files.deleteIfExists(rejects); // of an earlier run
        }
        judge(scored.rows(), rejected.rows(), rejects);
        report(scored.rows(), rejected.rows(), rejects);
      }
    }
    return 0;
  }

  private static void score(
      Scorer scorer, CsvApplicants applicants, CsvRow row, CsvSink scored, CsvSink rejected)
      throws IOException {
    try {
      Prediction prediction = scorer.predict(applicants.of(row));
      scored.write(
          with(
              row.values(),
              List.of(
                  Double.toString(prediction.probability()),
                  Boolean.toString(prediction.withinThreshold()))));
    } catch (InvalidApplicantException e) {
      String violations =
          e.violations().stream().map(Violation::message).collect(Collectors.joining("; "));
      reject(row.line(), violations, rejected);
    }
  }

  private static void reject(long line, String violations, CsvSink rejected) throws IOException {
    rejected.write(List.of(Long.toString(line), violations));
  }

  private void checkNames(List<String> header) {
    for (String name : ADDED) {
      if (header.contains(name)) {
        throw new DataException(
            in + " has a column \"" + name + "\" already. Rename or remove it.");
      }
    }
  }

  /** Both files are written whatever comes of it: they show what is wrong. */
  private void judge(long scored, long rejected, Path rejects) {
    String counts =
        String.format(
            Locale.ROOT, "%,d of %,d rows of %s were rejected", rejected, scored + rejected, in);
    if (scored == 0 && rejected > 0) {
      throw new DataException(
          "Nothing was scored: "
              + counts
              + " to "
              + rejects
              + ", which says why. Give a file with the columns and values that loantap inspect"
              + " lists.");
    }
    if (rejected > mostRejected * (scored + rejected)) {
      throw new DataException(
          counts
              + " to "
              + rejects
              + ", more than --max-rejected "
              + mostRejected
              + " allows. The others are in "
              + out
              + ".");
    }
  }

  private void report(long scored, long rejected, Path rejects) {
    Console.of(spec)
        .print(
            rejected == 0
                ? String.format(Locale.ROOT, "%,d rows scored to %s, none rejected.%n", scored, out)
                : String.format(
                    Locale.ROOT,
                    "%,d rows scored to %s, %,d rejected to %s.%n",
                    scored,
                    out,
                    rejected,
                    rejects));
  }

  /** {@code OUT.rejected.csv} beside {@code OUT.csv}; in the working folder for a device. */
  private Path rejects() {
    String name = String.valueOf(out.getFileName());
    Path rejects = Path.of(name.replaceFirst("[.]csv([.]gz)?$", "") + ".rejected.csv");
    return Outputs.isDevice(out) ? rejects : out.resolveSibling(rejects);
  }

  private static List<String> with(List<String> values, List<String> added) {
    List<String> all = new ArrayList<>(values);
    all.addAll(added);
    return all;
  }
}
