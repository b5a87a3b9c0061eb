package io.loantap.train.explore.read;

import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The loans of a column by its texts. A text is named only if at least {@value #FEWEST} loans share
 * it, so that nobody's own words are shown; the others are counted together.
 */
final class LevelCells {
  /** Loans that must share a text before it is named. */
  static final int FEWEST = 10;

  /** Texts of free text that are named, the most frequent ones. */
  static final int MOST_TEXTS = 20;

  private LevelCells() {}

  /** All levels that may be named, in their order, and the others. */
  static List<Cell> ofLevels(String column, LevelCounts counts, Schema dictionary) {
    return withOthers(LevelOrder.sorted(column, named(counts), dictionary), counts);
  }

  /** The most frequent texts, and the others; nothing if no text may be named. */
  static List<Cell> ofText(LevelCounts counts, long present) {
    List<Cell> named = new ArrayList<>(named(counts));
    named.sort(Comparator.comparingLong(Cell::rows).reversed().thenComparing(Cell::label));
    List<Cell> most = new ArrayList<>(named.subList(0, Math.min(MOST_TEXTS, named.size())));
    long rows = most.stream().mapToLong(Cell::rows).sum();
    long bad = most.stream().mapToLong(Cell::bad).sum();
    long allBad = counts.counts().values().stream().mapToLong(LevelCounts.Count::bad).sum();
    if (!most.isEmpty() && counts.lowBy() == 0 && present > rows) {
      most.add(Cell.others(counts.counts().size() - most.size(), present - rows, allBad - bad));
    }
    return most;
  }

  /** Every text that may be named, in no order. */
  static List<Cell> named(LevelCounts counts) {
    List<Cell> named = new ArrayList<>();
    for (Map.Entry<String, LevelCounts.Count> entry : counts.counts().entrySet()) {
      if (entry.getValue().rows() >= FEWEST) {
        named.add(Cell.level(entry.getKey(), entry.getValue().rows(), entry.getValue().bad()));
      }
    }
    return named;
  }

  private static List<Cell> withOthers(List<Cell> named, LevelCounts counts) {
    long rows = 0;
    long bad = 0;
    long levels = 0;
    for (LevelCounts.Count count : counts.counts().values()) {
      if (count.rows() < FEWEST) {
        rows += count.rows();
        bad += count.bad();
        levels++;
      }
    }
    List<Cell> cells = new ArrayList<>(named);
    if (levels > 0) {
      cells.add(Cell.others(levels, rows, bad));
    }
    return cells;
  }
}
