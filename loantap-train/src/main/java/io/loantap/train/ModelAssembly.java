package io.loantap.train;

import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.ColumnScorer;
import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.MaxNpa;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.ThresholdChoice;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.LibraryVersion;
import io.loantap.storage.StoredModel;
import io.loantap.train.backtest.BackTest;
import io.loantap.train.backtest.ContributionGap;
import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.Vintages;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.TurningCurve;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.recipe.LabelJson;
import io.loantap.train.selection.Funnel;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The assembly of a model from a fit: its calibration, threshold, test figures, reason references
 * and training record.
 */
final class ModelAssembly {
  private final TrainingOptions options;
  private final TrainingData trainingData;
  private final FinishedLoans loans;
  private final LoanSample training;
  private final LoanSample test;
  private final Fitting fitting;
  private final List<TurningCurve> turning;
  private final Optional<Funnel> funnel;
  private final List<String> notices;
  private final OutOfFoldCalibration calibration;

  /** Before its points are rounded, if they are. */
  private final Scorecard exact;

  private final Scorecard scorecard;
  private final FieldSpace space;

  /** The training loans by their probability out of fold, and the threshold on them. */
  private record Tuned(ScoredLoans rows, ThresholdChoice choice) {}

  /** The loans of the test figures, and whether their probabilities are right. */
  private record Tested(ScoredLoans rows, Calibration calibration) {
    Tested(ScoredLoans rows) {
      this(rows, Calibration.of(rows.scores()));
    }
  }

  /**
   * Completes a fit.
   *
   * @param turning its curves that turn
   * @param funnel how its characteristics were selected, if they were
   * @param notices what has been noticed so far; more is added
   */
  ModelAssembly(
      TrainingOptions options,
      TrainingData trainingData,
      Fitting fitting,
      List<TurningCurve> turning,
      Optional<Funnel> funnel,
      List<String> notices) {
    this.options = options;
    this.trainingData = trainingData;
    this.loans = trainingData.loans();
    this.training = trainingData.training();
    this.test = trainingData.test();
    this.fitting = fitting;
    this.turning = turning;
    this.funnel = funnel;
    this.notices = notices;
    this.calibration =
        OutOfFoldCalibration.of(
            options.calibration(),
            fitting.outOfFoldLogOdds(),
            training.chargedOff(),
            training.weights(),
            options.seed());
    tellOfSetPoints();
    this.exact =
        TrainingRanges.kept(calibration.recalibration().applyTo(fitting.scorecard()), trainingData);
    this.scorecard =
        options.interpretation().wholePoints()
            ? WholePoints.of(exact, options.scaling(), Set.copyOf(fitting.pointsByHand()))
            : exact;
    this.space = FieldSpace.of(loans.schema(), loans.recipe().derived());
  }

  /** Says so where a slope takes points that were set by hand with it. */
  private void tellOfSetPoints() {
    if (!fitting.pointsByHand().isEmpty()
        && calibration.recalibration() instanceof Recalibration.Line line
        && line.slope() != 1) {
      notices.add(
          String.format(
              Locale.ROOT,
              "Points set by hand were multiplied by %.4f, as those of all characteristics, by"
                  + " --calibrate %s: \"%s\". --calibrate intercept leaves them as they are set.",
              line.slope(),
              JsonCursor.word(options.calibration()),
              String.join("\", \"", fitting.pointsByHand())));
    }
  }

  TrainingResult result() {
    if (trainingData.testRows() == 0) {
      Tuned tuned = tuned();
      return result(tuned, new Tested(tuned.rows()));
    }
    return Parallel.both(
        options.threads(),
        this::tuned,
        () -> new Tested(trainingData.scoredTest(scorecard)),
        this::result);
  }

  private Tuned tuned() {
    ScoredLoans rows =
        trainingData.outOfFold(fitting, calibration.recalibration(), calibration.probability());
    return new Tuned(rows, ThresholdChoice.tune(options.objective(), rows.scores()));
  }

  private TrainingResult result(Tuned tuned, Tested tested) {
    ScoredLoans scored = tested.rows();
    ThresholdChoice choice = tuned.choice();
    Metrics metrics = scored.metrics(choice.threshold());
    Optional<RoundingCost> rounding = rounding(choice);
    rounding.map(RoundingCost::sentence).ifPresent(notices::add);
    if (scored.rejected() > 0) {
      notices.add(
          String.format(Locale.ROOT, "%,d", scored.rejected())
              + " test loans lack a value that the model needs and were not scored.");
    }
    new LeakageStop(options, loans.recipe()).tell(LeakGuard.check(metrics), notices);
    return Parallel.both(
        options.threads(),
        () -> interpretation(choice),
        () -> trainingData.splitInTime(fitting),
        (interpretation, inTime) -> {
          inTime.flatMap(it -> it.warning(Ranking.of(scored.scores()))).ifPresent(notices::add);
          DecisionPolicy policy =
              LendingPolicy.of(choice, scorecard, space, options.terms(), notices);
          return new TrainingResult(
              new StoredModel(
                  loans.schema(),
                  loans.recipe().derived(),
                  scorecard,
                  policy,
                  LendingPolicy.record(choice, trainingData.trainingRows()),
                  record(tested, metrics),
                  interpretation,
                  GoldenRecords.of(space, scorecard, loans.firstApplicants()),
                  calibration.record()),
              fitting,
              turning,
              funnel,
              choice,
              metrics,
              scored.scores(),
              tested.calibration(),
              trainingData.trainingRows(),
              trainingData.testRows(),
              scored.rejected(),
              options.bootstrap().map(bootstrap -> bootstrap.auc(scored.scores())),
              npaCapTradeOffs(tuned.rows().scores(), scored.scores()),
              loans.words(),
              options.business(),
              inTime,
              rounding,
              this::backTest);
        });
  }

  /**
   * What whole points cost, if they are whole, on test loans or, without any, on training loans.
   */
  private Optional<RoundingCost> rounding(ThresholdChoice choice) {
    boolean onTest = test.count() > 0;
    return options.interpretation().wholePoints()
        ? Optional.of(
            RoundingCost.of(
                exact,
                scorecard,
                options.scaling(),
                onTest ? test : training,
                onTest,
                choice.threshold()))
        : Optional.empty();
  }

  private Interpretation interpretation(ThresholdChoice choice) {
    return ReasonFitter.of(
        loans,
        training,
        trainingData.histograms(scorecard),
        scorecard,
        space,
        choice.threshold(),
        options.interpretation(),
        options.threads());
  }

  private BackTest backTest() {
    LoanSample measured = test.count() == 0 ? training : test;
    double[] probability = ColumnScorer.logOdds(scorecard, test.columns());
    Arrays.setAll(probability, row -> Logistic.probability(probability[row]));
    return new BackTest(
        Vintages.builder()
            .add(training.months(), calibration.probability(), training.chargedOff())
            .add(test.months(), probability, test.chargedOff())
            .build(loans.recipe().dateColumn().orElse("")),
        ContributionGap.of(scorecard, measured.columns(), measured.chargedOff()));
  }

  /** The cap of the objective first, then those asked for. */
  private List<NpaCapTradeOff> npaCapTradeOffs(
      ScoreDistribution tuning, ScoreDistribution measured) {
    List<MaxNpa> caps = new ArrayList<>();
    if (options.objective() instanceof MaxNpa own) {
      caps.add(own);
    }
    options.business().npaCaps().forEach(cap -> caps.add(new MaxNpa(cap)));
    return caps.stream().distinct().map(cap -> NpaCapTradeOff.of(cap, tuning, measured)).toList();
  }

  private TrainingRecord record(Tested tested, Metrics measured) {
    Map<String, String> settings =
        new LinkedHashMap<>(LabelJson.settings(loans.recipe().observedLabel()));
    settings.put("test", options.testRows().words());
    if (!test.sha256().equals(training.sha256())) {
      settings.put("test_sha256", test.sha256());
    }
    settings.put("objective", options.objective().spec());
    settings.put("l2", options.fit(loans.recipe()).penalty().spec());
    if (options.calibration() != CalibrationRecord.Method.NONE) {
      settings.put("calibrate", JsonCursor.word(options.calibration()));
    }
    if (options.interpretation().wholePoints()) {
      settings.put("whole_points", "true");
    }
    settings.put("seed", Long.toString(options.seed()));
    settings.put("leakage", options.leakage().name().toLowerCase(Locale.ROOT));
    if (!options.waived().isEmpty()) {
      settings.put("leakage_allowed", String.join(",", new TreeSet<>(options.waived())));
    }
    loans.recipe().pairRules().ifPresent(rules -> settings.put("pairs", rules.spec()));
    loans.recipe().weightColumn().ifPresent(weight -> settings.put("weight", weight));
    loans.recipe().groupColumn().ifPresent(group -> settings.put("group_by", group));
    Map<String, Number> metrics = new LinkedHashMap<>();
    if (options.classWeights() != ClassWeights.NONE) {
      settings.put("class_weight", options.classWeights().name().toLowerCase(Locale.ROOT));
      metrics.put("prior_correction", fitting.shift());
    }
    metrics.put("train_rows", trainingData.trainingRows());
    metrics.put("test_rows", trainingData.testRows());
    metrics.put("l2", fitting.l2());
    if (fitting.bend() != 0) {
      metrics.put("bend", fitting.bend());
    }
    if (fitting.knots() != 0) {
      metrics.put("knots", fitting.knots());
    }
    metrics.put("iterations", fitting.fit().iterations());
    metrics.put("relative_gradient_norm", fitting.fit().relativeGradientNorm());
    metrics.putAll(MetricsTable.of(measured));
    metrics.putAll(MetricsTable.counts(measured.confusion()));
    metrics.putAll(MetricsTable.calibration(tested.rows().scores(), tested.calibration()));
    return new TrainingRecord(
        LibraryVersion.current(),
        loans.recipe().name(),
        loans.sha256(),
        loans.rowsRead(),
        settings,
        metrics,
        notices,
        funnel.map(ModelAssembly::record).orElse(List.of()));
  }

  private static List<TrainingRecord.Candidate> record(Funnel funnel) {
    return funnel.candidates().stream()
        .map(it -> new TrainingRecord.Candidate(it.name(), it.step().word(), it.reason()))
        .toList();
  }
}
