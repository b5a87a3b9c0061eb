package io.loantap.examples.spark.fit;

import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.LogOddsMap;
import java.io.Serializable;

/** A recalibration on its way to the executors. */
final class Correction implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] line;
  private final double[] from;
  private final double[] to;

  Correction(double[] line, double[] from, double[] to) {
    this.line = line;
    this.from = from;
    this.to = to;
  }

  /** Log-odds of the points of a curve. */
  double[] from() {
    return from;
  }

  /** What they become. */
  double[] to() {
    return to;
  }

  static Correction of(Recalibration recalibration) {
    double[] nothing = {};
    if (recalibration instanceof Recalibration.Line line) {
      return new Correction(new double[] {line.intercept(), line.slope()}, nothing, nothing);
    }
    LogOddsMap map = ((Recalibration.Curve) recalibration).map();
    return new Correction(nothing, map.from(), map.to());
  }

  /** Ready for use. */
  Recalibration recalibration() {
    return line.length > 0
        ? new Recalibration.Line(line[0], line[1])
        : new Recalibration.Curve(LogOddsMap.through(from, to));
  }
}
