package io.loantap.examples.spark.fit;

import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.LogOddsMap;
import java.io.Serializable;

/** A recalibration on its way to the executors. */
final class RecalibrationTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] line;
  private final double[] from;
  private final double[] to;

  RecalibrationTask(double[] line, double[] from, double[] to) {
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

  static RecalibrationTask of(Recalibration recalibration) {
    double[] nothing = {};
    if (recalibration instanceof Recalibration.Line line) {
      return new RecalibrationTask(new double[] {line.intercept(), line.slope()}, nothing, nothing);
    }
    LogOddsMap map = ((Recalibration.Curve) recalibration).map();
    return new RecalibrationTask(nothing, map.from(), map.to());
  }

  /** Ready for use. */
  Recalibration recalibration() {
    return line.length > 0
        ? new Recalibration.Line(line[0], line[1])
        : new Recalibration.Curve(LogOddsMap.through(from, to));
  }
}
