package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A contribution that stands in for the curve's where a value is missing or a level unseen. */
public sealed interface Fallback {
  /** The contributions that it can make, in log-odds: none if it refuses. */
  double[] listed();

  /** Whether an application is refused. */
  default boolean refuses() {
    return false;
  }

  /** The one contribution that it makes; empty if it refuses or makes several. */
  default OptionalDouble constant() {
    return OptionalDouble.empty();
  }

  /** A contribution in its place where another field does not say which: 0 if it refuses. */
  default double usual() {
    return constant().orElse(0);
  }

  /** This fallback, if the number of another field selects what it contributes; else null. */
  default @Nullable ByGroup byGroup() {
    return null;
  }

  /** The fallback with every contribution multiplied. */
  default Fallback scaled(double factor) {
    return this;
  }

  /** Nothing: the application is refused. */
  record Refusal() implements Fallback {
    @Override
    public double[] listed() {
      return new double[0];
    }

    @Override
    public boolean refuses() {
      return true;
    }
  }

  /**
   * One contribution for all.
   *
   * @param treatment where it came from, in words: "own", "median", "neutral"
   * @param contribution in log-odds, finite
   */
  record Contribution(String treatment, double contribution) implements Fallback {
    /** Checks that the contribution is finite. */
    public Contribution {
      DoubleArrays.checkFinite("a contribution", contribution);
    }

    @Override
    public double[] listed() {
      return new double[] {contribution};
    }

    @Override
    public OptionalDouble constant() {
      return OptionalDouble.of(contribution);
    }

    @Override
    public Contribution scaled(double factor) {
      return new Contribution(treatment, factor * contribution);
    }
  }

  /** A contribution by the number of another field: the substituted mean of its group, folded. */
  final class ByGroup implements Fallback {
    private final String group;
    private final double[] keys;
    private final double[] contributions;
    private final double otherwise;

    /**
     * Takes one contribution for each key.
     *
     * @param group name of the numeric field or derived field that selects
     * @param keys its values, strictly ascending
     * @param otherwise for any other value and for a missing one
     * @throws IllegalArgumentException if lengths differ or a number is not finite
     */
    public ByGroup(String group, double[] keys, double[] contributions, double otherwise) {
      DoubleArrays.checkAscending("keys", keys);
      DoubleArrays.checkFinite("contributions", contributions);
      DoubleArrays.checkFinite("a contribution", new double[] {otherwise});
      if (keys.length != contributions.length) {
        throw new IllegalArgumentException(
            "there are " + keys.length + " keys and " + contributions.length + " contributions");
      }
      this.group = group;
      this.keys = keys.clone();
      this.contributions = contributions.clone();
      this.otherwise = otherwise;
    }

    /** The field that selects. */
    public String group() {
      return group;
    }

    /** Its values, ascending. */
    public double[] keys() {
      return keys.clone();
    }

    /** The contribution for each key. */
    public double[] contributions() {
      return contributions.clone();
    }

    @Override
    public double usual() {
      return otherwise;
    }

    @Override
    public ByGroup byGroup() {
      return this;
    }

    @Override
    public ByGroup scaled(double factor) {
      return new ByGroup(
          group, keys, DoubleArrays.scaled(contributions, factor), factor * otherwise);
    }

    /** The contribution for any other value. */
    public double otherwise() {
      return otherwise;
    }

    @Override
    public double[] listed() {
      double[] listed = Arrays.copyOf(contributions, contributions.length + 1);
      listed[contributions.length] = otherwise;
      return listed;
    }

    /** The contribution for a value of the group field, which may be NaN. */
    public double contribution(double groupValue) {
      int place = Arrays.binarySearch(keys, groupValue);
      return place < 0 ? otherwise : contributions[place];
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ByGroup that
          && group.equals(that.group)
          && Arrays.equals(keys, that.keys)
          && Arrays.equals(contributions, that.contributions)
          && otherwise == that.otherwise;
    }

    @Override
    public int hashCode() {
      return 31 * group.hashCode() + Arrays.hashCode(contributions);
    }
  }
}
