package io.loantap.feature;

import java.util.Arrays;

/** The fitted form of a {@link MissingTreatment}: which number, if any, is put in. */
public sealed interface Substitute {

  /** The treatment this was fitted for. */
  MissingTreatment treatment();

  /** The number to put in for a row that lacks its value; NaN if there is none. */
  default double value(Columns raw, int row) {
    return Double.NaN;
  }

  /** The row's value, or the number to put in for it. */
  default double complete(NumericColumn column, Columns raw, int row) {
    double value = column.value(row);
    return Double.isNaN(value) ? value(raw, row) : value;
  }

  /** A column of its own says that the value is missing. */
  record OwnColumn() implements Substitute {
    @Override
    public MissingTreatment treatment() {
      return MissingTreatment.OWN;
    }
  }

  /** One number for all rows. */
  record Constant(MissingTreatment treatment, double value) implements Substitute {
    @Override
    public double value(Columns raw, int row) {
      return value;
    }
  }

  /** None: the value is required. */
  record Required() implements Substitute {
    @Override
    public MissingTreatment treatment() {
      return MissingTreatment.REJECT;
    }
  }

  /** A number by the value of another numeric characteristic. */
  final class ByGroup implements Substitute {
    private final String group;
    private final double[] keys;
    private final double[] means;
    private final double otherwise;

    /**
     * Takes a mean for each key.
     *
     * @param group the characteristic whose value selects the mean
     * @param keys its values, ascending
     * @param otherwise for any other value, and for a missing one
     */
    ByGroup(String group, double[] keys, double[] means, double otherwise) {
      this.group = group;
      this.keys = keys;
      this.means = means;
      this.otherwise = otherwise;
    }

    @Override
    public MissingTreatment treatment() {
      return MissingTreatment.GROUP_MEAN;
    }

    /** The characteristic whose value selects the mean. */
    public String group() {
      return group;
    }

    /** The group values with a mean of their own, ascending. */
    public double[] keys() {
      return keys.clone();
    }

    /** The mean of each group value, in the order of {@link #keys()}. */
    public double[] means() {
      return means.clone();
    }

    /** The mean for any other group value. */
    public double otherwise() {
      return otherwise;
    }

    @Override
    public double value(Columns raw, int row) {
      int place = Arrays.binarySearch(keys, raw.numeric(group).value(row));
      return place < 0 ? otherwise : means[place];
    }
  }
}
