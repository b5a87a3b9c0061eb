package io.loantap.examples.spark;

import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.examples.spark.score.ModelColumns;
import io.loantap.examples.spark.score.SharedModel;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A model file, verified on the driver and broadcast to the executors of a session. Each executor
 * loads it once. Immutable; safe for any number of threads.
 */
public final class SparkModel {
  private final SharedModel model;
  private final ModelColumns columns;

  private SparkModel(SparkSession session, SharedModel model) {
    this.model = model;
    this.columns =
        new ModelColumns(
            model, JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(model));
  }

  /**
   * Loads a model file, by the rules of the file itself.
   *
   * @param file a path as Spark takes it: of the default file system, or with a scheme such as
   *     {@code file:} or {@code s3a:}
   * @throws io.loantap.ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if the file cannot be read
   */
  public static SparkModel load(SparkSession session, String file) throws IOException {
    return load(session, file, ScorerOptions.asModel());
  }

  /**
   * Loads a model file, to score by the options.
   *
   * @param file as in {@link #load(SparkSession, String)}
   * @throws io.loantap.ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if the file cannot be read
   */
  public static SparkModel load(SparkSession session, String file, ScorerOptions options)
      throws IOException {
    Path path = new Path(file);
    try (InputStream in =
        path.getFileSystem(session.sparkContext().hadoopConfiguration()).open(path)) {
      return new SparkModel(session, SharedModel.of(in.readAllBytes(), file, options));
    }
  }

  /**
   * A model from the bytes of its file.
   *
   * @throws io.loantap.ModelFormatException if they are not a model that can be trusted
   */
  public static SparkModel of(SparkSession session, byte[] file, ScorerOptions options)
      throws IOException {
    return new SparkModel(session, SharedModel.of(file, "the model", options));
  }

  /** The scorer of the driver. */
  public Scorer scorer() {
    return model.scorer();
  }

  ModelColumns columns() {
    return columns;
  }
}
