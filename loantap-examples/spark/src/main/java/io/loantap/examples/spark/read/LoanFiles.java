package io.loantap.examples.spark.read;

import io.loantap.train.data.DataException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of loans or applicants, one or a whole folder, by the format that the name ends in.
 *
 * <p>CSV has a header and comes as text, empty cells as null; what a cell means is up to the fields
 * that read it. A quoted cell may go over several lines. A file without such cells is read by many
 * tasks, one with them by a single one; which it is takes a look at its lines before.
 */
public final class LoanFiles {
  /**
   * Column of a table from CSV that holds the line of a row that has more or fewer cells than the
   * header, and null for any other row.
   */
  public static final String UNREADABLE = "_corrupt_record";

  private LoanFiles() {}

  /**
   * The table in a file or folder.
   *
   * @param path as Spark takes it, with wildcards if need be, ending in {@code .csv}, {@code
   *     .csv.gz} and the like or {@code .parquet}
   * @throws DataException if the name does not say the format
   * @throws FileNotFoundException if there is no such file
   */
  public static Dataset<Row> read(SparkSession session, String path) throws IOException {
    checkExists(session, path);
    String name = path.toLowerCase(Locale.ROOT);
    if (name.matches(".*[.]csv([.](gz|bz2|zst|lz4))?/*")) {
      return csv(session, path);
    }
    if (name.matches(".*[.]parquet/*")) {
      return session.read().parquet(path);
    }
    throw new DataException(
        path
            + ": its name does not say whether it is CSV or Parquet."
            + " Let it end in .csv, .csv.gz or .parquet.");
  }

  private static void checkExists(SparkSession session, String path) throws IOException {
    Path pattern = new Path(path);
    FileSystem files = pattern.getFileSystem(session.sparkContext().hadoopConfiguration());
    FileStatus @Nullable [] found = files.globStatus(pattern);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("There is no file " + path + ". Check the name.");
    }
  }

  private static Dataset<Row> csv(SparkSession session, String path) {
    boolean spans = spansLines(session, path);
    StructType header = session.read().option("header", true).csv(path).schema();
    return session
        .read()
        .schema(header.add(UNREADABLE, DataTypes.StringType))
        .option("header", true)
        .option("columnNameOfCorruptRecord", UNREADABLE)
        .option("escape", "\"") // a quote within quotes is doubled
        .option("columnPruning", false) // which rows are unreadable must not depend on the query
        .option("multiLine", spans)
        .csv(path);
  }

  /** Whether a quoted cell goes on in the next line, where the number of quotes is odd. */
  private static boolean spansLines(SparkSession session, String path) {
    FilterFunction<String> odd = line -> line.chars().filter(c -> c == '"').count() % 2 == 1;
    return !session.read().textFile(path).filter(odd).isEmpty();
  }
}
