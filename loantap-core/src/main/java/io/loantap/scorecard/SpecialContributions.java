package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of the special values of a numeric characteristic, in log-odds: beside its
 * curve, as that of a missing value is. A special value that training never saw has none and counts
 * as missing. In ascending order of the values; immutable.
 */
public final class SpecialContributions {
  private static final SpecialContributions NONE =
      new SpecialContributions(new double[0], new double[0]);

  private final double[] values;
  private final double[] contributions;

  private SpecialContributions(double[] values, double[] contributions) {
    this.values = values;
    this.contributions = contributions;
  }

  /** No special values. */
  public static SpecialContributions none() {
    return NONE;
  }

  /**
   * A contribution for each special value.
   *
   * @param values finite, strictly ascending
   * @param contributions one for each; NaN for a value that counts as missing
   * @throws IllegalArgumentException if they are not as described
   */
  public static SpecialContributions of(double[] values, double[] contributions) {
    DoubleArrays.checkAscending("special values", values);
    if (values.length != contributions.length) {
      throw new IllegalArgumentException(
          "there are "
              + values.length
              + " special values and "
              + contributions.length
              + " contributions");
    }
    SpecialContributions special = new SpecialContributions(values.clone(), contributions.clone());
    DoubleArrays.checkFinite("contributions of special values", special.listed());
    return values.length == 0 ? NONE : special;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** How many special values there are. */
  public int size() {
    return values.length;
  }

  /** The special values, ascending; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The place of a number among the special values; -1 for any other, and for NaN. */
  public int indexOf(double number) {
    // There are few, and 0.0 equals -0.0.
    for (int place = 0; place < values.length; place++) {
      if (values[place] == number) {
        return place;
      }
    }
    return -1;
  }

  /** The contribution of the special value at a place; NaN if it counts as missing. */
  public double contribution(int place) {
    return contributions[place];
  }

  /** The contributions that there are. */
  public double[] listed() {
    double[] listed = new double[contributions.length];
    int count = 0;
    for (double contribution : contributions) {
      if (!Double.isNaN(contribution)) {
        listed[count++] = contribution;
      }
    }
    return Arrays.copyOf(listed, count);
  }

  /** The same with every contribution multiplied. */
  SpecialContributions scaled(double factor) {
    return of(values, DoubleArrays.scaled(contributions, factor));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpecialContributions that
        && Arrays.equals(values, that.values)
        && Arrays.equals(contributions, that.contributions);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(contributions);
  }
}
