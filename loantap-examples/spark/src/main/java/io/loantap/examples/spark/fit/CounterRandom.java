package io.loantap.examples.spark.fit;

import java.io.Serializable;

/**
 * Random numbers by place instead of in turn: that of a loan depends on the seed and its number
 * alone, not on which machine asks first. The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
 *
 * @param seed equal seeds draw the same
 */
record CounterRandom(long seed) implements Serializable {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** 64 random bits for a number. */
  long bits(long number) {
    return mixed(mixed(seed + GOLDEN) + number * GOLDEN);
  }

  /** A number in [0, 1) for a number. */
  double share(long number) {
    return (bits(number) >>> 11) * 0x1.0p-53;
  }

  /** A whole number in [0, bound) for a number. */
  int below(int bound, long number) {
    return (int) (share(number) * bound);
  }

  /** Draws that have nothing to do with these. */
  CounterRandom apart(int purpose) {
    return new CounterRandom(bits(-1L - purpose));
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
