package io.loantap.learn.regression;

/**
 * Finds out whether an unpenalised optimum is at infinity: whether there is a direction in which no
 * row's loss ever rises and some row's loss falls for ever (Albert and Anderson 1984).
 */
final class CompleteSeparation {
  /** Changes of log-odds below this share of the largest one are rounding. */
  private static final double TOLERANCE = 1e-6;

  /** Near a finite optimum a Newton step moves no log-odds by as much as this. */
  private static final double STANDSTILL = 1e-3;

  private CompleteSeparation() {}

  /** Whether weights with these margins put every row on its right side. */
  static boolean isComplete(MarginRange margins) {
    return margins.least() > 0;
  }

  /** Whether going on for ever in a direction with these margins loses no row and gains some. */
  static boolean isRecession(MarginRange margins) {
    double least = Math.min(0, margins.least());
    return margins.most() > STANDSTILL && -least <= TOLERANCE * margins.most();
  }
}
