package io.loantap.train;

import io.loantap.feature.Columns;
import io.loantap.feature.DesignMatrix;
import io.loantap.feature.FeatureEncoder;
import io.loantap.feature.FeatureSpec;
import io.loantap.model.Logistic;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.model.Scorecard;
import io.loantap.model.ScorecardFolder;
import io.loantap.train.data.DataException;
import io.loantap.train.data.Folds;
import java.util.List;

/** Encoders and coefficients fitted to training rows. */
final class Fitting {
  private static final int FOLDS = 5;

  private final List<FeatureEncoder> encoders;
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final LogisticRegression regression;
  private final LogisticFit fit;

  private Fitting(
      List<FeatureEncoder> encoders,
      DesignMatrix matrix,
      boolean[] chargedOff,
      LogisticRegression regression) {
    this.encoders = encoders;
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.regression = regression;
    this.fit = regression.fit(matrix, chargedOff, null);
  }

  static Fitting to(
      Columns training, boolean[] chargedOff, List<FeatureSpec> specs, TrainingOptions options) {
    List<FeatureEncoder> encoders = specs.stream().map(spec -> encoder(spec, training)).toList();
    DesignMatrix.Builder design = DesignMatrix.builder(training.rows());
    encoders.forEach(encoder -> encoder.append(training, design));
    LogisticRegression regression =
        LogisticRegression.withL2(options.l2()).threads(options.threads());
    return new Fitting(encoders, design.build(), chargedOff, regression);
  }

  private static FeatureEncoder encoder(FeatureSpec spec, Columns training) {
    try {
      return spec.fit(training);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "The recipe does not fit the data: " + e.getMessage() + ". Change the recipe.");
    }
  }

  LogisticFit fit() {
    return fit;
  }

  Scorecard scorecard() {
    return ScorecardFolder.fold(fit.intercept(), fit.coefficients(), encoders);
  }

  List<String> columnNames() {
    return encoders.stream().flatMap(encoder -> encoder.columnNames().stream()).toList();
  }

  /**
   * Probability of default of each training row by a fit to the folds it is not in. The encoders
   * stay those of all rows; they have seen no outcome.
   */
  double[] outOfFold(long seed, Progress progress) {
    double[] probability = new double[chargedOff.length];
    Folds folds = Folds.stratified(chargedOff, FOLDS, seed);
    for (int fold = 0; fold < folds.count(); fold++) {
      progress.advance(fold);
      int[] inside = folds.inside(fold);
      int[] outside = folds.outside(fold);
      double[] logOdds =
          regression
              .start(fit.weights())
              .fit(matrix.select(outside), outcomes(outside), null)
              .logOdds(matrix.select(inside));
      for (int i = 0; i < inside.length; i++) {
        probability[inside[i]] = Logistic.probability(logOdds[i]);
      }
    }
    return probability;
  }

  private boolean[] outcomes(int[] rows) {
    boolean[] selected = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = chargedOff[rows[i]];
    }
    return selected;
  }
}
