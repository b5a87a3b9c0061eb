package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.TrainingRange;
import io.loantap.scorecard.ValueState;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.text.LevelTable;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from a value of one characteristic to its contribution in log-odds and its state: the
 * only place where missing, special, unseen and clipped values are told from plain ones. Immutable.
 */
public sealed interface Treatment {

  /** The treatment of a characteristic's numbers. */
  static OfNumber of(Characteristic.Numeric characteristic, boolean refuseBeyond) {
    Fallback missing = characteristic.missing();
    return new OfNumber(characteristic, refuseBeyond, constant(missing), missing.byGroup());
  }

  /** The treatment of a characteristic's levels. */
  static OfLevel of(Characteristic.Levels characteristic) {
    return new OfLevel(
        characteristic.curve().contributions(),
        constant(characteristic.missing()),
        constant(characteristic.unseen()));
  }

  private static double constant(Fallback fallback) {
    return fallback.constant().orElse(Double.NaN);
  }

  /**
   * Of a number.
   *
   * @param refuseBeyond whether a number beyond those of training is refused
   * @param missing contribution of a missing number, NaN to refuse
   * @param byGroup instead of {@code missing}, by the number of another field
   */
  record OfNumber(
      Characteristic.Numeric characteristic,
      boolean refuseBeyond,
      double missing,
      Fallback.@Nullable ByGroup byGroup)
      implements Treatment {
    NumericCurve curve() {
      return characteristic.curve();
    }

    /** Contributions of the numbers that are not for the curve. */
    SpecialContributions special() {
      return characteristic.special();
    }

    /** The numbers of training, or null if they are not known. */
    @Nullable TrainingRange range() {
      return characteristic.range();
    }

    /** Whether a number is refused for lying beyond those of training. */
    boolean refuses(double number) {
      return refuseBeyond && characteristic.isBeyondTraining(number);
    }

    /** What became of a number; {@link ValueState#MISSING} also for one that is refused. */
    ValueState state(double number) {
      if (!(number < Field.REFUSED)) {
        return ValueState.MISSING;
      }
      int place = special().indexOf(number);
      if (place >= 0) {
        return Double.isNaN(special().contribution(place)) ? ValueState.UNSEEN : ValueState.SPECIAL;
      }
      if (range() != null && characteristic.isBeyondTraining(number)) {
        return ValueState.BEYOND_TRAINING;
      }
      return curve().covers(number) ? ValueState.PLAIN : ValueState.CLIPPED;
    }

    /** The number if it is one for the curve; NaN if it is missing, refused or special. */
    double onCurve(double number) {
      return number < Field.REFUSED && special().indexOf(number) < 0 ? number : Double.NaN;
    }

    /** Whether a number has no contribution of its own, so that the missing treatment is its. */
    boolean lacks(double number) {
      int place = special().indexOf(number);
      return place < 0 ? Double.isNaN(number) : Double.isNaN(special().contribution(place));
    }

    /**
     * Contribution of a number; NaN to refuse.
     *
     * @param group the number that selects a contribution where this one {@link #lacks} its own
     */
    double contribution(double number, double group) {
      int place = special().indexOf(number);
      if (place < 0 && number < Field.REFUSED) {
        return refuses(number) ? Double.NaN : curve().contribution(number);
      }
      if (place >= 0 && !Double.isNaN(special().contribution(place))) {
        return special().contribution(place);
      }
      if (number == Field.REFUSED || byGroup == null) {
        return number == Field.REFUSED ? Double.NaN : missing;
      }
      return group == Field.REFUSED ? Double.NaN : byGroup.contribution(group);
    }
  }

  /** Of a level. */
  final class OfLevel implements Treatment {
    private final LevelTable places;
    private final double[] contributions;
    private final double missing;
    private final double unseen;

    private OfLevel(Map<String, Double> curve, double missing, double unseen) {
      this.places = LevelTable.of(new ArrayList<>(curve.keySet()));
      this.contributions = new double[curve.size()];
      int place = 0;
      for (double contribution : curve.values()) {
        contributions[place++] = contribution;
      }
      this.missing = missing;
      this.unseen = unseen;
    }

    /** What became of the level that begins in a text at an index; it is missing below 0. */
    ValueState state(String text, int from) {
      if (from < 0) {
        return ValueState.MISSING;
      }
      return place(text, from) < 0 ? ValueState.UNSEEN : ValueState.PLAIN;
    }

    /** Contribution of the level that begins in a text at an index; NaN to refuse. */
    double contribution(String text, int from) {
      if (from < 0) {
        return missing;
      }
      int place = place(text, from);
      return place < 0 ? unseen : contributions[place];
    }

    /** Contribution of a level; NaN to refuse. */
    double contribution(@Nullable String level) {
      return level == null ? missing : contribution(level, 0);
    }

    /** Contribution of a missing level; NaN to refuse. */
    double missing() {
      return missing;
    }

    private int place(String text, int from) {
      return (int) (from == 0 ? places.code(text) : places.code(text, from, text.length()));
    }
  }
}
