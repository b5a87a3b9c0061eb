package io.loantap.train;

import io.loantap.engine.ColumnScorer;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.data.DataException;
import io.loantap.train.data.Folds;
import io.loantap.train.data.Loans;
import io.loantap.train.fit.EncodedRows;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.fit.RowsToFit;
import java.util.List;

/** A portfolio of which all loans are in memory. */
final class LoansInMemory implements Portfolio {
  private final Loans loans;
  private final Rows training;
  private final Rows test;
  private final int[] foldEnds;
  private final TrainingOptions options;

  private LoansInMemory(
      Loans loans, Rows training, Rows test, int[] foldEnds, TrainingOptions options) {
    this.loans = loans;
    this.training = training;
    this.test = test;
    this.foldEnds = foldEnds;
    this.options = options;
  }

  /**
   * A portfolio of some of the loans that were read. Those to train on are laid out one fold after
   * the other, as they will be fitted.
   *
   * @param training which of the loans to train on
   * @param tested where those to test on are, maybe the same
   * @param test which of them
   * @throws DataException if an outcome has fewer than two loans to train on
   */
  static LoansInMemory of(
      Loans loans, int[] training, Loans tested, int[] test, TrainingOptions options) {
    Folds folds = Folds.stratified(loans.outcomes().select(training), Folds.USUAL, options.seed());
    int[] arranged = folds.order();
    for (int place = 0; place < arranged.length; place++) {
      arranged[place] = training[arranged[place]];
    }
    return new LoansInMemory(
        loans.withoutRows(),
        Rows.of(loans, arranged, options.threads()),
        Rows.of(tested, test, options.threads()),
        folds.ends(),
        options);
  }

  @Override
  public Loans loans() {
    return loans;
  }

  @Override
  public Rows training() {
    return training;
  }

  @Override
  public Rows test() {
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
    return Parallel.map(options.threads(), specs, spec -> spec.summarise(training.columns()));
  }

  @Override
  public RowsToFit encode(List<FeatureEncoder> encoders) {
    return EncodedRows.of(
        training.columns(),
        foldEnds,
        training.chargedOff(),
        RowWeights.of(options.classWeights(), training.chargedOff(), training.weights()),
        encoders,
        options.fit(loans.recipe()));
  }

  @Override
  public ScoredRows outOfFold(Fitting fitting, Recalibration recalibration, double[] inMemory) {
    return ScoredRows.of(inMemory, training.chargedOff(), training.amounts());
  }

  @Override
  public ScoredRows scoredTest(Scorecard scorecard) {
    return ScoredRows.of(ColumnScorer.logOdds(scorecard, test.columns()), test);
  }

  @Override
  public List<CharacteristicHistogram> histograms(Scorecard scorecard) {
    List<HistogramBins> bins =
        HistogramBins.of(scorecard, name -> training.columns().numeric(name).summary());
    return Parallel.map(
        options.threads(), bins, it -> it.count(training.columns(), training.chargedOff()));
  }
}
