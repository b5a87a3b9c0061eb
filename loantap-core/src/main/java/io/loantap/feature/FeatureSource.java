package io.loantap.feature;

/** Where a characteristic's raw value comes from. Stateless, safe for any number of threads. */
public sealed interface FeatureSource permits NumericSource, LevelSource {}
