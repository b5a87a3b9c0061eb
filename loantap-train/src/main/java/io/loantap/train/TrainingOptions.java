package io.loantap.train;

import io.loantap.decision.LendingTerms;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.evaluation.ThresholdObjective;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.Statistics;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.Bootstrap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options of a training run. Immutable; each {@code with} returns a changed copy. */
public final class TrainingOptions {
  private TestRows testRows = new TestRows.Share(0.3);
  private ThresholdObjective objective = new ThresholdObjective.F1();
  private @Nullable Penalty penalty;
  private long seed = 42;
  private int threads = Runtime.getRuntime().availableProcessors();
  private Leakage leakage = Leakage.STOP;
  private Set<String> waived = Set.of();
  private boolean anyway;
  private ReadingSummary.OnBadRows onBadRows = ReadingSummary.OnBadRows.STOP;
  private ClassWeights classWeights = ClassWeights.NONE;
  private Statistics statistics = Statistics.NONE;
  private @Nullable Bootstrap bootstrap;
  private InterpretationOptions interpretation = InterpretationOptions.defaults();
  private CalibrationRecord.Method calibration = CalibrationRecord.Method.NONE;
  private BusinessOptions business = BusinessOptions.defaults();
  private @Nullable LendingTerms terms;

  /** What becomes of a characteristic that gives the outcome away. */
  public enum Leakage {
    /** Training stops. */
    STOP,
    /** It is used, and the model file says so. */
    ALLOW
  }

  private TrainingOptions() {}

  /**
   * A random 30 % to test on, F1, the recipe's penalty, all processors, no leaks, no bad rows, no
   * class weights, no statistics, no recalibration, scores read by the library's own catalogue.
   */
  public static TrainingOptions defaults() {
    return new TrainingOptions();
  }

  /** A copy that tests on these loans. */
  public TrainingOptions withTestRows(TestRows other) {
    return changed(copy -> copy.testRows = other);
  }

  /** A copy that chooses the threshold for this objective. */
  public TrainingOptions withObjective(ThresholdObjective other) {
    return changed(copy -> copy.objective = other);
  }

  /** A copy with this penalty, or with the recipe's if null. */
  public TrainingOptions withPenalty(@Nullable Penalty other) {
    return changed(copy -> copy.penalty = other);
  }

  /** A copy that splits and folds by this seed. */
  public TrainingOptions withSeed(long other) {
    return changed(copy -> copy.seed = other);
  }

  /** A copy that uses so many threads, on which the result does not depend. */
  public TrainingOptions withThreads(int other) {
    return changed(copy -> copy.threads = other);
  }

  /** A copy that stops at a leak, or uses it and says so. */
  public TrainingOptions withLeakage(Leakage other) {
    return changed(copy -> copy.leakage = other);
  }

  /** A copy that uses these characteristics even if they give the outcome away. */
  public TrainingOptions withWaived(Set<String> characteristics) {
    return changed(copy -> copy.waived = Set.copyOf(characteristics));
  }

  /** Trains on too few loans, too, if true. */
  public TrainingOptions withAnyway(boolean other) {
    return changed(copy -> copy.anyway = other);
  }

  /** A copy that stops at rows that are no loans, or leaves them out. */
  public TrainingOptions withOnBadRows(ReadingSummary.OnBadRows other) {
    return changed(copy -> copy.onBadRows = other);
  }

  /** A copy with these weights of charged-off loans against others. */
  public TrainingOptions withClassWeights(ClassWeights other) {
    return changed(copy -> copy.classWeights = other);
  }

  /** A copy that computes these statistics beside the model. */
  public TrainingOptions withStatistics(Statistics other) {
    return changed(copy -> copy.statistics = other);
  }

  /** A copy that computes bootstrap intervals, and with them at least the statistics of the fit. */
  public TrainingOptions withBootstrap(Bootstrap other) {
    return changed(copy -> copy.bootstrap = other);
  }

  /** A copy with these options of how scores are read. */
  public TrainingOptions withInterpretation(InterpretationOptions other) {
    return changed(copy -> copy.interpretation = other);
  }

  /** A copy that corrects probabilities by this method after the fit. */
  public TrainingOptions withCalibration(CalibrationRecord.Method other) {
    return changed(copy -> copy.calibration = other);
  }

  /** A copy that reports the money side by these options. */
  public TrainingOptions withBusiness(BusinessOptions other) {
    return changed(copy -> copy.business = other);
  }

  /**
   * A copy that decides on these terms, or if null on {@link
   * io.loantap.pricing.PricingPolicy#example} where the model can price.
   */
  public TrainingOptions withTerms(@Nullable LendingTerms other) {
    return changed(copy -> copy.terms = other);
  }

  /** Which loans are tested on. */
  public TestRows testRows() {
    return testRows;
  }

  ThresholdObjective objective() {
    return objective;
  }

  /** Seed of split and folds. */
  public long seed() {
    return seed;
  }

  /** How many threads may be used. */
  public int threads() {
    return threads;
  }

  Leakage leakage() {
    return leakage;
  }

  Set<String> waived() {
    return waived;
  }

  boolean anyway() {
    return anyway;
  }

  /** What becomes of bad rows. */
  public ReadingSummary.OnBadRows onBadRows() {
    return onBadRows;
  }

  /** How outcomes count in the fit. */
  public ClassWeights classWeights() {
    return classWeights;
  }

  Optional<Bootstrap> bootstrap() {
    return Optional.ofNullable(bootstrap);
  }

  InterpretationOptions interpretation() {
    return interpretation;
  }

  CalibrationRecord.Method calibration() {
    return calibration;
  }

  /** How the money side is reported. */
  public BusinessOptions business() {
    return business;
  }

  @Nullable LendingTerms terms() {
    return terms;
  }

  /** The characteristics of a recipe, whose points, where somebody set them, are on our scale. */
  public List<FeatureSpec> specs(Recipe recipe) {
    return recipe.features().stream()
        .map(feature -> feature.spec().withScaling(interpretation.scaling()))
        .toList();
  }

  /** What a point of the model, and of a recipe, means. */
  public ScoreScaling scaling() {
    return interpretation.scaling();
  }

  /** How a recipe is fitted. */
  public FitOptions fit(Recipe recipe) {
    return new FitOptions(
        penalty == null ? recipe.penalty() : penalty.withBend(recipe.penalty().bend()),
        threads,
        statistics,
        bootstrap());
  }

  private TrainingOptions changed(Consumer<TrainingOptions> change) {
    TrainingOptions copy = new TrainingOptions();
    copy.testRows = testRows;
    copy.objective = objective;
    copy.penalty = penalty;
    copy.seed = seed;
    copy.threads = threads;
    copy.leakage = leakage;
    copy.waived = waived;
    copy.anyway = anyway;
    copy.onBadRows = onBadRows;
    copy.classWeights = classWeights;
    copy.statistics = statistics;
    copy.bootstrap = bootstrap;
    copy.interpretation = interpretation;
    copy.calibration = calibration;
    copy.business = business;
    copy.terms = terms;
    change.accept(copy);
    return copy;
  }
}
