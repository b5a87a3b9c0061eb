package io.loantap.train.fit;

import io.loantap.columns.Columns;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.regression.LogOdds;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.statistics.ModelStatistics;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The training loans after encoding as one design matrix in memory, one fold after the other.
 * Immutable.
 */
public final class InMemoryEncodedLoans implements EncodedLoans {
  private final List<FeatureEncoder> encoders;

  /** Where the rows of each fold end. */
  private final int[] ends;

  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final RowWeights weights;
  private final FitOptions options;

  /** The log-loss of each fold. */
  private final List<LogisticObjective> folds;

  private InMemoryEncodedLoans(
      List<FeatureEncoder> encoders,
      int[] ends,
      DesignMatrix matrix,
      boolean[] chargedOff,
      RowWeights weights,
      FitOptions options) {
    this.encoders = List.copyOf(encoders);
    this.ends = ends;
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
    this.options = options;
    this.folds = LogisticObjective.ofParts(matrix, chargedOff, weights.all(), ends);
  }

  /**
   * Encodes rows that stand one fold after the other.
   *
   * @param ends where the rows of each fold end
   * @param chargedOff kept, not to be modified
   * @param weights how much each row counts
   * @param options of which threads and statistics matter
   */
  public static InMemoryEncodedLoans of(
      Columns rows,
      int[] ends,
      boolean[] chargedOff,
      RowWeights weights,
      List<FeatureEncoder> encoders,
      FitOptions options) {
    DesignMatrix matrix = encode(rows, encoders, options.threads());
    return new InMemoryEncodedLoans(encoders, ends, matrix, chargedOff, weights, options);
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
    return folds.size();
  }

  @Override
  public LogisticFit fit(LogisticRegression regression) {
    return regression.fit(matrix, chargedOff, weights.all());
  }

  @Override
  public int sideBySide() {
    return Math.min(options.threads(), folds());
  }

  @Override
  public List<Fold> heldOut(LogisticFit all) {
    double[] w = all.weights();
    List<Evaluation> sums =
        Parallel.map(options.threads(), folds, fold -> fold.evaluate(w, Order.DIAGONAL));
    return IntStream.range(0, folds())
        .<Fold>mapToObj(
            held ->
                new Held(
                    new OtherFolds(without(held, folds), options.threads() / sideBySide()),
                    all,
                    without(held, sums).stream().reduce(Evaluation::plus).orElseThrow()))
        .toList();
  }

  @Override
  public List<Evaluation> sums(double[] w) {
    return Parallel.map(options.threads(), folds, fold -> fold.evaluate(w, Order.FISHER));
  }

  @Override
  public HeldOutLosses losses(List<List<double[]>> fits) {
    return HeldOutLosses.of(
        Parallel.map(
            options.threads(),
            IntStream.range(0, folds()).boxed().toList(),
            held ->
                HeldOutLosses.sums(
                    fits.stream().map(byFold -> corrected(byFold.get(held), held)).toList(),
                    row -> chargedOff[start(held) + row],
                    row -> weights.sample(start(held) + row))));
  }

  /** Log-odds of the rows of a fold, the shift taken away. */
  private double[] corrected(double[] w, int fold) {
    double[] logOdds = LogOdds.of(matrix, w, start(fold), ends[fold]);
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] -= shift();
    }
    return logOdds;
  }

  private static <T> List<T> without(int place, List<T> all) {
    List<T> others = new ArrayList<>(all);
    others.remove(place);
    return others;
  }

  /** A fold held out: the others, and the sums over these where the fit to all rows ended. */
  private record Held(OtherFolds others, LogisticFit all, Evaluation sums) implements Fold {
    @Override
    public LogisticRegression started(LogisticRegression regression) {
      return regression.start(all, sums);
    }

    @Override
    public LogisticFit fitOthers(LogisticRegression regression) {
      return regression.fit(others);
    }
  }

  @Override
  public double[] outOfFold(List<LogisticFit> byFold) {
    double[] outOfFold = new double[chargedOff.length];
    Parallel.map(
        options.threads(),
        IntStream.range(0, folds()).boxed().toList(),
        held -> {
          double[] logOdds = corrected(byFold.get(held).weights(), held);
          System.arraycopy(logOdds, 0, outOfFold, start(held), logOdds.length);
          return logOdds.length;
        });
    return outOfFold;
  }

  private int start(int fold) {
    return fold == 0 ? 0 : ends[fold - 1];
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
