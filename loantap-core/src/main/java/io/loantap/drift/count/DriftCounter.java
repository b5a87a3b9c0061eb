package io.loantap.drift.count;

import io.loantap.applicant.FieldValues;
import io.loantap.derived.FieldSpace;
import io.loantap.drift.DriftCounts;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A counter of applicants in the bins of a model's training loans. Safe for any number of threads,
 * which never wait for each other; every applicant is counted wholly or not at all in whatever is
 * read.
 */
public final class DriftCounter {
  private static final int REFUSED = 0;
  private static final int PROBABILITY = 1;
  private static final int SCORE = 2;

  private final double[] scoreEdges;
  private final BinFinder[] finders;

  /** Place of the first cell of each characteristic, and at last the number of cells. */
  private final int[] first;

  private final StripedCells cells;

  private DriftCounter(double[] scoreEdges, BinFinder[] finders, int[] first) {
    this.scoreEdges = scoreEdges;
    this.finders = finders;
    this.first = first;
    this.cells =
        new StripedCells(first[finders.length], 2 * Runtime.getRuntime().availableProcessors());
  }

  /**
   * A counter at 0.
   *
   * @param space the fields and derived fields of the model
   */
  public static DriftCounter of(DriftReference reference, FieldSpace space) {
    List<Characteristic> characteristics = reference.scorecard().characteristics();
    double[] scoreEdges = reference.scoreEdges();
    BinFinder[] finders = new BinFinder[characteristics.size()];
    int[] first = new int[finders.length + 1];
    first[0] = SCORE + scoreEdges.length + 1;
    for (int place = 0; place < finders.length; place++) {
      CharacteristicHistogram bins = reference.histogram(place);
      finders[place] = BinFinder.of(characteristics.get(place), bins, space);
      first[place + 1] = first[place] + bins.counts().length + 1;
    }
    return new DriftCounter(scoreEdges, finders, first);
  }

  /**
   * Counts an applicant. O(characteristics * ranges).
   *
   * @param fields where the applicant's values are
   * @param probability of default, in [0, 1]
   */
  public <A> void count(FieldValues<A> fields, A applicant, double probability) {
    long[] stripe = cells.take();
    try {
      stripe[StripedCells.FIRST + PROBABILITY] += (long) (probability * DriftCounts.UNITS + 0.5);
      int bin = 0;
      for (double edge : scoreEdges) {
        bin += probability >= edge ? 1 : 0;
      }
      stripe[StripedCells.FIRST + SCORE + bin]++;
      for (int place = 0; place < finders.length; place++) {
        finders[place].count(fields, applicant, stripe, StripedCells.FIRST + first[place]);
      }
    } finally {
      cells.release(stripe);
    }
  }

  /** Counts an applicant that the model could not score. */
  public void refuse() {
    long[] stripe = cells.take();
    stripe[StripedCells.FIRST + REFUSED]++;
    cells.release(stripe);
  }

  /** What was counted so far. */
  public DriftCounts counts() {
    return counts(cells.sum(false));
  }

  /** What was counted since the counter was made or last drained; it then counts from 0. */
  public DriftCounts drain() {
    return counts(cells.sum(true));
  }

  private DriftCounts counts(long[] sum) {
    List<long[]> characteristics = new ArrayList<>();
    long[] clipped = new long[finders.length];
    for (int place = 0; place < finders.length; place++) {
      int last = first[place + 1] - 1;
      characteristics.add(Arrays.copyOfRange(sum, first[place], last));
      clipped[place] = sum[last];
    }
    return DriftCounts.of(
        sum[REFUSED],
        sum[PROBABILITY],
        Arrays.copyOfRange(sum, SCORE, first[0]),
        characteristics,
        clipped);
  }
}
