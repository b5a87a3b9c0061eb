package io.loantap.train;

import io.loantap.applicant.SpecialValues;
import io.loantap.compact.NumericSummary;
import io.loantap.engine.ColumnScorer;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.GroupedSummary;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.backtest.TimeSplit;
import io.loantap.train.data.DataException;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.Folds;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Training data of which all loans are in memory, the training sample laid out one fold after the
 * other.
 */
final class InMemoryTrainingData implements TrainingData {
  private final FinishedLoans loans;
  private final LoanSample training;
  private final LoanSample test;
  private final int[] foldEnds;
  private final TrainingOptions options;
  private Optional<EarlierAndLater> inTime = Optional.empty();

  private InMemoryTrainingData(
      FinishedLoans loans,
      LoanSample training,
      LoanSample test,
      int[] foldEnds,
      TrainingOptions options) {
    this.loans = loans;
    this.training = training;
    this.test = test;
    this.foldEnds = foldEnds;
    this.options = options;
  }

  /**
   * Training data of some of the loans that were read. Those to train on are laid out one fold
   * after the other, as they will be fitted.
   *
   * @param training which of the loans to train on
   * @param tested where those to test on are, maybe the same
   * @param test which of them
   * @throws DataException if an outcome has fewer than two loans to train on
   */
  static InMemoryTrainingData of(
      FinishedLoans loans,
      int[] training,
      FinishedLoans tested,
      int[] test,
      TrainingOptions options) {
    Folds folds =
        Folds.stratified(
            loans.outcomes().select(training),
            loans.outcomes().groups(training),
            Folds.USUAL,
            options.seed());
    int[] arranged = folds.order();
    for (int place = 0; place < arranged.length; place++) {
      arranged[place] = training[arranged[place]];
    }
    return new InMemoryTrainingData(
        loans.withoutRows(),
        LoanSample.of(loans, arranged, options.threads()),
        LoanSample.of(tested, test, options.threads()),
        folds.ends(),
        options);
  }

  /** The same loans, which are to be split in time, too. */
  InMemoryTrainingData splitting(Optional<EarlierAndLater> loansInTime) {
    inTime = loansInTime;
    return this;
  }

  /** The same loans, of which more was noticed. */
  InMemoryTrainingData noticing(List<String> more) {
    List<String> all = new ArrayList<>(loans.notices());
    all.addAll(more);
    InMemoryTrainingData same =
        new InMemoryTrainingData(loans.withNotices(all), training, test, foldEnds, options);
    return same.splitting(inTime);
  }

  @Override
  public Optional<TimeSplit> splitInTime(Fitting fitting) {
    return inTime.flatMap(it -> it.measure(fitting));
  }

  @Override
  public FinishedLoans loans() {
    return loans;
  }

  @Override
  public LoanSample training() {
    return training;
  }

  @Override
  public LoanSample test() {
    return test;
  }

  @Override
  public long trainingRows() {
    return training.count();
  }

  @Override
  public long testRows() {
    return test.count();
  }

  @Override
  public List<FeatureSummary> summarise(List<FeatureSpec> specs) {
    return Parallel.map(
        options.threads(),
        specs,
        spec -> spec.summarise(training.columns(), training.chargedOff()));
  }

  @Override
  public EncodedLoans encode(Encodings.Encoded by) {
    return InMemoryEncodedLoans.of(
        training.columns(),
        foldEnds,
        training.chargedOff(),
        RowWeights.of(options.classWeights(), training.chargedOff(), training.weights()),
        by.encoders(),
        options.fit(loans.recipe()));
  }

  @Override
  public int[] foldEnds() {
    return foldEnds.clone();
  }

  @Override
  public ScoredLoans outOfFold(Fitting fitting, Recalibration recalibration, double[] inMemory) {
    return ScoredLoans.of(inMemory, training.chargedOff(), training.amounts());
  }

  @Override
  public ScoredLoans scoredTest(Scorecard scorecard) {
    return ScoredLoans.of(ColumnScorer.logOdds(scorecard, test.columns()), test);
  }

  private NumericSummary numbers(String name) {
    SpecialValues special = SpecialValues.of(loans.recipe().schema(), name);
    return GroupedSummary.of(training.columns().numeric(name), special, null).all();
  }

  @Override
  public List<CharacteristicHistogram> histograms(Scorecard scorecard) {
    List<HistogramBins> bins = HistogramBins.of(scorecard, loans.recipe().schema(), this::numbers);
    return Parallel.map(
        options.threads(), bins, it -> it.count(training.columns(), training.chargedOff()));
  }
}
