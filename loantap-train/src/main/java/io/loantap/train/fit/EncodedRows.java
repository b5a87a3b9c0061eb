package io.loantap.train.fit;

import io.loantap.feature.Columns;
import io.loantap.feature.DesignMatrix;
import io.loantap.feature.FeatureEncoder;
import io.loantap.model.Logistic;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.train.Parallel;
import io.loantap.train.data.DataException;
import io.loantap.train.data.Folds;
import io.loantap.train.statistics.ModelStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Training rows in memory as a design matrix. Immutable. */
public final class EncodedRows implements RowsToFit {
  /** With more rows, a second copy of most of them costs more than side by side saves. */
  private static final int MOST_SIDE_BY_SIDE = 1_000_000;

  private final List<FeatureEncoder> encoders;
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final RowWeights weights;
  private final FitOptions options;
  private final Folds folds;

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
    return new EncodedRows(
        encoders, encode(rows, encoders, options.threads()), chargedOff, weights, options);
  }

  /**
   * The rows as the encoders see them.
   *
   * @param threads how many may be used
   */
  public static DesignMatrix encode(Columns rows, List<FeatureEncoder> encoders, int threads) {
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    Parallel.map(threads, encoders, encoder -> encoded(encoder, rows)).forEach(design::all);
    return design.build();
  }

  private static DesignMatrix encoded(FeatureEncoder encoder, Columns rows) {
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    encoder.append(rows, design);
    return design.build();
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
  public int sideBySide() {
    return matrix.rows() <= MOST_SIDE_BY_SIDE ? Math.min(options.threads(), folds()) : 1;
  }

  @Override
  public Fold fold(int fold) {
    int[] inside = folds.inside(fold);
    int[] outside = folds.outside(fold);
    boolean[] outcomes = new boolean[outside.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = chargedOff[outside[i]];
    }
    return new Held(
        matrix.select(inside), inside, matrix.select(outside), outcomes, weights.select(outside));
  }

  /** Copies of the rows of one fold and of all others. */
  private final class Held implements Fold {
    private final DesignMatrix own;
    private final int[] inside;
    private final DesignMatrix others;
    private final boolean[] outcomes;
    private final double @Nullable [] counts;

    Held(
        DesignMatrix own,
        int[] inside,
        DesignMatrix others,
        boolean[] outcomes,
        double @Nullable [] counts) {
      this.own = own;
      this.inside = inside;
      this.others = others;
      this.outcomes = outcomes;
      this.counts = counts;
    }

    @Override
    public LogisticFit fitOthers(LogisticRegression regression) {
      return regression.fit(others, outcomes, counts);
    }

    @Override
    public double meanLogLoss(LogisticFit fit) {
      double[] logOdds = fit.logOdds(own);
      double sum = 0;
      double total = 0;
      for (int i = 0; i < logOdds.length; i++) {
        int row = inside[i];
        double corrected = logOdds[i] - shift();
        double weight = weights.sample(row);
        sum += weight * Logistic.softplus(chargedOff[row] ? -corrected : corrected);
        total += weight;
      }
      return sum / total;
    }
  }

  @Override
  public double[] outOfFold(List<LogisticFit> byFold) {
    double[] outOfFold = new double[chargedOff.length];
    List<double[]> held =
        Parallel.map(
            sideBySide(),
            IntStream.range(0, folds()).boxed().toList(),
            fold -> byFold.get(fold).logOdds(matrix.select(folds.inside(fold))));
    for (int fold = 0; fold < folds(); fold++) {
      int[] inside = folds.inside(fold);
      for (int i = 0; i < inside.length; i++) {
        outOfFold[inside[i]] = held.get(fold)[i] - shift();
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
