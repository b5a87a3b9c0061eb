package io.loantap.train;

import io.loantap.applicant.FieldRole;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.DataException;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.Split;
import io.loantap.train.fit.DirectionCost;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.MonotoneConstraint;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.fit.TurningCurve;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.leak.LeakageException;
import io.loantap.train.pair.PairLoans;
import io.loantap.train.pair.PairedFit;
import io.loantap.train.recipe.HandMade;
import io.loantap.train.recipe.ProtectedColumns;
import io.loantap.train.recipe.ProxyColumns;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeException;
import io.loantap.train.recipe.SelectionRules;
import io.loantap.train.selection.Candidates;
import io.loantap.train.selection.Funnel;
import io.loantap.train.selection.Selection;
import io.loantap.train.support.Parallel;
import io.loantap.train.support.Progress;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The training of a model from a file of finished loans: read, split, look for leaks, fit, tune the
 * threshold on training loans scored out of fold, measure on loans that neither saw.
 *
 * <p>The same file, recipe and options give the same model, whatever the number of threads.
 */
public final class Trainer {
  private final TrainingOptions options;
  private final Progress progress;

  /** A trainer with these options. */
  public Trainer(TrainingOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Trains on a CSV file.
   *
   * @param data finished loans
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   * @throws IOException if a file cannot be read or is no CSV
   */
  public TrainingResult train(Path data, Recipe recipe) throws IOException {
    return train(CsvInput.of(data), recipe, List.of());
  }

  /**
   * Trains on a table.
   *
   * @param data finished loans
   * @param notices what a recipe that was inferred from it leaves out, for the model's training
   *     record
   * @see #train(Path, Recipe)
   */
  public TrainingResult train(TableInput data, Recipe recipe, List<String> notices)
      throws IOException {
    return train(trainingData(data, recipe, notices));
  }

  /** What was read, of which only the split loans are kept: all of them again fill the memory. */
  private TrainingData trainingData(TableInput data, Recipe recipe, List<String> notices)
      throws IOException {
    progress.stage("Reading");
    FinishedLoans loans = ordered(read(data, recipe), recipe).withEarlierNotices(notices);
    TestRows testRows = options.testRows();
    testRows.check(recipe, loans.recipe(), data.name());
    if (testRows instanceof TestRows.OfFile file) {
      Recipe unweighted = loans.recipe().withWeight(null);
      FinishedLoans test = read(file.input(), unweighted);
      FinishedLoans both = loans.withNotices(noticesOf(file.input(), loans, test));
      return InMemoryTrainingData.of(both, all(both), test, all(test), options);
    }
    return trainingData(
        loans,
        testRows instanceof TestRows.After after
            ? Split.after(loans.outcomes(), after.month())
            : Split.stratified(
                loans.outcomes(), ((TestRows.Share) testRows).share(), options.seed()));
  }

  /** Says so where the table's own column orders the loans, which the recipe does not name. */
  private static FinishedLoans ordered(FinishedLoans loans, Recipe recipe) {
    Optional<String> column = loans.recipe().dateColumn();
    if (column.equals(recipe.dateColumn())) {
      return loans;
    }
    List<String> notices = new ArrayList<>(loans.notices());
    column.ifPresent(
        name ->
            notices.add(
                "In time, the loans are ordered by \""
                    + name
                    + "\"; \"date\" in the recipe names another column."));
    return loans.withNotices(notices);
  }

  private static int[] all(FinishedLoans loans) {
    return IntStream.range(0, loans.outcomes().rows()).toArray();
  }

  private TrainingData trainingData(FinishedLoans read, Split split) {
    return Parallel.both(
        options.threads(),
        () ->
            InMemoryTrainingData.of(read, split.training(), read, split.test(), options)
                .splitting(
                    options.testRows() instanceof TestRows.Share
                        ? EarlierAndLater.of(read, options)
                        : Optional.empty()),
        () -> BothSides.notices(read, split),
        InMemoryTrainingData::noticing);
  }

  /**
   * Trains on some of the loans already read and tests on others.
   *
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   */
  public TrainingResult train(FinishedLoans loans, Split split) {
    return train(trainingData(loans, split));
  }

  private FinishedLoans read(TableInput input, Recipe recipe) throws IOException {
    return LoanReader.read(
        input, recipe, options.onBadRows(), progress, options.business().amountColumn());
  }

  /** What was skipped in both files; the second must not lack what the first has. */
  private static List<String> noticesOf(
      TableInput testFile, FinishedLoans loans, FinishedLoans test) {
    if (test.recipe().features().size() < loans.recipe().features().size()) {
      throw new DataException(
          testFile.name()
              + " lacks columns that the training loans have:\n  "
              + String.join("\n  ", test.notices())
              + "\nAdd them to the test loans, or remove them from the training loans.");
    }
    List<String> notices = new ArrayList<>(loans.notices());
    notices.addAll(test.notices());
    return notices;
  }

  /**
   * Trains on training data, wherever its loans are.
   *
   * @throws DataException if the data cannot be used
   * @throws RecipeException if the recipe uses a column that stands for who applicants are
   * @throws LeakageException if a characteristic gives the outcome away
   */
  public TrainingResult train(TrainingData trainingData) {
    FinishedLoans loans = trainingData.loans();
    LoanSample training = trainingData.training();
    ProxyColumns.check(loans.recipe());
    ProtectedColumns.check(loans.recipe());
    List<String> notices = new ArrayList<>(loans.notices());
    notices.addAll(ProtectedColumns.notices(loans.recipe()));
    notices.addAll(HandMade.notices(loans.recipe()));
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
    if (training.count() < trainingData.trainingRows()) {
      notices.add(sampleNotice(training.count(), trainingData.trainingRows()));
    }
    checkCounts(training, trainingData.test(), notices);
    progress.stage("Encoding");
    if (options.interpretation().wholePoints()) {
      WholePoints.check(loans.recipe(), options.specs(loans.recipe()), options.calibration());
    }
    Varying varying = varying(trainingData, notices);
    new LeakageStop(options, loans.recipe())
        .tell(
            LeakGuard.check(
                training.columns(),
                training.chargedOff(),
                loans.recipe().schema().role(FieldRole.BUREAU_SCORE),
                options.threads()),
            notices);
    Optional<Funnel> funnel =
        loans.recipe().selectionRules().map(rules -> funnel(trainingData, varying, rules));
    funnel.ifPresent(it -> notices.add(it.sentence()));
    Varying used = funnel.map(varying::selected).orElse(varying);
    Fitting fitting = fitting(trainingData, used, notices);
    EnoughLoans.checkColumns(fitting.columnNames().size(), trainingData.trainingRows(), notices);
    notices.addAll(fitting.fit().warnings());
    LevelCurves.tell(fitting.scorecard(), notices);
    fitting.monotone().stream()
        .filter(MonotoneConstraint::binds)
        .map(MonotoneConstraint::sentence)
        .forEach(notices::add);
    if (!fitting.directionCosts().isEmpty()) {
      notices.add(DirectionCost.sentence(fitting.directionCosts()));
    }
    if (fitting.directionsNotWeighed()) {
      notices.add(
          "What directions of curves cost was not measured, and those left to cross-validation"
              + " (\"monotone\": \"auto\") are free: there are more than 600 columns. Leave"
              + " characteristics out of the recipe, or give directions there.");
    }
    List<TurningCurve> turning = TurningCurve.of(used.summaries(), fitting.scorecard());
    if (!turning.isEmpty()) {
      notices.add(TurningCurve.sentence(turning));
    }
    return new ModelAssembly(options, trainingData, fitting, turning, funnel, notices).result();
  }

  private Fitting fitting(TrainingData trainingData, Varying used, List<String> notices) {
    Recipe recipe = trainingData.loans().recipe();
    LoanSample training = trainingData.training();
    Encodings encodings = new Encodings(used.specs(), used.summaries(), trainingData::encode);
    FitOptions fit = options.fit(recipe);
    return recipe
        .pairRules()
        .map(
            rules ->
                PairedFit.of(
                    new PairLoans(
                        recipe.schema(),
                        training.columns(),
                        training.chargedOff(),
                        RowWeights.of(
                            options.classWeights(), training.chargedOff(), training.weights()),
                        trainingData.foldEnds()),
                    rules,
                    encodings,
                    fit,
                    options.anyway(),
                    progress,
                    notices))
        .orElseGet(() -> Fitting.to(encodings, trainingData.trainingRows(), fit, progress));
  }

  private Funnel funnel(TrainingData trainingData, Varying varying, SelectionRules rules) {
    Recipe recipe = trainingData.loans().recipe();
    return Selection.of(
        new Candidates(
            recipe.features().stream().map(it -> it.spec().characteristic()).toList(),
            varying.specs(),
            varying.summaries(),
            recipe.schema(),
            trainingData.training().columns(),
            trainingData.training().chargedOff(),
            trainingData.trainingRows(),
            options.fit(recipe).penalty(),
            trainingData::encode),
        rules,
        options.threads(),
        progress);
  }

  private void checkCounts(LoanSample training, LoanSample test, List<String> notices) {
    long bad = 0;
    long good = 0;
    for (boolean[] outcomes : List.of(training.chargedOff(), test.chargedOff())) {
      for (boolean outcome : outcomes) {
        bad += outcome ? 1 : 0;
        good += outcome ? 0 : 1;
      }
    }
    EnoughLoans.check(bad, good, options.anyway(), notices);
  }

  /**
   * The characteristics that vary.
   *
   * @param summaries of the training loans, one for each specification
   */
  private record Varying(List<FeatureSpec> specs, List<FeatureSummary> summaries) {
    /** Those of them that were selected. */
    Varying selected(Funnel funnel) {
      Set<String> names = Set.copyOf(funnel.selected());
      List<Integer> places =
          IntStream.range(0, specs.size())
              .filter(place -> names.contains(specs.get(place).characteristic()))
              .boxed()
              .toList();
      return new Varying(
          places.stream().map(specs::get).toList(), places.stream().map(summaries::get).toList());
    }
  }

  private Varying varying(TrainingData trainingData, List<String> notices) {
    Recipe recipe = trainingData.loans().recipe();
    List<FeatureSpec> specs = options.specs(recipe);
    List<FeatureSummary> summaries = trainingData.summarise(specs);
    List<Integer> varying = ConstantFilter.varying(recipe, summaries, notices);
    return new Varying(
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
}
