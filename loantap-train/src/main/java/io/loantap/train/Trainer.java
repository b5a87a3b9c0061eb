package io.loantap.train;

import io.loantap.feature.FeatureEncoder;
import io.loantap.feature.FeatureSpace;
import io.loantap.feature.FeatureSpec;
import io.loantap.feature.FeatureSummary;
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
import io.loantap.storage.JsonCursor;
import io.loantap.storage.LibraryVersion;
import io.loantap.storage.StoredModel;
import io.loantap.train.data.DataException;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.Loans;
import io.loantap.train.data.Split;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.Encoders;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.HeldCurve;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.recipe.ProxyColumns;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeException;
import io.loantap.train.report.Hindsight;
import io.loantap.train.report.Separation;
import io.loantap.train.report.Vintages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From a file of finished loans to a model: read, split, look for leaks, fit, tune the threshold on
 * training loans scored out of fold, measure on loans that neither saw.
 *
 * <p>The same file, recipe and options give the same model, whatever the number of threads.
 */
public final class Trainer {
  private final TrainingOptions options;
  private final Progress progress;

  /** Trains like this. */
  public Trainer(TrainingOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Trains on a file.
   *
   * @param data CSV file of finished loans
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   * @throws IOException if a file cannot be read or is no CSV
   */
  public TrainingResult train(Path data, Recipe recipe) throws IOException {
    return train(data, recipe, List.of());
  }

  /**
   * Trains on a file by a recipe that was inferred from it.
   *
   * @param notices what the recipe leaves out, for the model's training record
   * @see #train(Path, Recipe)
   */
  public TrainingResult train(Path data, Recipe recipe, List<String> notices) throws IOException {
    progress.stage("Reading");
    Loans loans = read(data, recipe).withEarlierNotices(notices);
    TestRows testRows = options.testRows();
    testRows.check(recipe, loans.recipe(), data.toString());
    if (testRows instanceof TestRows.OfFile file) {
      Recipe unweighted = loans.recipe().withWeight(null);
      Loans test = read(file.file(), unweighted);
      Loans both = loans.withNotices(noticesOf(file.file(), loans, test));
      return train(both, Rows.all(loans), Rows.all(test));
    }
    return train(
        loans,
        testRows instanceof TestRows.After after
            ? Split.after(loans.outcomes(), after.month())
            : Split.stratified(
                loans.outcomes(), ((TestRows.Share) testRows).share(), options.seed()));
  }

  /**
   * Trains on some of the loans already read and tests on others.
   *
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   */
  public TrainingResult train(Loans loans, Split split) {
    return train(loans, Rows.of(loans, split.training()), Rows.of(loans, split.test()));
  }

  private Loans read(Path file, Recipe recipe) throws IOException {
    return LoanReader.read(
        file, recipe, options.onBadRows(), progress, options.business().amountColumn());
  }

  /** What was skipped in both files; the second must not lack what the first has. */
  private static List<String> noticesOf(Path testFile, Loans loans, Loans test) {
    if (test.recipe().ingredients().size() < loans.recipe().ingredients().size()) {
      throw new DataException(
          testFile
              + " lacks columns that the training loans have:\n  "
              + String.join("\n  ", test.notices())
              + "\nAdd them to the test loans, or remove them from the training loans.");
    }
    List<String> notices = new ArrayList<>(loans.notices());
    notices.addAll(test.notices());
    return notices;
  }

  private TrainingResult train(Loans loans, Rows training, Rows test) {
    return train(new LoansInMemory(loans, training, test, options));
  }

  /**
   * Trains on a portfolio, wherever its loans are.
   *
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   */
  public TrainingResult train(Portfolio portfolio) {
    Loans loans = portfolio.loans();
    Rows training = portfolio.training();
    Rows test = portfolio.test();
    ProxyColumns.check(loans.recipe());
    List<String> notices = new ArrayList<>(loans.notices());
    if (!loans.recipe().proxies().isEmpty()) {
      notices.add(
          "The recipe uses "
              + loans.recipe().proxies()
              + " on purpose, though it stands for where applicants live or who they are.");
    }
    loans
        .recipe()
        .weightColumn()
        .ifPresent(
            weight ->
                notices.add(
                    "The fit counts each loan by its "
                        + weight
                        + "; the threshold and all figures count every loan once."));
    if (training.count() < portfolio.trainingRows()) {
      notices.add(sampleNotice(training.count(), portfolio.trainingRows()));
    }
    progress.stage("Encoding");
    List<FeatureEncoder> encoders = encoders(portfolio, notices);
    stopOnLeaks(
        LeakGuard.check(training.columns(), training.chargedOff(), options.threads()), notices);
    Fitting fitting = Fitting.to(portfolio.encode(encoders), options.fit(loans.recipe()), progress);
    notices.addAll(fitting.fit().warnings());
    fitting.monotone().stream()
        .filter(HeldCurve::binds)
        .map(HeldCurve::sentence)
        .forEach(notices::add);
    OutOfFoldCalibration calibration =
        OutOfFoldCalibration.of(
            options.calibration(),
            fitting.outOfFoldLogOdds(),
            training.chargedOff(),
            training.weights(),
            options.seed());
    double[] outOfFold = calibration.probability();
    ScoredRows heldOut = portfolio.outOfFold(fitting, calibration.recalibration(), outOfFold);
    ScoreDistribution tuning = heldOut.scores();
    ThresholdChoice choice = ThresholdTuner.tune(options.objective(), tuning);
    Scorecard scorecard = calibration.recalibration().applyTo(fitting.scorecard());
    ScoredRows tested = portfolio.testRows() == 0 ? heldOut : portfolio.scoredTest(scorecard);
    Metrics metrics = tested.metrics(choice.threshold());
    if (tested.rejected() > 0) {
      notices.add(
          String.format(Locale.ROOT, "%,d", tested.rejected())
              + " test loans lack a value that the model needs and were not scored.");
    }
    LeakGuard.check(metrics).forEach(finding -> notices.add(finding.sentence()));
    FeatureSpace space = FeatureSpace.of(loans.schema(), loans.recipe().derived());
    DecisionPolicy policy =
        LendingPolicy.of(
            choice, portfolio.trainingRows(), scorecard, space, options.terms(), notices);
    StoredModel model =
        new StoredModel(
            loans.schema(),
            loans.recipe().derived(),
            scorecard,
            policy,
            record(portfolio, fitting, tested, metrics, notices),
            Interpreter.of(
                loans,
                training,
                portfolio.histograms(scorecard),
                scorecard,
                space,
                choice.threshold(),
                Logistic::probability,
                options.interpretation()),
            GoldenRecords.of(space, scorecard, loans.sample()),
            calibration.record());
    return new TrainingResult(
        model,
        fitting,
        choice,
        metrics,
        tested.scores(),
        portfolio.trainingRows(),
        portfolio.testRows(),
        tested.rejected(),
        options.bootstrap().map(bootstrap -> bootstrap.auc(tested.scores())),
        priceTags(tuning, tested.scores()),
        options.business(),
        hindsight(loans, training, outOfFold, test, scorecard));
  }

  /** Encoders of the characteristics that vary. */
  private static List<FeatureEncoder> encoders(Portfolio portfolio, List<String> notices) {
    Recipe recipe = portfolio.loans().recipe();
    List<FeatureSpec> specs = recipe.ingredients().stream().map(Recipe.Ingredient::spec).toList();
    List<FeatureSummary> summaries = portfolio.summarise(specs);
    List<Integer> varying = Variation.varying(recipe, summaries, notices);
    return Encoders.fit(
        varying.stream().map(specs::get).toList(), varying.stream().map(summaries::get).toList());
  }

  private static String sampleNotice(long sample, long all) {
    return String.format(
        Locale.ROOT,
        "References of reasons, training scores, leaks, vintages and recalibration were learned"
            + " from a random %,d of the %,d training loans; encoders, coefficients, threshold,"
            + " histograms and test figures from all.",
        sample,
        all);
  }

  private static Hindsight hindsight(
      Loans loans, Rows training, double[] outOfFold, Rows test, Scorecard scorecard) {
    Rows measured = test.count() == 0 ? training : test;
    double[] probability = ColumnScorer.logOdds(scorecard, test.columns());
    Arrays.setAll(probability, row -> Logistic.probability(probability[row]));
    return new Hindsight(
        Vintages.builder()
            .add(training.months(), outOfFold, training.chargedOff())
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

  private void stopOnLeaks(List<LeakFinding> findings, List<String> notices) {
    List<LeakFinding> leaks =
        findings.stream().filter(it -> it.severity() == LeakFinding.Severity.LEAK).toList();
    if (!leaks.isEmpty() && options.leakage() == TrainingOptions.Leakage.STOP) {
      throw new LeakageException(leaks);
    }
    findings.forEach(finding -> notices.add(finding.sentence()));
  }

  private TrainingRecord record(
      Portfolio portfolio,
      Fitting fitting,
      ScoredRows tested,
      Metrics measured,
      List<String> notices) {
    Loans loans = portfolio.loans();
    Rows test = portfolio.test();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("label", loans.recipe().label().column());
    settings.put("bad", loans.recipe().label().bad());
    settings.put("test", options.testRows().words());
    if (!test.sha256().equals(portfolio.training().sha256())) {
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
      metrics.put("prior_correction", fitting.shift());
    }
    metrics.put("train_rows", portfolio.trainingRows());
    metrics.put("test_rows", portfolio.testRows());
    metrics.put("l2", fitting.l2());
    metrics.put("iterations", fitting.fit().iterations());
    metrics.put("relative_gradient_norm", fitting.fit().relativeGradientNorm());
    metrics.putAll(MetricsTable.of(measured));
    metrics.putAll(MetricsTable.counts(measured.confusion()));
    metrics.putAll(MetricsTable.calibration(tested.scores()));
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
