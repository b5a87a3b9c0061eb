package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.learn.regression.ScorecardFolder;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.statistics.ModelStatistics;
import io.loantap.train.support.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Encoders and coefficients fitted to training rows. Immutable. */
public final class Fitting {
  /** From strong to weak, three to a decade. */
  private static final double[] PATH = path(1000, 13);

  private final List<FeatureEncoder> encoders;
  private final double l2;
  private final LogisticFit fit;
  private final List<PathPoint> path;
  private final List<LogisticFit> byFold;
  private final double[] outOfFold;
  private final double shift;
  private final Optional<ModelStatistics> statistics;
  private final Scorecard scorecard;
  private final List<MonotoneConstraint> held;

  private Fitting(
      EncodedLoans rows,
      double l2,
      LogisticFit fit,
      List<PathPoint> path,
      List<LogisticFit> byFold,
      Optional<ModelStatistics> statistics) {
    this.encoders = rows.encoders();
    this.l2 = l2;
    this.fit = fit;
    this.path = List.copyOf(path);
    this.byFold = List.copyOf(byFold);
    this.outOfFold = rows.outOfFold(byFold);
    this.statistics = statistics;
    this.shift = rows.shift();
    this.scorecard = ScorecardFolder.fold(fit.intercept() - shift, fit.coefficients(), encoders);
    this.held = List.copyOf(MonotoneConstraint.check(encoders, fit.held(), scorecard));
  }

  /**
   * Fits to the rows.
   *
   * @param options of which penalty and threads matter
   */
  public static Fitting to(EncodedLoans rows, FitOptions options, Progress progress) {
    Penalty penalty = options.penalty();
    double[] path = penalty instanceof Penalty.Fixed fixed ? new double[] {fixed.l2()} : PATH;
    LogisticRegression regression =
        LogisticRegression.withL2(path[0]).threads(options.threads()).signs(signs(rows));
    progress.stage("Fitting");
    LogisticFit first = rows.fit(regression);
    CrossValidation validation =
        CrossValidation.of(rows, path, first, regression, options.threads(), progress);
    int place =
        penalty instanceof Penalty.Chosen chosen
            ? PathPoint.choose(validation.points(), chosen.rule())
            : 0;
    progress.stage("Fitting");
    LogisticRegression chosenRegression = regression.l2(path[place]);
    LogisticFit fit = place == 0 ? first : rows.fit(chosenRegression);
    if (options.wantsStatistics()) {
      progress.stage("Computing statistics");
    }
    return new Fitting(
        rows,
        path[place],
        fit,
        validation.points(),
        validation.fits(place),
        rows.statistics(fit, chosenRegression, path[place]));
  }

  /** The sign that each coefficient must have, 0 for any. */
  private static int[] signs(EncodedLoans rows) {
    return rows.encoders().stream()
        .flatMapToInt(encoder -> Arrays.stream(encoder.signs()))
        .toArray();
  }

  /** The penalty of the fit. */
  public double l2() {
    return l2;
  }

  /** The coefficients and how they were found, before class weights are undone. */
  public LogisticFit fit() {
    return fit;
  }

  /** What each penalty tried costs out of fold, strongest first. */
  public List<PathPoint> path() {
    return path;
  }

  /** The fits, at the same penalty, to all folds but the first, but the second, and so on. */
  public List<LogisticFit> byFold() {
    return byFold;
  }

  /** Log-odds by which class weights have raised the intercept of each fit. */
  public double shift() {
    return shift;
  }

  /**
   * Log-odds of each training row in memory by a fit, at the same penalty, to the folds that it is
   * not in; a copy.
   */
  public double[] outOfFoldLogOdds() {
    return outOfFold.clone();
  }

  /** The probability of default that these log-odds mean. */
  public double[] outOfFold() {
    return Arrays.stream(outOfFold).map(Logistic::probability).toArray();
  }

  /** The fitted scorecard. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** What a validator asks of the fit, if the options do. */
  public Optional<ModelStatistics> statistics() {
    return statistics;
  }

  /** The characteristics that the recipe wants monotone, and where that holds their curves. */
  public List<MonotoneConstraint> monotone() {
    return held;
  }

  /** Names of the columns that the coefficients belong to. */
  public List<String> columnNames() {
    return encoders.stream().flatMap(encoder -> encoder.columnNames().stream()).toList();
  }

  private static double[] path(double strongest, int steps) {
    double[] path = new double[steps];
    for (int i = 0; i < steps; i++) {
      path[i] = strongest * StrictMath.pow(10, -i / 3.0);
    }
    return path;
  }
}
