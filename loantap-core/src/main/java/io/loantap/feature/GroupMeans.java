package io.loantap.feature;

import java.util.Arrays;
import java.util.TreeMap;

/** Means of one column within groups of rows that have the same number in another. */
final class GroupMeans {
  private GroupMeans() {}

  /** Means over rows that have both values; the mean over all present values otherwise. */
  static Substitute.ByGroup fit(NumericColumn values, NumericColumn groups) {
    TreeMap<Double, double[]> sums = new TreeMap<>();
    double[] overall = new double[2];
    for (int row = 0; row < values.rows(); row++) {
      double value = values.value(row);
      if (Double.isNaN(value)) {
        continue;
      }
      add(overall, value);
      double group = groups.value(row);
      if (!Double.isNaN(group)) {
        add(sums.computeIfAbsent(group, key -> new double[2]), value);
      }
    }
    double[] keys = sums.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double[] means = Arrays.stream(keys).map(key -> mean(sums.get(key))).toArray();
    return new Substitute.ByGroup(groups.name(), keys, means, mean(overall));
  }

  private static void add(double[] sumAndCount, double value) {
    sumAndCount[0] += value;
    sumAndCount[1]++;
  }

  private static double mean(double[] sumAndCount) {
    return sumAndCount[0] / sumAndCount[1];
  }
}
