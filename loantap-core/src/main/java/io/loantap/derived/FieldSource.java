package io.loantap.derived;

/** The source of a characteristic's raw value. Stateless, safe for any number of threads. */
sealed interface FieldSource permits NumericSource, LevelSource {
  /** Whether it gives numbers, and not levels. */
  boolean isNumeric();

  /**
   * This source as one of numbers.
   *
   * @param name what it is called
   * @throws IllegalArgumentException if it gives levels
   */
  default NumericSource asNumber(String name) {
    throw new IllegalArgumentException("\"" + name + "\" holds levels, a number is needed");
  }

  /**
   * This source as one of levels.
   *
   * @param name what it is called
   * @throws IllegalArgumentException if it gives numbers
   */
  default LevelSource asLevel(String name) {
    throw new IllegalArgumentException("\"" + name + "\" holds numbers, levels are needed");
  }
}
