package io.loantap.train.recipe;

import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.NumericSpec;

/**
 * A characteristic as a recipe lists it.
 *
 * @param spec its fields and their encoding
 * @param required whether a file without its columns is refused instead of skipping it
 */
public record FeatureEntry(FeatureSpec spec, boolean required) {
  /** The same entry with the special values that a schema has for its field. */
  FeatureEntry in(Schema schema) {
    return spec instanceof NumericSpec numeric
        ? new FeatureEntry(
            numeric.withSpecial(SpecialValues.of(schema, numeric.characteristic())), required)
        : this;
  }
}
