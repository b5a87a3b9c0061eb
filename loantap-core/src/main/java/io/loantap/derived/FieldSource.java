package io.loantap.derived;

/** The source of a characteristic's raw value. Stateless, safe for any number of threads. */
sealed interface FieldSource permits NumericSource, LevelSource {}
