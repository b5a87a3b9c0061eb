package io.loantap.benchmarks.spark;

import io.loantap.train.personalloan.generate.LoanGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The times that loantap and Spark MLlib take to fit and to score the same generated loans on the same
 * local cores, in one JVM.
 *
 * <pre>
 * benchmarks/spark.sh [rows...]
 * </pre>
 *
 * Both fit the same encoded rows, which are in memory before the clock starts, to the same
 * penalised log-loss. MLlib is tried with tolerances from loose to tight; the first with a relative
 * gap of at most 1e-8 is timed, as is loantap's default. The first run of each, which the JVM
 * compiles, is told apart. Scoring reads columns that are in memory and throws the scores away.
 */
public final class SparkComparison {
  private static final int RUNS = 5;
  private static final double GAP = 1e-8;

  private final SparkSession session;
  private final int rows;

  private SparkComparison(SparkSession session, int rows) {
    this.session = session;
    this.rows = rows;
  }

  /** Takes the number of rows and a folder for the loans. */
  public static void main(String[] args) throws IOException {
    SparkSession session =
        SparkSession.builder()
            .master("local[*]")
            .appName("benchmark")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    int rows = Integer.parseInt(args[0]);
    new SparkComparison(session, rows).run(Path.of(args[1]));
    session.stop();
  }

  private void run(Path folder) throws IOException {
    Dataset<Row> loans = loans(folder);
    try (EncodedLoans encoded = EncodedLoans.of(loans)) {
      print(
          "%,d loans, %,d columns, %d cores, Spark %s, Java %s%n",
          rows,
          encoded.columns(),
          session.sparkContext().defaultParallelism(),
          session.version(),
          System.getProperty("java.vm.version"));
      fits(encoded);
      scores(loans, encoded);
    }
  }

  /** Written once: as Parquet, so that neither side has to parse text. */
  private Dataset<Row> loans(Path folder) throws IOException {
    Path parquet = folder.resolve("loans-" + rows + ".parquet");
    if (!Files.exists(parquet.resolve("_SUCCESS"))) {
      Path csv = folder.resolve("loans-" + rows + ".csv");
      LoanGenerator.writeCsv(csv, rows, 1, written -> {});
      NumberColumns.cast(
              session
                  .read()
                  .option("header", true)
                  .option("multiLine", true)
                  .option("escape", "\"")
                  .csv(csv.toString()))
          .repartition(2 * session.sparkContext().defaultParallelism())
          .write()
          .mode("overwrite")
          .parquet(parquet.toString());
      Files.delete(csv);
    }
    return session.read().parquet(parquet.toString());
  }

  private void fits(EncodedLoans encoded) {
    MllibFit peer = new MllibFit(session, encoded);
    double[] own = encoded.fit();
    double optimum = encoded.value(own);
    print("%noptimum %.9f%n", optimum);
    double ours =
        measure("loantap", () -> encoded.value(encoded.fit()) / optimum - 1, encoded::fit);
    double tolerance = 1e-6;
    double gap = Double.POSITIVE_INFINITY;
    while (gap > GAP && tolerance > 1e-16) {
      tolerance /= 10;
      gap = encoded.value(peer.fit(tolerance)) / optimum - 1;
      print("MLlib, tol %.0e: gap %.1e%n", tolerance, gap);
    }
    double reached = gap;
    double first = tolerance;
    double theirs = measure("MLlib", () -> reached, () -> peer.fit(first));
    print("MLlib takes %.1f times as long to fit%n", theirs / ours);
    peer.close();
  }

  private void scores(Dataset<Row> loans, EncodedLoans encoded) {
    Dataset<Row> inMemory = loans.cache();
    inMemory.count();
    Dataset<Row> own = encoded.score(inMemory);
    Dataset<Row> peer = MllibPipeline.score(inMemory);
    double ours = measure("loantap scores", () -> 0, () -> drain(own));
    double theirs = measure("MLlib scores", () -> 0, () -> drain(peer));
    print("%.0f and %.0f rows/s%n", rows / ours, rows / theirs);
    print("MLlib takes %.1f times as long to score%n", theirs / ours);
  }

  private static double[] drain(Dataset<Row> scored) {
    scored.write().format("noop").mode("overwrite").save();
    return new double[0];
  }

  /** The median of the runs after the first, in seconds. */
  private static double measure(String name, DoubleSupplier gap, Supplier<double[]> work) {
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    double first = seconds[0];
    double[] warm = Arrays.copyOfRange(seconds, 1, RUNS);
    Arrays.sort(warm);
    double median = (warm[1] + warm[2]) / 2;
    print("%s: %.2f s, first run %.2f s, gap %.1e%n", name, median, first, gap.getAsDouble());
    return median;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
