package io.loantap.examples.spark.fit;

import io.loantap.columns.Columns;
import io.loantap.train.data.Outcomes;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some loans as they were read: raw columns, outcome, month, weight and amount of each. */
public final class RawLoans implements Externalizable {
  private static final long serialVersionUID = 1L;

  // Transient: all of it is written by writeExternal.
  private transient Columns columns;
  private boolean[] chargedOff;
  private double[] months;
  private double @Nullable [] weights;
  private double @Nullable [] amounts;

  /** For deserialisation only. */
  public RawLoans() {
    this(Columns.of(0, List.of()), new boolean[0], new double[0], null, null);
  }

  private RawLoans(
      Columns columns,
      boolean[] chargedOff,
      double[] months,
      double @Nullable [] weights,
      double @Nullable [] amounts) {
    this.columns = columns;
    this.chargedOff = chargedOff;
    this.months = months;
    this.weights = weights;
    this.amounts = amounts;
  }

  static RawLoans of(Columns columns, Outcomes outcomes) {
    return select(outcomes, IntStream.range(0, outcomes.rows()).toArray(), columns);
  }

  private static RawLoans select(Outcomes outcomes, int[] rows, Columns selected) {
    double[] months = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      months[i] = outcomes.month(rows[i]);
    }
    return new RawLoans(
        selected, outcomes.select(rows), months, outcomes.weights(rows), outcomes.amounts(rows));
  }

  /** The given rows. */
  RawLoans select(int[] rows) {
    return select(outcomes(), rows, columns.select(rows));
  }

  /** The loans of all parts in order; weights and amounts only if all parts have some. */
  static RawLoans joined(List<RawLoans> parts) {
    List<RawLoans> filled = parts.stream().filter(part -> part.rows() > 0).toList();
    if (filled.isEmpty()) {
      return parts.get(0);
    }
    return of(
        Columns.joined(filled.stream().map(RawLoans::columns).toList()),
        Outcomes.joined(filled.stream().map(RawLoans::outcomes).toList()));
  }

  int rows() {
    return chargedOff.length;
  }

  Columns columns() {
    return columns;
  }

  Outcomes outcomes() {
    return Outcomes.of(chargedOff, months, weights, amounts);
  }

  /** Not a copy. */
  boolean[] chargedOff() {
    return chargedOff;
  }

  /** As slots of a date field; not a copy. */
  double[] months() {
    return months;
  }

  /** Null for 1 each; not a copy. */
  double @Nullable [] weights() {
    return weights;
  }

  /** Null if there are none; not a copy. */
  double @Nullable [] amounts() {
    return amounts;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    columns.saveTo(out);
    PlainArrays.write(chargedOff, out);
    PlainArrays.write(months, out);
    PlainArrays.writeOptional(weights, out);
    PlainArrays.writeOptional(amounts, out);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    columns = Columns.readFrom(in);
    chargedOff = PlainArrays.readBooleans(in);
    months = PlainArrays.readDoubles(in);
    weights = PlainArrays.readOptional(in);
    amounts = PlainArrays.readOptional(in);
  }
}
