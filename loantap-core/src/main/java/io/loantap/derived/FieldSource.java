package io.loantap.derived;

/** Where a characteristic's raw value comes from. Stateless, safe for any number of threads. */
public sealed interface FieldSource permits NumericSource, LevelSource {}
