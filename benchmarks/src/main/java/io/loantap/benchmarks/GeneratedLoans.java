package io.loantap.benchmarks;

import io.loantap.feature.DesignMatrix;
import io.loantap.model.Logistic;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Training rows made up in memory, encoded: 14 numeric columns scaled to [0, 1] and 6 one-hot
 * characteristics, 44 columns in all, shaped like the LoanTap data. About a fifth is charged off.
 * As there, three zip codes are almost always charged off and two almost never, which is what makes
 * the optimum hard to reach: their coefficients are far out.
 */
final class GeneratedLoans {
  final DesignMatrix matrix;
  final boolean[] chargedOff;

  private final int rows;
  private final long seed;
  private final DesignMatrix.Builder design;
  private final double[] logOdds;
  private int column;

  private GeneratedLoans(int rows, long seed) {
    this.rows = rows;
    this.seed = seed;
    this.design = DesignMatrix.builder(rows);
    this.logOdds = new double[rows];
    addNumbers();
    addLevels();
    this.matrix = design.build();
    this.chargedOff = new boolean[rows];
    draw();
  }

  static GeneratedLoans of(int rows, long seed) {
    return new GeneratedLoans(rows, seed);
  }

  private void addNumbers() {
    Random latent = random();
    float[] risk = new float[rows];
    for (int i = 0; i < rows; i++) {
      risk[i] = (float) latent.nextGaussian();
    }
    Random r = random();
    number(0.5, i -> clip(Math.floor(2.3 + 1.4 * risk[i] + 0.35 * r.nextGaussian()), 0, 6));
    number(0.15, i -> round(clip(13.6 + 4.3 * risk[i] + 0.9 * r.nextGaussian(), 5.32, 31), 0.01));
    number(0.15, i -> r.nextDouble() < Logistic.probability(0.9 * risk[i] - 1.5) ? 60 : 36);
    number(-0.2, i -> round(Math.min(Math.exp(11.08 + 0.53 * r.nextGaussian()), 8.7e6), 1));
    number(0.05, i -> round(clip(Math.exp(9.35 + 0.62 * r.nextGaussian()), 500, 40_000), 25));
    number(0.15, i -> round(clip(17.4 + 8 * r.nextGaussian(), 0, 57), 0.01));
    number(0.10, i -> round(clip(11 + 5 * r.nextGaussian(), 1, 90), 1));
    number(-0.06, i -> round(clip(25 + 12 * r.nextGaussian(), 2, 151), 1));
    number(0.04, i -> r.nextDouble() < 0.146 ? 1 : 0);
    number(-0.04, i -> r.nextDouble() < 0.11 ? 1 : 0);
    number(-0.05, i -> round(Math.min(Math.exp(9.25 + 1.05 * r.nextGaussian()), 1.7e6), 1));
    number(0.12, i -> round(clip(53.8 + 24 * r.nextGaussian() + 4 * risk[i], 0, 150), 0.1));
    number(-0.10, i -> Math.floor(Math.min(34, -1.8 * Math.log(1 - r.nextDouble()))));
    number(0.08, i -> 2007 + Math.floor(10 * Math.sqrt(r.nextDouble())));
  }

  private void addLevels() {
    double[] none = {};
    levels(new double[] {50, 0.04, 9.5, 40}, 0, 0.1, 0.12, 0.28);
    levels(new double[] {31.6, 33.2, 35.2}, 0, 0.16, 0.13);
    levels(new double[] {59, 21, 6, 5.3, 2.2, 1.2, 1.1, 1, 0.7, 0.6, 0.6, 0.5, 0.08, 0.06}, none);
    levels(new double[] {99.82, 0.1, 0.08}, 0, -1, 1.2);
    levels(
        new double[] {14.3, 14.2, 14.1, 14.1, 14, 11.6, 11.5, 2.8, 2.8, 2.8},
        0,
        -0.1,
        0.03,
        -0.02,
        0,
        -7,
        -7,
        9.5,
        9.5,
        9.5);
    levels(new double[] {60, 40}, 0, -0.03);
  }

  /** Adds a column, scaled to [0, 1]; {@code effect} is the change of log-odds per sd. */
  private void number(double effect, IntToDoubleFunction value) {
    column++;
    double[] values = new double[rows];
    Arrays.setAll(values, value);
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (double v : values) {
      min = Math.min(min, v);
      max = Math.max(max, v);
      sum += v;
      squares += v * v;
    }
    double mean = sum / rows;
    double sd = Math.sqrt(squares / rows - mean * mean);
    for (int i = 0; i < rows; i++) {
      logOdds[i] += effect * (values[i] - mean) / sd;
      values[i] = (values[i] - min) / (max - min);
    }
    design.dense(values);
  }

  /** Adds one-hot columns for all levels but the first, drawn in the given proportions. */
  private void levels(double[] shares, double... effects) {
    Random r = random();
    double all = Arrays.stream(shares).sum();
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      double u = r.nextDouble() * all;
      int level = 0;
      while (level < shares.length - 1 && u >= shares[level]) {
        u -= shares[level];
        level++;
      }
      codes[i] = level - 1;
      logOdds[i] += effects.length == 0 ? 0.05 * level : effects[level];
    }
    design.coded(codes, shares.length - 1);
  }

  private void draw() {
    Random r = random();
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = r.nextDouble() < Logistic.probability(logOdds[i] - 2.3);
    }
  }

  /** Each column has its own stream, so columns don't depend on one another's draws. */
  private Random random() {
    column++;
    return new Random(seed + 1_000_003L * column);
  }

  private static double clip(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double round(double value, double unit) {
    return Math.rint(value / unit) * unit;
  }
}
