package io.loantap.columns;

/** The raw values of one characteristic over all training rows. Immutable. */
public sealed interface Column permits NumericColumn, LevelColumn {
  /** Name of the field or derived field. */
  String name();

  /** Number of rows. */
  int rows();

  /** The given rows, in the given order. */
  Column select(int[] rows);
}
