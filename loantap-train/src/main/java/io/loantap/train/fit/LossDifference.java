package io.loantap.train.fit;

/**
 * The difference of two mean log-losses of the same rows held out, and how far chance may have made
 * it.
 *
 * @param mean by how much the first is the greater
 * @param standardError of that mean, from the spread of the differences of the rows
 */
public record LossDifference(double mean, double standardError) {
  /** Whether the first loss is greater by more than one standard error. */
  public boolean isFelt() {
    return mean > standardError;
  }
}
