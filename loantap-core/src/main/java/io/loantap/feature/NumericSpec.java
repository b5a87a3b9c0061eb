package io.loantap.feature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a number is to be encoded. Missing values are substituted first, so that bounds and knots are
 * those of the completed column.
 *
 * @param characteristic name of the field or derived field
 * @param group characteristic that selects the mean under {@link MissingTreatment#GROUP_MEAN}, else
 *     null
 */
public record NumericSpec(
    String characteristic,
    NumericShape shape,
    Clip clip,
    MissingTreatment missing,
    @Nullable String group)
    implements FeatureSpec {

  /** Checks that a group is named if and only if it is needed. */
  public NumericSpec {
    if ((missing == MissingTreatment.GROUP_MEAN) != (group != null)) {
      throw new IllegalArgumentException(
          characteristic + ": a group goes with the missing treatment GROUP_MEAN and only with it");
    }
  }

  @Override
  public List<String> reads() {
    return group == null ? List.of(characteristic) : List.of(characteristic, group);
  }

  @Override
  public NumericEncoder fit(Columns training) {
    NumericColumn column = training.numeric(characteristic);
    double[] present = column.sortedPresent();
    if (present.length == 0) {
      throw new IllegalArgumentException(characteristic + ": no training row has a value");
    }
    Substitute substitute = substitute(training, present);
    double[] completed = completed(training, substitute);
    Arrays.sort(completed);
    double[] bounds = clip.bounds(completed, Moments.of(completed));
    return new NumericEncoder(characteristic, shape.fit(completed, bounds), substitute);
  }

  private Substitute substitute(Columns training, double[] present) {
    return switch (missing) {
      case REJECT -> new Substitute.Required();
      // A contribution can be learned only from rows that lack the value.
      case OWN ->
          present.length == training.rows()
              ? new Substitute.Required()
              : new Substitute.OwnColumn();
      case MEDIAN -> new Substitute.Constant(missing, Quantiles.of(present, 0.5));
      case MEAN -> new Substitute.Constant(missing, Moments.of(present).mean());
      case GROUP_MEAN ->
          GroupMeans.fit(training.numeric(characteristic), training.numeric(String.valueOf(group)));
    };
  }

  private double[] completed(Columns training, Substitute substitute) {
    NumericColumn column = training.numeric(characteristic);
    return IntStream.range(0, training.rows())
        .mapToDouble(row -> substitute.complete(column, training, row))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
