package io.loantap.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.examples.spark.score.ResultType;
import io.loantap.storage.write.AtomicFile;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap spark score}. */
@Command(
    name = "score",
    description = {
      "Decides on a file or folder of applicants. OUT gets all columns of the input and",
      "probability, decision, reasons, offer, notices and, for rows that cannot be scored,",
      "rejected: what is wrong with them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScoreOnSpark implements Callable<Integer> {
  private static final List<String> NESTED =
      List.of(ResultType.REASONS, ResultType.OFFER, ResultType.REJECTED, ResultType.NOTICES);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private String model = "";

  @Parameters(
      paramLabel = "IN",
      description = "Applicants, .csv, .csv.gz or .parquet; a file, a folder or a pattern.")
  private String in = "";

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Folder that the scores go to. It must not exist.")
  private String out = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Of the scores: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}. CSV has reasons,"
              + " offer, rejected and notices as JSON.")
  private Format format = Format.parquet;

  @Option(
      names = "--drift",
      paramLabel = "FILE.json",
      description =
          "Reads the applicants once more and writes how many fell into which bin of the training"
              + " loans, for loantap drift MODEL FILE.json.")
  private @Nullable Path drift;

  @Mixin private SessionOptions spark = new SessionOptions();

  /** Formats, as Spark calls them. */
  enum Format {
    parquet,
    csv,
    json
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SparkSession session = spark.session();
    SparkModel loaded = SparkModel.load(session, model);
    checkFree(session);
    Dataset<Row> rows = LoanFiles.read(session, in);
    Dataset<Row> scored = SparkScoring.score(rows, loaded).drop(LoanFiles.UNREADABLE);
    Observation counts = new Observation();
    Dataset<Row> counted =
        scored.observe(
            counts,
            count(lit(1)).as("rows"),
            count(col(ResultType.REJECTED)).as(ResultType.REJECTED));
    printable(counted)
        .write()
        .format(format.name())
        .option("header", true)
        .option("escape", "\"")
        .save(out);
    report(counts.getAsJava());
    if (drift != null) {
      write(SparkScoring.drift(rows, loaded).toJson() + "\n", drift);
    }
    return 0;
  }

  private void checkFree(SparkSession session) throws IOException {
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(out);
    if (folder.getFileSystem(session.sparkContext().hadoopConfiguration()).exists(folder)) {
      throw new DataException(out + " exists already. Choose another folder, or remove it.");
    }
  }

  /** CSV has only plain cells. */
  private Dataset<Row> printable(Dataset<Row> scored) {
    Dataset<Row> plain = scored;
    if (format == Format.csv) {
      for (String name : NESTED) {
        plain = plain.withColumn(name, to_json(col(name)));
      }
    }
    return plain;
  }

  private void report(Map<String, Object> counts) {
    long rejected = number(counts, ResultType.REJECTED);
    long all = number(counts, "rows");
    String text =
        rejected == 0
            ? String.format(Locale.ROOT, "%,d rows scored to %s, none rejected.%n", all, out)
            : String.format(
                Locale.ROOT,
                "%,d rows scored to %s, %,d rejected: the column rejected says why.%n",
                all - rejected,
                out,
                rejected);
    if (spec != null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    }
  }

  private static long number(Map<String, Object> counts, String name) {
    return (Long) Objects.requireNonNull(counts.get(name));
  }

  private static void write(String text, Path file) throws IOException {
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
