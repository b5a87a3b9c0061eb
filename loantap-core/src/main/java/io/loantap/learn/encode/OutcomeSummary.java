package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows summarised apart by their outcomes.
 *
 * @param good of rows that were fully paid
 * @param bad of rows that were charged off
 */
record OutcomeSummary(FeatureSummary good, FeatureSummary bad) implements FeatureSummary {

  /** Summarises rows. */
  static OutcomeSummary of(FeatureSpec spec, Columns rows, boolean[] bad) {
    return new OutcomeSummary(part(spec, rows, bad, false), part(spec, rows, bad, true));
  }

  private static FeatureSummary part(
      FeatureSpec spec, Columns rows, boolean[] bad, boolean outcome) {
    int[] chosen = IntStream.range(0, bad.length).filter(row -> bad[row] == outcome).toArray();
    return spec.summarise(
        Columns.of(
            chosen.length,
            spec.reads().stream().map(name -> rows.column(name).select(chosen)).toList()));
  }

  @Override
  public OutcomeSummary byOutcome() {
    return this;
  }

  @Override
  public FeatureSummary regardless() {
    return good.merge(bad);
  }

  @Override
  public OutcomeSummary merge(FeatureSummary other) {
    @Nullable OutcomeSummary that = other.byOutcome();
    if (that == null) {
      throw new IllegalArgumentException("rows with outcomes do not merge with others");
    }
    return new OutcomeSummary(good.merge(that.good), bad.merge(that.bad));
  }

  @Override
  public boolean varies() {
    return regardless().varies();
  }

  @Override
  public boolean isEmpty() {
    return good.isEmpty() && bad.isEmpty();
  }

  @Override
  public boolean hasMissing() {
    return good.hasMissing() || bad.hasMissing();
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(OUTCOMES);
    good.saveTo(out);
    bad.saveTo(out);
  }

  /** Reads what follows the kind of summary. */
  static OutcomeSummary read(DataInput in) throws IOException {
    return new OutcomeSummary(FeatureSummary.readFrom(in), FeatureSummary.readFrom(in));
  }
}
