package io.loantap.train.cli;

import io.loantap.ReasonCatalogues;
import io.loantap.reason.Baseline;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.InterpretationOptions;
import io.loantap.train.csv.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which the scores of a model are read: a mixin. */
final class InterpretationChoice {
  @Option(
      names = "--points",
      paramLabel = "SCORE,ODDS,PDO",
      converter = Converters.Scaling.class,
      defaultValue = "600,30,20",
      description =
          "Points: SCORE at odds of ODDS:1 of being repaid, PDO more double the odds (600,30,20).")
  private ScoreScaling points = ScoreScaling.standard();

  @Option(
      names = "--whole-points",
      description =
          "Rounds the points of every bin and level to whole numbers, which a person adds up to the"
              + " score, and says what that costs. For scorecards of bins and levels.")
  private boolean wholePoints;

  @Option(
      names = "--reference",
      paramLabel = "REFERENCE",
      converter = Converters.Reference.class,
      defaultValue = "cutoff",
      description =
          "What reasons are held against: cutoff (default), the mean of loans just approved;"
              + " population or median, of all loans; max, the best a characteristic can do.")
  private Baseline reference = Baseline.CUTOFF;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Reason catalogue to take codes from (the library's own).")
  private @Nullable Path catalogue;

  /** The file of the catalogue, if one was named. */
  @Nullable Path catalogue() {
    return catalogue;
  }

  InterpretationOptions options() throws IOException {
    InterpretationOptions options =
        InterpretationOptions.defaults()
            .withScaling(points)
            .withBaseline(reference)
            .withWholePoints(wholePoints);
    if (catalogue == null) {
      return options;
    }
    InputFile.open(catalogue).close(); // a missing or forbidden file gets its own words
    return options.withCatalogue(ReasonCatalogues.load(catalogue));
  }
}
