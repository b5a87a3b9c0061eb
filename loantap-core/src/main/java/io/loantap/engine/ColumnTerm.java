package io.loantap.engine;

import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.BlockCurve;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One characteristic joined to its columns. Not for several threads at once. */
sealed interface ColumnTerm {
  /**
   * Adds the contributions of {@code count} rows from row {@code from} on to the sums of these
   * rows, each at the place of its row: where sums and numbers have the same places, the JIT adds
   * several at once. A sum becomes NaN where the value is refused, missing, or not to be had in
   * this way.
   */
  void add(int from, int count, double[] sums);

  /**
   * The contribution of a row; NaN if the value is refused.
   *
   * @param inBlock its place in the block that was added last
   */
  double contribution(int row, int inBlock);

  /**
   * The term of the characteristic at a place.
   *
   * @param refuseBeyond whether numbers beyond those of training are refused
   */
  static ColumnTerm of(
      Scorecard scorecard, int place, ColumnReaders readers, boolean refuseBeyond) {
    Characteristic characteristic = scorecard.characteristics().get(place);
    if (characteristic instanceof Characteristic.Levels levels) {
      Treatment.OfLevel treatment = Treatment.of(levels);
      return new OfDistinct(readers.levels(levels.name()).toColumn(treatment::contribution));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    Treatment.OfNumber treatment = Treatment.of(numeric, refuseBeyond);
    @Nullable NumberReader groups =
        treatment.byGroup() == null ? null : readers.numbers(treatment.byGroup().group());
    List<Surface> surfaces = scorecard.surfacesOver(numeric.name());
    if (!surfaces.isEmpty()) {
      SurfaceHalf[] halves = new SurfaceHalf[surfaces.size()];
      NumberReader[] partners = new NumberReader[halves.length];
      for (int i = 0; i < halves.length; i++) {
        Surface surface = surfaces.get(i);
        String partner = surface.partner(numeric.name());
        Characteristic.Numeric other =
            (Characteristic.Numeric)
                scorecard.characteristics().get(scorecard.names().indexOf(partner));
        halves[i] =
            new SurfaceHalf(
                surface, surface.first().equals(numeric.name()), Treatment.of(other, refuseBeyond));
        partners[i] = readers.numbers(partner);
      }
      return new OfPair(readers.numbers(numeric.name()), groups, treatment, halves, partners);
    }
    if (groups == null && readers.repeats(numeric.name())) {
      return new OfDistinct(
          readers.map(numeric.name(), number -> treatment.contribution(number, Double.NaN)));
    }
    return new OfNumbers(
        readers.numbers(numeric.name()),
        groups,
        treatment,
        numeric.curve().forBlocks(),
        new double[NumberReader.BLOCK]);
  }

  /** Levels, and numbers that repeat, by the contribution of each. */
  final class OfDistinct implements ColumnTerm {
    private final NumericColumn contributions;

    OfDistinct(NumericColumn contributions) {
      this.contributions = contributions;
    }

    /** The contribution of each row; NaN for a value that is refused. */
    NumericColumn contributions() {
      return contributions;
    }

    @Override
    public void add(int from, int count, double[] sums) {
      contributions.addTo(from, from + count, sums);
    }

    @Override
    public double contribution(int row, int inBlock) {
      return contributions.value(row);
    }
  }

  /** Numbers under surfaces. */
  final class OfPair implements ColumnTerm {
    private final NumberReader values;
    private final @Nullable NumberReader groups;
    private final Treatment.OfNumber treatment;
    private final SurfaceHalf[] halves;
    private final NumberReader[] partners;

    /**
     * Numbers on a curve and under surfaces.
     *
     * @param groups numbers that select the contribution of a missing one, if any do
     * @param halves of the surfaces, in their order
     * @param partners the other number of each
     */
    OfPair(
        NumberReader values,
        @Nullable NumberReader groups,
        Treatment.OfNumber treatment,
        SurfaceHalf[] halves,
        NumberReader[] partners) {
      this.values = values;
      this.groups = groups;
      this.treatment = treatment;
      this.halves = halves;
      this.partners = partners;
    }

    @Override
    public void add(int from, int count, double[] sums) {
      values.read(from, count);
      if (groups != null) {
        groups.read(from, count);
      }
      for (NumberReader partner : partners) {
        partner.read(from, count);
      }
      for (int i = 0; i < count; i++) {
        sums[from + i] += contribution(from + i, i);
      }
    }

    @Override
    public double contribution(int row, int inBlock) {
      double number = values.inBlock(inBlock);
      double sum =
          treatment.contribution(number, groups == null ? Double.NaN : groups.inBlock(inBlock));
      double onCurve = treatment.onCurve(number);
      for (int i = 0; i < halves.length; i++) {
        sum += halves[i].contribution(onCurve, partners[i].inBlock(inBlock));
      }
      return sum;
    }
  }

  /** Numbers on their curve. */
  final class OfNumbers implements ColumnTerm {
    private final NumberReader values;
    private final @Nullable NumberReader groups;
    private final Treatment.OfNumber treatment;
    private final BlockCurve curve;

    /** Contributions of a block. */
    private final double[] parts;

    /**
     * Numbers on a curve.
     *
     * @param groups numbers that select the contribution of a missing one, if any do
     * @param curve that of the treatment, in the form that is quickest
     * @param parts scratch for a block
     */
    OfNumbers(
        NumberReader values,
        @Nullable NumberReader groups,
        Treatment.OfNumber treatment,
        BlockCurve curve,
        double[] parts) {
      this.values = values;
      this.groups = groups;
      this.treatment = treatment;
      this.curve = curve;
      this.parts = parts;
    }

    @Override
    public void add(int from, int count, double[] sums) {
      double[] numbers = values.read(from, count);
      if (groups != null) {
        groups.read(from, count);
      }
      int start = values.start();
      if (!treatment.special().isEmpty()) {
        for (int i = 0; i < count; i++) {
          sums[from + i] += contribution(from + i, i);
        }
        return;
      }
      if (start == from) {
        curve.accumulate(numbers, from, from + count, sums);
      } else {
        Arrays.fill(parts, 0, count, -0.0); // to which any number can be added, and nothing changes
        curve.accumulate(numbers, start, start + count, parts);
        for (int i = 0; i < count; i++) {
          sums[from + i] += parts[i];
        }
      }
      if (treatment.refuseBeyond()) {
        for (int i = 0; i < count; i++) {
          sums[from + i] = treatment.refuses(numbers[start + i]) ? Double.NaN : sums[from + i];
        }
      }
    }

    @Override
    public double contribution(int row, int inBlock) {
      return treatment.contribution(
          values.inBlock(inBlock), groups == null ? Double.NaN : groups.inBlock(inBlock));
    }
  }
}
