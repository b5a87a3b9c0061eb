package io.loantap.benchmarks;

import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.Arrays;
import java.util.Locale;

/**
 * The time of a fit, until it stops by its own rule.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.FitBenchmark [rows [runs]]
 * </pre>
 *
 * Rows are generated with a fixed seed; 277,221 is 70 % of the 396,030 of the LoanTap data. The
 * true gap is measured against a fit to double precision. Times are of {@code fit} alone.
 */
public final class FitBenchmark {
  private static final double GAP = 1e-8;

  private final TrainingLoans loans;
  private final boolean[] chargedOff;
  private final int runs;
  private final double optimum;

  private FitBenchmark(int rows, int runs) {
    this.loans = TrainingLoans.first(rows);
    this.chargedOff = loans.chargedOff();
    this.runs = runs;
    this.optimum = fit(LogisticRegression.withL2(1).tolerance(1e-14).threads(2)).objectiveValue();
  }

  /** Prints one line per number of threads and stopping rule. */
  public static void main(String[] args) {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : TrainingLoans.workRows();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    new FitBenchmark(rows, runs).run();
  }

  private void run() {
    print(
        "%,d rows x %d columns, %.1f bytes a row, heap at most %,d MB, Java %s%n",
        loans.matrix().rows(),
        loans.matrix().columns(),
        loans.matrix().bytesPerRow(),
        Runtime.getRuntime().maxMemory() >> 20,
        System.getProperty("java.vm.version"));
    print(
        "threads  stops at   first ms  median ms  min ms  max ms  ns a row  iterations  estimated"
            + "  true gap%n");
    for (int threads = 1; threads <= 2; threads++) {
      LogisticRegression regression = LogisticRegression.withL2(1).threads(threads);
      measure(threads, "gap 1e-8", regression.gapTolerance(GAP));
      measure(threads, "optimum", regression);
    }
  }

  private void measure(int threads, String rule, LogisticRegression regression) {
    double[] millis = new double[runs];
    double first = 0;
    LogisticFit fit = null;
    int warmUps = Math.max(1, runs / 3);
    for (int run = -warmUps; run < runs; run++) {
      long start = System.nanoTime();
      fit = fit(regression);
      double time = (System.nanoTime() - start) / 1e6;
      if (run >= 0) {
        millis[run] = time;
      } else if (run == -warmUps) {
        first = time;
      }
    }
    if (fit == null) {
      throw new IllegalStateException("no runs");
    }
    Arrays.sort(millis);
    print(
        "%7d  %-9s  %8.0f  %9.0f  %6.0f  %6.0f  %8.0f  %10d  %9.1e  %8.1e%n",
        threads,
        rule,
        first,
        millis[runs / 2],
        millis[0],
        millis[runs - 1],
        millis[runs / 2] * 1e6 / loans.matrix().rows(),
        fit.iterations(),
        fit.estimatedGap(),
        fit.objectiveValue() / optimum - 1);
    if (Boolean.getBoolean("steps")) {
      fit.history().steps().forEach(System.out::println);
    }
  }

  private LogisticFit fit(LogisticRegression regression) {
    return regression.fit(loans.matrix(), chargedOff, null);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
