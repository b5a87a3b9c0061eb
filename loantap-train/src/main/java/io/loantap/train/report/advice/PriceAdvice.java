package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.fractions;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ReliabilityBin;
import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice on whether prices and expected losses may be computed from the probabilities. */
final class PriceAdvice {
  private PriceAdvice() {}

  static Optional<Advice> of(Report report) {
    Calibration calibration = report.calibration();
    List<String> sentences = new ArrayList<>();
    calibration.line().ifPresent(line -> sentences.add(slope(line)));
    if (!calibration.inTheLargeInterval().contains(0)) {
      sentences.add(
          "In the mean, risks are "
              + (calibration.inTheLarge() > 0 ? "understated" : "overstated")
              + " on these loans: "
              + fraction(Math.abs(calibration.inTheLarge()))
              + " in log-odds ("
              + fractions(calibration.inTheLargeInterval())
              + "). Expected losses computed from them would be "
              + (calibration.inTheLarge() > 0 ? "too low." : "too high."));
    }
    long off = calibration.reliability().stream().filter(bin -> !bin.agrees()).count();
    List<ReliabilityBin> bins = calibration.reliability();
    sentences.add(
        off
            + " of "
            + bins.size()
            + " bands of probability miss the 95 % interval of what was observed; by chance one in"
            + " twenty does.");
    return Optional.of(new Advice("prices", "Whether the probabilities may set prices", sentences));
  }

  private static String slope(Calibration.Line line) {
    String figures =
        "The calibration slope is "
            + fraction(line.slope())
            + " ("
            + fractions(line.slopeInterval())
            + ")";
    if (line.slopeIsOff()) {
      return figures
          + ", outside 0.9 to 1.1: the probabilities are too "
          + (line.slope() < 1 ? "extreme" : "timid")
          + " to set prices by. Train with --calibrate platt.";
    }
    return figures
        + ", within 0.9 to 1.1: a probability may be read as the expected share of bad loans,"
        + " so it may enter prices and provisions.";
  }
}
