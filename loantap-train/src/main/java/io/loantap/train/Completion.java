package io.loantap.train;

import io.loantap.feature.FeatureSpace;
import io.loantap.model.ColumnScorer;
import io.loantap.model.Logistic;
import io.loantap.model.Scorecard;
import io.loantap.model.TrainingRecord;
import io.loantap.policy.CalibrationMethod;
import io.loantap.policy.DecisionPolicy;
import io.loantap.policy.MaxNpa;
import io.loantap.policy.Metrics;
import io.loantap.policy.PriceTag;
import io.loantap.policy.ScoreDistribution;
import io.loantap.policy.ThresholdChoice;
import io.loantap.policy.ThresholdTuner;
import io.loantap.reason.Interpretation;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.LibraryVersion;
import io.loantap.storage.StoredModel;
import io.loantap.train.data.Loans;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.report.Hindsight;
import io.loantap.train.report.Separation;
import io.loantap.train.report.Vintages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From a fit to a model: the threshold, the test, how it is to be read, and the record of it. */
final class Completion {
  private final TrainingOptions options;
  private final Loans loans;
  private final Rows training;
  private final Rows test;
  private final Fitting fitting;
  private final RowWeights weights;
  private final List<String> notices;
  private final OutOfFoldCalibration calibration;
  private final Scorecard scorecard;
  private final FeatureSpace space;

  /** The training loans in order of their probability out of fold, and the threshold on them. */
  private record Tuned(ScoreDistribution scores, ThresholdChoice choice) {}

  /**
   * Completes a fit.
   *
   * @param notices what has been noticed so far; more is added
   */
  Completion(
      TrainingOptions options,
      Loans loans,
      Rows training,
      Rows test,
      Fitting fitting,
      RowWeights weights,
      List<String> notices) {
    this.options = options;
    this.loans = loans;
    this.training = training;
    this.test = test;
    this.fitting = fitting;
    this.weights = weights;
    this.notices = notices;
    this.calibration =
        OutOfFoldCalibration.of(
            options.calibration(),
            fitting.outOfFoldLogOdds(),
            training.chargedOff(),
            training.weights(),
            options.seed());
    this.scorecard = calibration.recalibration().applyTo(fitting.scorecard());
    this.space = FeatureSpace.of(loans.schema(), loans.recipe().derived());
  }

  TrainingResult result() {
    return Parallel.both(options.threads(), this::tuned, this::tested, this::result);
  }

  private Tuned tuned() {
    ScoreDistribution scores =
        TestResult.distribution(
            calibration.probability(), training.chargedOff(), training.amounts());
    return new Tuned(scores, ThresholdTuner.tune(options.objective(), scores));
  }

  private TestResult tested() {
    return test.count() == 0
        ? TestResult.of(calibration.probability(), training.chargedOff(), training.amounts(), 0)
        : TestResult.of(scorecard, test);
  }

  private TrainingResult result(Tuned tuned, TestResult tested) {
    ThresholdChoice choice = tuned.choice();
    Metrics metrics = tested.metrics(choice.threshold());
    if (tested.rejected() > 0) {
      notices.add(
          String.format(Locale.ROOT, "%,d", tested.rejected())
              + " test loans lack a value that the model needs and were not scored.");
    }
    LeakGuard.check(metrics).forEach(finding -> notices.add(finding.sentence()));
    DecisionPolicy policy =
        LendingPolicy.of(choice, training.count(), scorecard, space, options.terms(), notices);
    return Parallel.both(
        options.threads(),
        () -> interpretation(choice),
        () -> priceTags(tuned.scores(), tested.scores()),
        (interpretation, priceTags) ->
            new TrainingResult(
                new StoredModel(
                    loans.schema(),
                    loans.recipe().derived(),
                    scorecard,
                    policy,
                    record(tested, metrics),
                    interpretation,
                    GoldenRecords.of(space, scorecard, loans.sample()),
                    calibration.record()),
                fitting,
                choice,
                metrics,
                tested.scores(),
                tested.calibration(),
                training.count(),
                test.count(),
                tested.rejected(),
                options.bootstrap().map(bootstrap -> bootstrap.auc(tested.scores())),
                priceTags,
                options.business(),
                this::hindsight));
  }

  private Interpretation interpretation(ThresholdChoice choice) {
    return Interpreter.of(
        loans,
        training,
        scorecard,
        space,
        choice.threshold(),
        Logistic::probability,
        options.interpretation());
  }

  private Hindsight hindsight() {
    Rows measured = test.count() == 0 ? training : test;
    double[] probability = ColumnScorer.logOdds(scorecard, test.columns());
    Arrays.setAll(probability, row -> Logistic.probability(probability[row]));
    return new Hindsight(
        Vintages.builder()
            .add(training.months(), calibration.probability(), training.chargedOff())
            .add(test.months(), probability, test.chargedOff())
            .build(loans.recipe().dateColumn().orElse("")),
        Separation.of(scorecard, measured.columns(), measured.chargedOff()));
  }

  /** The cap of the objective first, then those asked for. */
  private List<PriceTag> priceTags(ScoreDistribution tuning, ScoreDistribution measured) {
    List<MaxNpa> caps = new ArrayList<>();
    if (options.objective() instanceof MaxNpa own) {
      caps.add(own);
    }
    options.business().npaCaps().forEach(cap -> caps.add(new MaxNpa(cap)));
    return caps.stream().distinct().map(cap -> PriceTag.of(cap, tuning, measured)).toList();
  }

  private TrainingRecord record(TestResult tested, Metrics measured) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("label", loans.recipe().label().column());
    settings.put("bad", loans.recipe().label().bad());
    settings.put("test", options.testRows().words());
    if (!test.sha256().equals(training.sha256())) {
      settings.put("test_sha256", test.sha256());
    }
    settings.put("objective", options.objective().spec());
    settings.put("l2", options.fit(loans.recipe()).penalty().spec());
    if (options.calibration() != CalibrationMethod.NONE) {
      settings.put("calibrate", JsonCursor.word(options.calibration()));
    }
    settings.put("seed", Long.toString(options.seed()));
    settings.put("leakage", options.leakage().name().toLowerCase(Locale.ROOT));
    loans.recipe().weightColumn().ifPresent(weight -> settings.put("weight", weight));
    Map<String, Number> metrics = new LinkedHashMap<>();
    if (options.classWeights() != ClassWeights.NONE) {
      settings.put("class_weight", options.classWeights().name().toLowerCase(Locale.ROOT));
      metrics.put("prior_correction", weights.shift());
    }
    metrics.put("train_rows", training.count());
    metrics.put("test_rows", test.count());
    metrics.put("l2", fitting.l2());
    metrics.put("iterations", fitting.fit().iterations());
    metrics.put("relative_gradient_norm", fitting.fit().relativeGradientNorm());
    metrics.putAll(MetricsTable.of(measured));
    metrics.putAll(MetricsTable.counts(measured.confusion()));
    metrics.putAll(MetricsTable.calibration(tested.scores(), tested.calibration()));
    return new TrainingRecord(
        LibraryVersion.current(),
        loans.recipe().name(),
        loans.sha256(),
        loans.rowsRead(),
        settings,
        metrics,
        notices);
  }
}
