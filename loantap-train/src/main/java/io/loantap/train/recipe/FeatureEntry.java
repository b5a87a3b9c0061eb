package io.loantap.train.recipe;

import io.loantap.learn.encode.FeatureSpec;

/**
 * A characteristic as a recipe lists it.
 *
 * @param spec its fields and their encoding
 * @param required whether a file without its columns is refused instead of skipping it
 */
public record FeatureEntry(FeatureSpec spec, boolean required) {}
