package io.loantap.examples.spark.score;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.drift.DriftCounts;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Counts the applicants of a partition in the bins of the training loans. The result is one
 * snapshot as JSON, a few KiB however many rows there are.
 */
final class DriftCounting implements FlatMapFunction<Iterator<InternalRow>, String> {
  private static final long serialVersionUID = 1L;

  private final RowLayout layout;
  private final int unreadable;
  private final Broadcast<SharedModel> model;

  /**
   * Counts by a model.
   *
   * @param unreadable place of the column that is null where Spark could read the row, or -1
   */
  DriftCounting(RowLayout layout, int unreadable, Broadcast<SharedModel> model) {
    this.layout = layout;
    this.unreadable = unreadable;
    this.model = model;
  }

  @Override
  public Iterator<String> call(Iterator<InternalRow> rows) {
    Scorer scorer = model.value().scorer();
    RowApplicants applicants = new RowApplicants(scorer.schema(), layout);
    DriftMonitor monitor = DriftMonitor.of(scorer);
    long refused = 0;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (unreadable >= 0 && !row.isNullAt(unreadable)) {
        refused++;
      } else {
        count(monitor, applicants, row);
      }
    }
    DriftSnapshot counted = monitor.snapshot();
    return List.of(counted.merge(refused(refused, counted)).toJson()).iterator();
  }

  private static void count(DriftMonitor monitor, RowApplicants applicants, InternalRow row) {
    try {
      monitor.predict(applicants.of(row));
    } catch (InvalidApplicantException e) {
      return; // the monitor has counted it as refused
    }
  }

  /** That many rows refused, and nothing else, in the same bins. */
  private static DriftSnapshot refused(long rows, DriftSnapshot like) {
    DriftCounts counts = like.counts();
    int characteristics = counts.characteristics();
    long[][] empty = new long[characteristics][];
    for (int place = 0; place < characteristics; place++) {
      empty[place] = new long[counts.characteristic(place).length];
    }
    return new DriftSnapshot(
        like.modelId(),
        DriftCounts.of(
            rows, 0, new long[counts.score().length], List.of(empty), new long[characteristics]));
  }
}
