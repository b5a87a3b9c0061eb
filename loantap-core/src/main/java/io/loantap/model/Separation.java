package io.loantap.model;

/**
 * Finds out whether an unpenalised optimum is at infinity: whether there is a direction in which no
 * row's loss ever rises and some row's loss falls for ever (Albert and Anderson 1984).
 */
final class Separation {
  /** Changes of log-odds below this share of the largest one are rounding. */
  private static final double TOLERANCE = 1e-6;

  /** Near a finite optimum a Newton step moves no log-odds by as much as this. */
  private static final double STANDSTILL = 1e-3;

  private Separation() {}

  /** Whether {@code w} itself puts every row on its right side. */
  static boolean isComplete(TrainingRows rows, double[] w) {
    double[] z = LogOdds.of(rows.matrix(), w);
    for (int i = 0; i < z.length; i++) {
      double correct = rows.chargedOff(i) ? z[i] : -z[i];
      if (rows.counts(i) && !(correct > 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether going on for ever in direction {@code step} loses no row and gains some. */
  static boolean isRecession(TrainingRows rows, double[] step) {
    double[] z = LogOdds.of(rows.matrix(), step);
    double least = 0;
    double most = 0;
    for (int i = 0; i < z.length; i++) {
      if (rows.counts(i)) {
        double correct = rows.chargedOff(i) ? z[i] : -z[i];
        least = Math.min(least, correct);
        most = Math.max(most, correct);
      }
    }
    return most > STANDSTILL && -least <= TOLERANCE * most;
  }
}
