package io.loantap.train;

import io.loantap.policy.ThresholdObjective;
import io.loantap.train.data.LoanReader;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.Statistics;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.Bootstrap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to train. Immutable; each {@code with} returns a changed copy.
 *
 * @param testRows which loans to test on
 * @param objective what the threshold is chosen for
 * @param penalty how strongly coefficients are pulled towards zero; null for as the recipe says
 * @param seed of the random split and of the folds
 * @param threads how many the fit may use; the result does not depend on it
 * @param leakage what becomes of characteristics that give the outcome away
 * @param onBadRows what becomes of rows that are no loans
 * @param classWeights how much charged-off loans count against others
 * @param statistics which statistics are computed beside the model
 * @param bootstrap how bootstrap intervals are made, if they are; with them come at least the
 *     statistics of the fit
 * @param interpretation how the model's scores are to be read
 */
public record TrainingOptions(
    TestRows testRows,
    ThresholdObjective objective,
    @Nullable Penalty penalty,
    long seed,
    int threads,
    Leakage leakage,
    LoanReader.OnBadRows onBadRows,
    ClassWeights classWeights,
    Statistics statistics,
    Optional<Bootstrap> bootstrap,
    InterpretationOptions interpretation) {

  /** What becomes of a characteristic that gives the outcome away. */
  public enum Leakage {
    /** Training stops. */
    STOP,
    /** It is used, and the model file says so. */
    ALLOW
  }

  /**
   * A random 30 % to test on, F1, the recipe's penalty, all processors, no leaks, no bad rows, no
   * class weights, no statistics, scores read by the library's own catalogue.
   */
  public static TrainingOptions defaults() {
    return new TrainingOptions(
        new TestRows.Share(0.3),
        new ThresholdObjective.F1(),
        null,
        42,
        Runtime.getRuntime().availableProcessors(),
        Leakage.STOP,
        LoanReader.OnBadRows.STOP,
        ClassWeights.NONE,
        Statistics.NONE,
        Optional.empty(),
        InterpretationOptions.defaults());
  }

  /** Tests on these loans. */
  public TrainingOptions withTestRows(TestRows other) {
    return new TrainingOptions(
        other,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Chooses the threshold for this. */
  public TrainingOptions withObjective(ThresholdObjective other) {
    return new TrainingOptions(
        testRows,
        other,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Penalises by this, or as the recipe says if null. */
  public TrainingOptions withPenalty(@Nullable Penalty other) {
    return new TrainingOptions(
        testRows,
        objective,
        other,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Splits by this seed. */
  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        other,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Fits on this many threads. */
  public TrainingOptions withThreads(int other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        other,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Treats leaks like this. */
  public TrainingOptions withLeakage(Leakage other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        other,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Treats bad rows like this. */
  public TrainingOptions withOnBadRows(LoanReader.OnBadRows other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        other,
        classWeights,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Weighs the outcomes like this. */
  public TrainingOptions withClassWeights(ClassWeights other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        other,
        statistics,
        bootstrap,
        interpretation);
  }

  /** Computes these statistics. */
  public TrainingOptions withStatistics(Statistics other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        other,
        bootstrap,
        interpretation);
  }

  /** Computes bootstrap intervals, too. */
  public TrainingOptions withBootstrap(Bootstrap other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        Optional.of(other),
        interpretation);
  }

  /** Has scores read like this. */
  public TrainingOptions withInterpretation(InterpretationOptions other) {
    return new TrainingOptions(
        testRows,
        objective,
        penalty,
        seed,
        threads,
        leakage,
        onBadRows,
        classWeights,
        statistics,
        bootstrap,
        other);
  }

  FitOptions fit(Recipe recipe) {
    return new FitOptions(
        penalty == null ? recipe.penalty() : penalty, seed, threads, statistics, bootstrap);
  }
}
