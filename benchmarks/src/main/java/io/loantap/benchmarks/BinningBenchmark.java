package io.loantap.benchmarks;

import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The time in which the best bins of many characteristics are found, from columns in memory.
 *
 * <pre>
 * java -Xmx2g -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.BinningBenchmark [columns [rows [runs]]]
 * </pre>
 *
 * Of ten columns, three have another number in nearly every row, four one of 20,000 amounts, two a
 * count that is mostly zero, and one thirty levels; a twentieth of each is missing. All bear on the
 * outcome a little.
 */
public final class BinningBenchmark {
  private static final List<String> LEVELS =
      IntStream.range(0, 30).mapToObj(level -> "level_" + level).toList();

  private BinningBenchmark() {}

  /** Prints a line for each number of threads. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int columns = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 400_000;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Random random = new Random(17);
    double[] risk = random.doubles(rows).toArray();
    boolean[] bad = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      bad[row] = random.nextDouble() < 0.05 + 0.3 * risk[row];
    }
    List<Columns> work = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      work.add(Columns.of(rows, List.of(column(column, risk, random))));
    }
    print("%,d columns x %,d rows, Java %s%n", columns, rows, System.getProperty("java.version"));
    print("threads  seconds: first, others  bins%n");
    for (int threads = 1; threads <= 2; threads++) {
      StringBuilder times = new StringBuilder();
      int bins = 0;
      for (int run = 0; run < runs; run++) {
        long start = System.nanoTime();
        bins = bins(work, bad, threads);
        times.append(String.format(Locale.ROOT, " %6.2f", (System.nanoTime() - start) / 1e9));
      }
      print("%7d  %s  %,d%n", threads, times, bins);
    }
  }

  private static Column column(int place, double[] risk, Random random) {
    String name = "c" + place;
    double weight = 0.3 * random.nextDouble();
    double[] values = new double[risk.length];
    for (int row = 0; row < values.length; row++) {
      double value = weight * risk[row] + (1 - weight) * random.nextDouble();
      values[row] = random.nextInt(20) == 0 ? Double.NaN : value;
    }
    return switch (place % 10) {
      case 0, 1, 2 -> NumericColumn.of(name, values);
      case 3, 4 -> NumericColumn.of(name, mostlyZero(values));
      case 5 -> levels(name, values);
      default -> NumericColumn.of(name, Arrays.stream(values).map(it -> amount(it)).toArray());
    };
  }

  private static double amount(double value) {
    return Math.rint(value * 20_000) / 100;
  }

  private static double[] mostlyZero(double[] values) {
    return Arrays.stream(values)
        .map(value -> Math.max(0, Math.rint(20 * value - 14)))
        .map(value -> value + 0.0)
        .toArray();
  }

  private static LevelColumn levels(String name, double[] values) {
    int[] codes =
        Arrays.stream(values)
            .mapToInt(value -> Double.isNaN(value) ? LevelColumn.MISSING : (int) (29.99 * value))
            .toArray();
    return LevelColumn.over(name, codes, LEVELS);
  }

  /** Bins all columns, and counts the bins. */
  private static int bins(List<Columns> work, boolean[] bad, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> found = new ArrayList<>();
      for (Columns columns : work) {
        FeatureSpec spec = spec(columns.all().iterator().next());
        found.add(pool.submit(() -> spec.fit(columns, bad).columnNames().size()));
      }
      int bins = 0;
      for (Future<Integer> each : found) {
        bins += each.get();
      }
      return bins;
    } finally {
      pool.shutdown();
    }
  }

  private static FeatureSpec spec(Column column) {
    BinningRules rules = BinningRules.usual();
    return column instanceof LevelColumn
        ? new LevelSpec(
            column.name(),
            new LevelOrder.OptimalGroups(rules),
            Map.of(),
            0,
            MissingPolicy.OWN,
            UnseenPolicy.NEUTRAL)
        : new NumericSpec(
            column.name(),
            new NumericShape.OptimalBins(rules),
            new Clip.None(),
            MissingPolicy.OWN,
            null);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
