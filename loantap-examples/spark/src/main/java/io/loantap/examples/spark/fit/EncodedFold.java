package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.MarginRange;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/** The training loans of one partition that are in one fold, encoded. */
public final class EncodedFold implements Externalizable {
  private static final long serialVersionUID = 1L;

  // Transient: all of it is written by writeExternal.
  private transient DesignMatrix matrix = DesignMatrix.builder(0).build();
  private boolean[] chargedOff = new boolean[0];

  /** What each loan counts in the fit, and what it stands for; null for 1 each. */
  private double @Nullable [] weights;

  private double @Nullable [] samples;
  private double @Nullable [] amounts;

  private transient @Nullable LogisticObjective objective;

  /** For deserialisation only. */
  public EncodedFold() {}

  EncodedFold(
      DesignMatrix matrix,
      boolean[] chargedOff,
      double @Nullable [] weights,
      double @Nullable [] samples,
      double @Nullable [] amounts) {
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
    this.samples = samples;
    this.amounts = amounts;
  }

  int rows() {
    return chargedOff.length;
  }

  DesignMatrix matrix() {
    return matrix;
  }

  boolean[] chargedOff() {
    return chargedOff;
  }

  double amount(int row) {
    double[] all = amounts;
    return all == null ? 0 : all[row];
  }

  double sample(int row) {
    double[] all = samples;
    return all == null ? 1 : all[row];
  }

  /** Laid out once and kept: a pass over the rows must cost little beside the rows themselves. */
  private synchronized LogisticObjective objective() {
    LogisticObjective known = objective;
    if (known == null) {
      known = LogisticObjective.of(matrix, chargedOff, weights, 0, 1);
      objective = known;
    }
    return known;
  }

  /** The log-loss without penalty. */
  double[] evaluate(double[] w, Objective.Order order) {
    return EvaluationArray.of(objective().evaluate(w, order), order);
  }

  MarginRange margins(double[] w) {
    return rows() == 0 ? MarginRange.NONE : objective().margins(w);
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    matrix.saveTo(out);
    PlainArrays.write(chargedOff, out);
    PlainArrays.writeOptional(weights, out);
    PlainArrays.writeOptional(samples, out);
    PlainArrays.writeOptional(amounts, out);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    matrix = DesignMatrix.readFrom(in);
    chargedOff = PlainArrays.readBooleans(in);
    weights = PlainArrays.readOptional(in);
    samples = PlainArrays.readOptional(in);
    amounts = PlainArrays.readOptional(in);
  }
}
