package io.loantap.learn.evaluation;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random rows for properties: both outcomes occur and probabilities are often tied. */
final class LabelledScores {
  private final double[] probability;
  private final boolean[] chargedOff;

  LabelledScores(double[] probability, boolean[] chargedOff) {
    this.probability = probability;
    this.chargedOff = chargedOff;
  }

  double[] probability() {
    return probability;
  }

  boolean[] chargedOff() {
    return chargedOff;
  }

  /** Probabilities are multiples of 1/1024, so that 1 - p, p * p and p / 2 are exact. */
  static Arbitrary<LabelledScores> arbitrary() {
    Arbitrary<Integer> steps =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 1024),
            Arbitraries.integers().between(0, 6).map(i -> 100 * i),
            Arbitraries.of(0, 1024));
    Arbitrary<double[]> probability =
        steps
            .map(i -> i / 1024.0)
            .array(Double[].class)
            .ofMinSize(2)
            .ofMaxSize(40)
            .map(LabelledScores::unbox);
    return probability.flatMap(
        p ->
            Arbitraries.of(true, false)
                .array(Boolean[].class)
                .ofSize(p.length)
                .map(LabelledScores::unbox)
                .filter(LabelledScores::hasBoth)
                .map(y -> new LabelledScores(p, y)));
  }

  private static boolean hasBoth(boolean[] y) {
    for (boolean chargedOff : y) {
      if (chargedOff != y[0]) {
        return true;
      }
    }
    return false;
  }

  private static double[] unbox(Double[] boxed) {
    return Stream.of(boxed).mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean[] unbox(Boolean[] boxed) {
    boolean[] result = new boolean[boxed.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = boxed[i];
    }
    return result;
  }

  @Override
  public String toString() {
    return Arrays.toString(probability) + " " + Arrays.toString(chargedOff);
  }
}
