package io.loantap.train.cli;

import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.train.command.Console;
import io.loantap.train.command.ModelFile;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.CsvSink;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.csv.Dialect;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.data.DataException;
import io.loantap.train.jdbc.DatabaseTarget;
import io.loantap.train.scoring.NoticeCounts;
import io.loantap.train.scoring.RowApplicants;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RaggedRows;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSink;
import io.loantap.train.table.TableSource;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap score}. */
@Command(
    name = "score",
    description = {
      "Scores a table of applicants.",
      "OUT.csv gets all columns of the input and probability_of_default and within_threshold; rows"
          + " that cannot be scored go to OUT.rejected.csv with their line and what is wrong."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
  private static final List<String> ADDED = List.of("probability_of_default", "within_threshold");
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "IN.csv",
      arity = "0..1",
      description = "Applicants: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path in;

  @Mixin private TableOptions table = new TableOptions();

  @Option(
      names = "--out",
      paramLabel = "OUT.csv",
      description = "Where the scores go, .csv or .csv.gz; - for standard output.")
  private @Nullable Path out;

  @Option(
      names = "--into",
      paramLabel = "TABLE",
      description =
          "Writes the scores into this table of the database of --jdbc instead, all or none: the"
              + " columns that it has of the input's and of the two that are added.")
  private @Nullable String into;

  /** How the scores are written. */
  enum OutFormat {
    INPUT,
    CSV
  }

  @Option(
      names = "--out-format",
      paramLabel = "input|csv",
      defaultValue = "input",
      description =
          "Writes separator, decimal sign and encoding as they were read (input), or commas, points"
              + " and UTF-8 (csv).")
  private OutFormat outFormat = OutFormat.INPUT;

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
    checkOptions();
    Path rejects = rejects();
    new Outputs(Console.of(spec))
        .reading("MODEL", model)
        .reading("IN.csv", in)
        .reading("--names", table.names())
        .writing("--out", isStandardOutput() ? null : out)
        .writing("the file of rejected rows", rejects);
    Scorer scorer = ModelFile.load(model);
    try (TerminalProgress progress = TerminalProgress.start();
        TableInput input = table.input(in, StreamInput.Passes.ONE);
        TableSource source = input.open()) {
      checkNames(source);
      RowApplicants applicants = new RowApplicants(scorer, source);
      progress.stage("Scoring");
      List<String> notices = new ArrayList<>();
      try (TableSink scored = sink(source, notices);
          TableSink rejected =
              CsvSink.create(rejects, List.of(source.placeWord(), "violations"), Dialect.PLAIN);
          ReadAhead ahead = ReadAhead.of(source)) {
        RaggedRows ragged =
            problem -> reject(problem.line().orElseThrow(), problem.problem(), rejected);
        Scoring scoring =
            new Scoring(
                scorer,
                applicants,
                source.decimal(),
                dialect(source).decimal(),
                scored,
                rejected,
                new NoticeCounts(scorer.scorecard().characteristics().size()));
        for (RowBlock rows = ahead.next(ragged); rows != null; rows = ahead.next(ragged)) {
          scoring.score(rows);
          progress.advance(scored.rows() + rejected.rows(), source.share());
        }
        if (rejected.rows() > 0) {
          rejected.commit();
        } else {
          Files.deleteIfExists(rejects); // of an earlier run
        }
        if (into != null || scored.rows() == 0) {
          // Before others see the table, or a result of before is lost.
          judge(scored.rows(), rejected.rows(), rejects);
        }
        scored.commit();
        judge(scored.rows(), rejected.rows(), rejects);
        notices.addAll(0, source.notices());
        notices.addAll(scoring.noticed().sentences());
        report(notices, scored.rows(), rejected.rows(), rejects);
      }
    }
    return 0;
  }

  /** Scores blocks of rows and writes each to where it belongs. */
  private record Scoring(
      Scorer scorer,
      RowApplicants applicants,
      DecimalSign read,
      DecimalSign written,
      TableSink scored,
      TableSink rejected,
      NoticeCounts noticed) {
    void score(RowBlock rows) throws IOException {
      for (int row = 0; row < rows.size(); row++) {
        try {
          Prediction prediction = scorer.predict(applicants.of(rows, row));
          List<String> cells = rows.values(row);
          List<String> values = new ArrayList<>(read == written ? cells : read.plain(cells));
          values.add(written.written(Double.toString(prediction.probability())));
          values.add(Boolean.toString(prediction.withinThreshold()));
          scored.write(values);
          noticed.add(prediction.notices());
        } catch (InvalidApplicantException e) {
          String violations =
              e.violations().stream().map(Violation::message).collect(Collectors.joining("; "));
          reject(rows.place(row), violations, rejected);
        }
      }
    }
  }

  private static void reject(long place, String violations, TableSink rejected) throws IOException {
    rejected.write(List.of(Long.toString(place), violations));
  }

  /** The file of rejected rows is written whatever comes of it: it shows what is wrong. */
  private void judge(long scored, long rejected, Path rejects) {
    String counts =
        String.format(
            Locale.ROOT,
            "%,d of %,d rows of %s were rejected",
            rejected,
            scored + rejected,
            table.name(in));
    if (scored + rejected == 0) {
      throw new DataException(
          "Nothing was scored: " + table.name(in) + " has no rows. Give a file with applicants.");
    }
    if (scored == 0) {
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
              + target()
              + ".");
    }
  }

  private void checkOptions() {
    table.requireBeside(in, "IN.csv");
    Console console = Console.of(spec);
    if ((out == null) == (into == null)) {
      throw console.usage("Missing required option: '--out=OUT.csv', or --into=TABLE with --jdbc");
    }
    if (into != null && !table.databases().isGiven()) {
      throw console.usage("--into needs a database; name one with --jdbc");
    }
    if (into == null && in != null && table.databases().isGiven()) {
      throw console.usage("give either IN.csv or --jdbc with --query");
    }
  }

  private TableSink sink(TableSource source, List<String> notices) throws IOException {
    List<String> header = new ArrayList<>(source.header());
    header.addAll(ADDED);
    if (into != null) {
      DatabaseTarget target =
          DatabaseTarget.of(
              table.databases().database(), into, header, List.of("probability_of_default"));
      if (!target.leftOut().isEmpty()) {
        notices.add(
            into
                + " has no columns for "
                + String.join(", ", target.leftOut())
                + ", which were left out (add them to the table to have them).");
      }
      return target;
    }
    return out == null || isStandardOutput()
        ? CsvSink.on(System.out, "standard output", header, dialect(source))
        : CsvSink.create(out, header, dialect(source));
  }

  private Dialect dialect(TableSource source) {
    return into == null && outFormat == OutFormat.INPUT && source instanceof CsvSource csv
        ? csv.dialect()
        : Dialect.PLAIN;
  }

  private void checkNames(TableSource source) {
    for (String name : ADDED) {
      if (source.header().contains(name)) {
        throw new DataException(
            source.name() + " has a column \"" + name + "\" already. Rename or remove it.");
      }
    }
  }

  private void report(List<String> notices, long scored, long rejected, Path rejects) {
    StringBuilder text = new StringBuilder();
    notices.forEach(notice -> text.append("! ").append(notice).append('\n'));
    String to = target();
    text.append(
        rejected == 0
            ? String.format(Locale.ROOT, "%,d rows scored to %s, none rejected.%n", scored, to)
            : String.format(
                Locale.ROOT,
                "%,d rows scored to %s, %,d rejected to %s.%n",
                scored,
                to,
                rejected,
                rejects));
    if (isStandardOutput()) {
      Console.of(spec).printBeside(text.toString());
    } else {
      Console.of(spec).print(text.toString());
    }
  }

  /** Where the scores go, for messages. */
  private String target() {
    if (into != null) {
      return into;
    }
    return isStandardOutput() ? "standard output" : String.valueOf(out);
  }

  private boolean isStandardOutput() {
    return STANDARD_OUTPUT.equals(out);
  }

  /**
   * {@code OUT.rejected.csv} beside {@code OUT.csv}; in the working folder for a device, {@code
   * scored.rejected.csv} for standard output and {@code TABLE.rejected.csv} for a table.
   */
  private Path rejects() {
    if (out == null || isStandardOutput()) {
      String name = into == null ? "scored" : into.replaceAll("[^\\w.]", "_");
      return Path.of(name + ".rejected.csv");
    }
    String name = String.valueOf(out.getFileName()).replaceFirst("[.]csv([.]gz)?$", "");
    Path rejects = Path.of(name + ".rejected.csv");
    return Outputs.isDevice(out) ? rejects : out.resolveSibling(rejects);
  }
}
