package io.loantap.train.fit;

import io.loantap.feature.Columns;
import io.loantap.feature.FeatureEncoder;
import io.loantap.feature.FeatureSpec;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.model.Scorecard;
import io.loantap.model.ScorecardFolder;
import io.loantap.train.Progress;
import java.util.List;

/** Encoders and coefficients fitted to training rows. Immutable. */
public final class Fitting {
  /** From strong to weak, three to a decade. */
  private static final double[] PATH = path(1000, 13);

  private final List<FeatureEncoder> encoders;
  private final double l2;
  private final LogisticFit fit;
  private final List<PathPoint> path;
  private final double[] outOfFold;

  private Fitting(
      EncodedRows rows, double l2, LogisticFit fit, List<PathPoint> path, double[] outOfFold) {
    this.encoders = rows.encoders();
    this.l2 = l2;
    this.fit = fit;
    this.path = List.copyOf(path);
    this.outOfFold = outOfFold;
  }

  /**
   * Fits to the rows.
   *
   * @param seed of the folds
   * @param threads how many may be used; the result does not depend on it
   * @throws io.loantap.train.data.DataException if a specification does not fit the rows
   */
  public static Fitting to(
      Columns training,
      boolean[] chargedOff,
      List<FeatureSpec> specs,
      Penalty penalty,
      long seed,
      int threads,
      Progress progress) {
    progress.stage("Encoding");
    EncodedRows rows = EncodedRows.of(training, chargedOff, specs);
    double[] path = penalty instanceof Penalty.Fixed fixed ? new double[] {fixed.l2()} : PATH;
    LogisticRegression regression = LogisticRegression.withL2(path[0]).threads(threads);
    progress.stage("Fitting");
    LogisticFit first = regression.fit(rows.matrix(), chargedOff, null);
    CrossValidation validation =
        CrossValidation.of(rows, path, first.weights(), regression, seed, progress);
    int place =
        penalty instanceof Penalty.Chosen chosen
            ? PathPoint.choose(validation.points(), chosen.rule())
            : 0;
    progress.stage("Fitting");
    LogisticFit fit =
        place == 0 ? first : regression.l2(path[place]).fit(rows.matrix(), chargedOff, null);
    return new Fitting(rows, path[place], fit, validation.points(), validation.outOfFold(place));
  }

  /** The penalty of the fit. */
  public double l2() {
    return l2;
  }

  /** The coefficients and how they were found. */
  public LogisticFit fit() {
    return fit;
  }

  /** What each penalty tried costs out of fold, strongest first. */
  public List<PathPoint> path() {
    return path;
  }

  /**
   * Probability of default of each training row by a fit, at the same penalty, to the folds that it
   * is not in; a copy.
   */
  public double[] outOfFold() {
    return outOfFold.clone();
  }

  /** The fitted scorecard. */
  public Scorecard scorecard() {
    return ScorecardFolder.fold(fit.intercept(), fit.coefficients(), encoders);
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
