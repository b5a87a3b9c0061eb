package io.loantap.train;

import io.loantap.policy.ThresholdObjective;
import io.loantap.train.data.LoanReader;
import io.loantap.train.fit.Penalty;

/**
 * How to train. Immutable; each {@code with} returns a changed copy.
 *
 * @param testRows which loans to test on
 * @param objective what the threshold is chosen for
 * @param penalty how strongly coefficients are pulled towards zero
 * @param seed of the random split and of the folds
 * @param threads how many the fit may use; the result does not depend on it
 * @param leakage what becomes of characteristics that give the outcome away
 * @param onBadRows what becomes of rows that are no loans
 */
public record TrainingOptions(
    TestRows testRows,
    ThresholdObjective objective,
    Penalty penalty,
    long seed,
    int threads,
    Leakage leakage,
    LoanReader.OnBadRows onBadRows) {

  /** What becomes of a characteristic that gives the outcome away. */
  public enum Leakage {
    /** Training stops. */
    STOP,
    /** It is used, and the model file says so. */
    ALLOW
  }

  /** A random 30 % to test on, F1, a penalty of 1, all processors, no leaks, no bad rows. */
  public static TrainingOptions defaults() {
    return new TrainingOptions(
        new TestRows.Share(0.3),
        new ThresholdObjective.F1(),
        new Penalty.Fixed(1),
        42,
        Runtime.getRuntime().availableProcessors(),
        Leakage.STOP,
        LoanReader.OnBadRows.STOP);
  }

  /** Tests on these loans. */
  public TrainingOptions withTestRows(TestRows other) {
    return new TrainingOptions(other, objective, penalty, seed, threads, leakage, onBadRows);
  }

  /** Chooses the threshold for this. */
  public TrainingOptions withObjective(ThresholdObjective other) {
    return new TrainingOptions(testRows, other, penalty, seed, threads, leakage, onBadRows);
  }

  /** Penalises by this. */
  public TrainingOptions withPenalty(Penalty other) {
    return new TrainingOptions(testRows, objective, other, seed, threads, leakage, onBadRows);
  }

  /** Splits by this seed. */
  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(testRows, objective, penalty, other, threads, leakage, onBadRows);
  }

  /** Fits on this many threads. */
  public TrainingOptions withThreads(int other) {
    return new TrainingOptions(testRows, objective, penalty, seed, other, leakage, onBadRows);
  }

  /** Treats leaks like this. */
  public TrainingOptions withLeakage(Leakage other) {
    return new TrainingOptions(testRows, objective, penalty, seed, threads, other, onBadRows);
  }

  /** Treats bad rows like this. */
  public TrainingOptions withOnBadRows(LoanReader.OnBadRows other) {
    return new TrainingOptions(testRows, objective, penalty, seed, threads, leakage, other);
  }
}
