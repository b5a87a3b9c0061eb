package io.loantap.train.leak;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring cells of an outcome table whose loans all ended alike beyond chance. A level has no
 * neighbours: it is held against the rate of all loans. A number is held against what its
 * neighbours lead to expect, so that a few loans at the end of a smooth rise are no leak.
 *
 * @param name of the cell, or of the first and the last
 * @param rows in all cells
 * @param chargedOff all of them, or none
 * @param expected share of the loans that would end like this if nothing gave the outcome away
 * @param share of all loans of their outcome, in [0, 1]
 */
record PureRun(String name, long rows, long chargedOff, double expected, double share) {
  private static final long MANY_ROWS = 500;

  /** A run with a smaller share of its outcome explains little of it. */
  private static final double EXPLAINED = 0.1;

  /** So many neighbours show which way the rates go. */
  private static final int STEPS = 3;

  private static final double LOG_CHANCE = StrictMath.log(1e-12);

  /** The runs that chance does not explain, at the rate of all loans or at that of neighbours. */
  static List<PureRun> beyondChance(OutcomeTable table, double rate) {
    List<PureRun> found = new ArrayList<>();
    List<OutcomeTable.Cell> cells = new ArrayList<>(table.cells());
    if (table.ordered()) {
      cells.removeIf(cell -> cell.name().equals(OutcomeTable.MISSING));
      ordered(cells, table, found);
      cells = new ArrayList<>(table.cells());
      cells.removeIf(cell -> !cell.name().equals(OutcomeTable.MISSING));
    }
    for (OutcomeTable.Cell cell : cells) {
      if (isPure(cell)) {
        boolean good = cell.chargedOff() == 0;
        found.add(of(cell.name(), cell.rows(), good, good ? 1 - rate : rate, table));
      }
    }
    found.removeIf(PureRun::isChance);
    return found;
  }

  /** Whether so many loans are in it that a model of it would look good for nothing else. */
  boolean explains() {
    return rows >= MANY_ROWS || share >= EXPLAINED;
  }

  private static void ordered(
      List<OutcomeTable.Cell> cells, OutcomeTable table, List<PureRun> found) {
    int from = 0;
    while (from < cells.size()) {
      int to = from + 1;
      if (isPure(cells.get(from))) {
        boolean good = cells.get(from).chargedOff() == 0;
        while (to < cells.size()
            && isPure(cells.get(to))
            && (cells.get(to).chargedOff() == 0) == good) {
          to++;
        }
        found.add(of(cells, from, to, good, table));
      }
      from = to;
    }
  }

  private static PureRun of(
      String name, long rows, boolean good, double expected, OutcomeTable table) {
    long alike = good ? table.fullyPaid() : table.chargedOff();
    return new PureRun(name, rows, good ? 0 : rows, expected, (double) rows / alike);
  }

  private static PureRun of(
      List<OutcomeTable.Cell> cells, int from, int to, boolean good, OutcomeTable table) {
    long rows = 0;
    for (OutcomeTable.Cell cell : cells.subList(from, to)) {
      rows += cell.rows();
    }
    double before = expected(cells, from - 1, -1, good);
    double after = expected(cells, to, 1, good);
    return of(name(cells.subList(from, to)), rows, good, Math.max(before, after), table);
  }

  /** The cell's, or the first's and the last's. */
  private static String name(List<OutcomeTable.Cell> run) {
    String first = run.get(0).name();
    return run.size() == 1 ? first : first + " ... " + run.get(run.size() - 1).name();
  }

  /**
   * The share that the next cell leads to expect: its own, at the upper end of its error, and once
   * more the steepest mean step of those that led to it.
   */
  private static double expected(List<OutcomeTable.Cell> cells, int next, int step, boolean good) {
    if (next < 0 || next >= cells.size()) {
      return 0;
    }
    OutcomeTable.Cell near = cells.get(next);
    double error = Math.sqrt(1 / (near.chargedOff() + 0.5) + 1 / (near.fullyPaid() + 0.5));
    double logOdds = logOdds(near, good) + error;
    double rise = 0;
    for (int steps = 1; steps <= STEPS; steps++) {
      int earlier = next + step * steps;
      if (earlier >= 0 && earlier < cells.size()) {
        rise = Math.max(rise, (logOdds - logOdds(cells.get(earlier), good)) / steps);
      }
    }
    return 1 / (1 + StrictMath.exp(-logOdds - rise));
  }

  private static double logOdds(OutcomeTable.Cell cell, boolean good) {
    double alike = (good ? cell.fullyPaid() : cell.chargedOff()) + 0.5;
    return StrictMath.log(alike / (cell.rows() + 1 - alike));
  }

  /** Whether as many rows alike are more likely than 1 in 10^12. */
  private boolean isChance() {
    return rows * StrictMath.log(Math.max(expected, Double.MIN_NORMAL)) >= LOG_CHANCE;
  }

  private static boolean isPure(OutcomeTable.Cell cell) {
    return cell.chargedOff() == 0 || cell.fullyPaid() == 0;
  }
}
