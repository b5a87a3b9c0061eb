package io.loantap.train;

import io.loantap.feature.FeatureSpace;
import io.loantap.feature.FeatureSpec;
import io.loantap.model.ColumnScorer;
import io.loantap.model.Logistic;
import io.loantap.model.Scorecard;
import io.loantap.model.TrainingRecord;
import io.loantap.policy.CalibrationMethod;
import io.loantap.policy.DecisionPolicy;
import io.loantap.policy.MaxNpa;
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
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.HeldCurve;
import io.loantap.train.fit.RowWeights;
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
    if (testRows instanceof TestRows.After && loans.recipe().dateColumn().isEmpty()) {
      throw new DataException(
          "The loans cannot be split by time: "
              + recipe
                  .dateColumn()
                  .map(column -> data + " has no column \"" + column + "\".")
                  .orElse("recipe \"" + recipe.name() + "\" names no \"date\" column.")
              + " Add it, or use --test.");
    }
    if (testRows instanceof TestRows.OfFile file) {
      Recipe unweighted = loans.recipe().withWeight(null);
      Loans test = read(file.file(), unweighted);
      return train(loans, Rows.all(loans), Rows.all(test), noticesOf(file.file(), loans, test));
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
    return train(
        loans, Rows.of(loans, split.training()), Rows.of(loans, split.test()), loans.notices());
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

  private TrainingResult train(Loans loans, Rows training, Rows test, List<String> skipped) {
    ProxyColumns.check(loans.recipe());
    List<String> notices = new ArrayList<>(skipped);
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
    List<FeatureSpec> specs = Variation.varying(loans.recipe(), training.columns(), notices);
    stopOnLeaks(
        LeakGuard.check(training.columns(), training.chargedOff(), options.threads()), notices);
    RowWeights weights =
        RowWeights.of(options.classWeights(), training.chargedOff(), training.weights());
    progress.stage("Fitting");
    Fitting fitting =
        Fitting.to(
            training.columns(),
            training.chargedOff(),
            weights,
            specs,
            options.fit(loans.recipe()),
            progress);
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
    ScoreDistribution tuning =
        TestResult.distribution(outOfFold, training.chargedOff(), training.amounts());
    ThresholdChoice choice = ThresholdTuner.tune(options.objective(), tuning);
    Scorecard scorecard = calibration.recalibration().applyTo(fitting.scorecard());
    TestResult tested =
        test.count() == 0
            ? TestResult.of(
                outOfFold, training.chargedOff(), training.amounts(), choice.threshold(), 0)
            : TestResult.of(scorecard, test, choice.threshold());
    if (tested.rejected() > 0) {
      notices.add(
          String.format(Locale.ROOT, "%,d", tested.rejected())
              + " test loans lack a value that the model needs and were not scored.");
    }
    LeakGuard.check(tested.metrics()).forEach(finding -> notices.add(finding.sentence()));
    FeatureSpace space = FeatureSpace.of(loans.schema(), loans.recipe().derived());
    DecisionPolicy policy =
        LendingPolicy.of(choice, training.count(), scorecard, space, options.terms(), notices);
    StoredModel model =
        new StoredModel(
            loans.schema(),
            loans.recipe().derived(),
            scorecard,
            policy,
            record(loans, training, test, fitting, weights, tested, notices),
            Interpreter.of(
                loans,
                training,
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
        tested.metrics(),
        tested.scores(),
        training.count(),
        test.count(),
        tested.rejected(),
        options.bootstrap().map(bootstrap -> bootstrap.auc(tested.scores())),
        priceTags(tuning, tested.scores()),
        options.business(),
        hindsight(loans, training, outOfFold, test, scorecard));
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
      Loans loans,
      Rows training,
      Rows test,
      Fitting fitting,
      RowWeights weights,
      TestResult tested,
      List<String> notices) {
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
    metrics.putAll(MetricsTable.of(tested.metrics()));
    metrics.putAll(MetricsTable.counts(tested.metrics().confusion()));
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
