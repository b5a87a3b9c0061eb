package io.loantap.benchmarks.loans;

import io.loantap.scorecard.Logistic;
import java.util.Arrays;
import java.util.Random;

/**
 * Finished loans made up with a fixed seed. About a fifth is charged off.
 *
 * <p>Nothing is kept: values are drawn anew whenever they are asked for, so that ten million rows
 * need no memory here. Each column has its own stream, so it can be drawn alone, and fewer rows are
 * the first of more.
 */
public final class GeneratedLoans {
  /** Rows of the public LoanTap file. */
  public static final int LOANTAP_ROWS = 396_030;

  /** The seed of every benchmark. */
  public static final long SEED = 1;

  private final int rows;
  private final long seed;

  private GeneratedLoans(int rows, long seed) {
    this.rows = rows;
    this.seed = seed;
  }

  /** So many loans. */
  public static GeneratedLoans of(int rows, long seed) {
    return new GeneratedLoans(rows, seed);
  }

  /** Takes the loans one after the other. */
  interface Loan {
    /**
     * Takes one.
     *
     * @param values of the columns; overwritten by the next loan
     */
    void accept(double[] values, boolean chargedOff);
  }

  int rows() {
    return rows;
  }

  /** Draws all loans. */
  void forEach(Loan loan) {
    Random latent = stream(0);
    Random outcome = stream(1);
    Random[] streams = new Random[LoanColumns.ALL.size()];
    Arrays.setAll(streams, column -> stream(2 + column));
    double[] values = new double[streams.length];
    for (int row = 0; row < rows; row++) {
      double risk = latent.nextGaussian();
      double logOdds = LoanColumns.INTERCEPT;
      for (int column = 0; column < values.length; column++) {
        values[column] = LoanColumns.ALL.get(column).draw(risk, streams[column]);
        logOdds += LoanColumns.ALL.get(column).logOdds(values[column]);
      }
      loan.accept(values, outcome.nextDouble() < Logistic.probability(logOdds));
    }
  }

  /** Draws one column of all loans. */
  double[] values(int column) {
    Random latent = stream(0);
    Random random = stream(2 + column);
    double[] values = new double[rows];
    Arrays.setAll(values, row -> LoanColumns.ALL.get(column).draw(latent.nextGaussian(), random));
    return values;
  }

  /** Draws the outcomes of all loans. */
  boolean[] chargedOff() {
    boolean[] outcomes = new boolean[rows];
    int[] row = {0};
    forEach((values, chargedOff) -> outcomes[row[0]++] = chargedOff);
    return outcomes;
  }

  private Random stream(int number) {
    return new Random(seed + 1_000_003L * number);
  }
}
