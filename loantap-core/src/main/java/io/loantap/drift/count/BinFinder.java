package io.loantap.drift.count;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counter of one characteristic, which finds the bin of an applicant's value. The cells of a
 * characteristic are the bins of its histogram and, last, the number of clipped values. Allocates
 * nothing beyond what deriving the value does.
 */
sealed interface BinFinder {
  /** Adds 1 to the cell of the value's bin; the cells start at {@code first}. */
  <A> void count(FieldValues<A> fields, A applicant, long[] cells, int first);

  /** The finder of a characteristic. */
  static BinFinder of(
      Characteristic characteristic, CharacteristicHistogram bins, FieldSpace space) {
    String name = characteristic.name();
    if (characteristic instanceof Characteristic.Numeric numeric) {
      return Ranges.of(space.numeric(name), bins, numeric);
    }
    int slot = space.schema().slot(name);
    if (slot >= 0
        && space.schema().field(slot).kind() == Field.Kind.LEVEL
        && space.schema().field(slot).levels().containsAll(bins.levels())) {
      return Codes.of(slot, space.schema().field(slot), bins);
    }
    return Names.of(space.level(name), bins);
  }

  /** A number in its range. */
  final class Ranges implements BinFinder {
    private final NumericSource source;
    private final double[] edges;
    private final double low;
    private final double high;
    private final SpecialContributions special;

    private Ranges(
        NumericSource source,
        double[] edges,
        double low,
        double high,
        SpecialContributions special) {
      this.source = source;
      this.edges = edges;
      this.low = low;
      this.high = high;
      this.special = special;
    }

    private static Ranges of(
        NumericSource source, CharacteristicHistogram bins, Characteristic.Numeric characteristic) {
      NumericCurve curve = characteristic.curve();
      // A histogram without them has special values among its ranges.
      SpecialContributions special =
          bins.special().isEmpty() ? SpecialContributions.none() : characteristic.special();
      return new Ranges(source, bins.edges(), curve.low(), curve.high(), special);
    }

    @Override
    public <A> void count(FieldValues<A> fields, A applicant, long[] cells, int first) {
      double value = source.value(fields, applicant);
      int place = special.indexOf(value);
      if (place >= 0) {
        cells[first + edges.length + 1 + place]++;
        return;
      }
      // There are few edges, and a sum of comparisons has no branch to mispredict.
      int bin = 0;
      for (double edge : edges) {
        bin += value >= edge ? 1 : 0;
      }
      if (value < low || value > high) {
        cells[first + edges.length + special.size() + 3]++;
      }
      cells[first + (Double.isNaN(value) ? edges.length + special.size() + 1 : bin)]++;
    }
  }

  /** A level of the schema, by its code. */
  final class Codes implements BinFinder {
    private final int slot;
    private final int[] binOfCode;
    private final int missing;

    private Codes(int slot, int[] binOfCode, int missing) {
      this.slot = slot;
      this.binOfCode = binOfCode;
      this.missing = missing;
    }

    private static Codes of(int slot, Field field, CharacteristicHistogram bins) {
      return new Codes(
          slot, field.levels().stream().mapToInt(bins::bin).toArray(), bins.missingBin());
    }

    @Override
    public <A> void count(FieldValues<A> fields, A applicant, long[] cells, int first) {
      double code = fields.slot(applicant, slot);
      if (Double.isNaN(code)) {
        cells[first + missing]++;
      } else {
        cells[first + (code == Field.UNSEEN ? missing + 1 : binOfCode[(int) code])]++;
      }
    }
  }

  /** A level by its name. */
  final class Names implements BinFinder {
    private final LevelSource source;
    private final Map<String, Integer> bins;
    private final int missing;

    private Names(LevelSource source, Map<String, Integer> bins, int missing) {
      this.source = source;
      this.bins = bins;
      this.missing = missing;
    }

    private static Names of(LevelSource source, CharacteristicHistogram bins) {
      List<String> levels = bins.levels();
      Map<String, Integer> places = new HashMap<>(levels.size() * 2);
      for (int bin = 0; bin < levels.size(); bin++) {
        places.put(levels.get(bin), bin);
      }
      return new Names(source, places, bins.missingBin());
    }

    @Override
    public <A> void count(FieldValues<A> fields, A applicant, long[] cells, int first) {
      @Nullable String level = source.level(fields, applicant);
      if (level == null) {
        cells[first + missing]++;
        return;
      }
      @Nullable Integer bin = bins.get(level);
      cells[first + (bin == null ? missing + 1 : bin)]++;
    }
  }
}
