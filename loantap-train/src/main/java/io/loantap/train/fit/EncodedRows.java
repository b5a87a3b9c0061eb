package io.loantap.train.fit;

import io.loantap.feature.Columns;
import io.loantap.feature.DesignMatrix;
import io.loantap.feature.FeatureEncoder;
import io.loantap.model.Logistic;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.train.data.DataException;
import io.loantap.train.data.Folds;
import io.loantap.train.statistics.ModelStatistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Training rows in memory as a design matrix. Holds one fold apart: for one thread. */
public final class EncodedRows implements RowsToFit {
  private final List<FeatureEncoder> encoders;
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final RowWeights weights;
  private final FitOptions options;
  private final Folds folds;
  private @Nullable Parted parted;

  private EncodedRows(
      List<FeatureEncoder> encoders,
      DesignMatrix matrix,
      boolean[] chargedOff,
      RowWeights weights,
      FitOptions options) {
    this.encoders = List.copyOf(encoders);
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
    this.options = options;
    this.folds = Folds.stratified(chargedOff, Folds.USUAL, options.seed());
  }

  /**
   * Encodes rows.
   *
   * @param weights how much each row counts
   * @param options of which seed, threads and statistics matter
   * @throws DataException if an outcome has fewer than two rows
   */
  public static EncodedRows of(
      Columns rows,
      boolean[] chargedOff,
      RowWeights weights,
      List<FeatureEncoder> encoders,
      FitOptions options) {
    return new EncodedRows(encoders, encode(rows, encoders), chargedOff, weights, options);
  }

  /** The rows as the encoders see them. */
  public static DesignMatrix encode(Columns rows, List<FeatureEncoder> encoders) {
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    encoders.forEach(encoder -> encoder.append(rows, design));
    return design.build();
  }

  /** The rows of one fold and all others. */
  private static final class Parted {
    private final int fold;
    private final int[] inside;
    private final DesignMatrix held;
    private final int[] outside;
    private final DesignMatrix rest;

    Parted(EncodedRows rows, int fold) {
      this.fold = fold;
      this.inside = rows.folds.inside(fold);
      this.held = rows.matrix.select(inside);
      this.outside = rows.folds.outside(fold);
      this.rest = rows.matrix.select(outside);
    }
  }

  private Parted parted(int fold) {
    Parted kept = parted;
    if (kept == null || kept.fold != fold) {
      kept = new Parted(this, fold);
      parted = kept;
    }
    return kept;
  }

  @Override
  public List<FeatureEncoder> encoders() {
    return encoders;
  }

  @Override
  public double shift() {
    return weights.shift();
  }

  @Override
  public int folds() {
    return folds.count();
  }

  @Override
  public LogisticFit fit(LogisticRegression regression) {
    return regression.fit(matrix, chargedOff, weights.all());
  }

  @Override
  public LogisticFit fitOutside(int fold, LogisticRegression regression) {
    if (fold == NO_FOLD) {
      return fit(regression);
    }
    Parted rows = parted(fold);
    boolean[] outcomes = new boolean[rows.outside.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = chargedOff[rows.outside[i]];
    }
    return regression.fit(rows.rest, outcomes, weights.select(rows.outside));
  }

  @Override
  public double meanLogLoss(int fold, LogisticFit fit) {
    Parted rows = parted(fold);
    double[] logOdds = fit.logOdds(rows.held);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < logOdds.length; i++) {
      int row = rows.inside[i];
      double corrected = logOdds[i] - shift();
      double weight = weights.sample(row);
      sum += weight * Logistic.softplus(chargedOff[row] ? -corrected : corrected);
      total += weight;
    }
    return sum / total;
  }

  @Override
  public double[] outOfFold(List<LogisticFit> byFold) {
    double[] outOfFold = new double[chargedOff.length];
    for (int fold = 0; fold < folds(); fold++) {
      int[] inside = folds.inside(fold);
      double[] logOdds = byFold.get(fold).logOdds(matrix.select(inside));
      for (int i = 0; i < inside.length; i++) {
        outOfFold[inside[i]] = logOdds[i] - shift();
      }
    }
    return outOfFold;
  }

  @Override
  public Optional<ModelStatistics> statistics(
      LogisticFit fit, LogisticRegression regression, double l2) {
    return options.wantsStatistics()
        ? Optional.of(new FitInspection(this, options).of(fit, regression, l2))
        : Optional.empty();
  }

  DesignMatrix matrix() {
    return matrix;
  }

  RowWeights weights() {
    return weights;
  }

  /** Not a copy. */
  boolean[] chargedOff() {
    return chargedOff;
  }
}
