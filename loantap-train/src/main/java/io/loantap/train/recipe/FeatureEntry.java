package io.loantap.train.recipe;

import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.PointsSpec;
import io.loantap.learn.encode.WoeSpec;
import java.util.List;

/**
 * A characteristic as a recipe lists it.
 *
 * @param spec its fields and their encoding
 * @param required whether a file without its columns is refused instead of skipping it
 * @param edits what somebody changed by hand, in the order in which it was done
 */
public record FeatureEntry(FeatureSpec spec, boolean required, List<Edit> edits) {
  /** Copies the list. */
  public FeatureEntry {
    edits = List.copyOf(edits);
  }

  /** A characteristic that nobody has changed by hand. */
  public FeatureEntry(FeatureSpec spec, boolean required) {
    this(spec, required, List.of());
  }

  /** The same entry with another encoding. */
  public FeatureEntry withSpec(FeatureSpec other) {
    return new FeatureEntry(other, required, edits);
  }

  /** The same entry with the special values that a schema has for its field. */
  FeatureEntry in(Schema schema) {
    return withSpec(in(spec, schema));
  }

  private static FeatureSpec in(FeatureSpec spec, Schema schema) {
    if (spec instanceof WoeSpec woe) {
      return new WoeSpec(in(woe.bins(), schema), woe.monotone());
    }
    if (spec instanceof PointsSpec set) {
      return new PointsSpec(in(set.bins(), schema), set.points(), set.monotone(), set.scaling());
    }
    return spec instanceof NumericSpec numeric
        ? numeric.withSpecial(SpecialValues.of(schema, numeric.characteristic()))
        : spec;
  }
}
