package io.loantap.examples.spark;

import io.loantap.examples.spark.fit.ClusterTrainingData;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trains on loans that are too many for one machine. What {@link Trainer} does with a file, this
 * does with a data set: the same rules for values, the same encoders, the same objective and
 * descent, the same model file. The same loans in the same order, recipe and options give the same
 * model, byte for byte, if they are cut into the same partitions; cut otherwise, they give the same
 * optimum up to rounding. Rows that come out of a shuffle have no fixed order; those of files have.
 *
 * <p>Differences: which loans are tested on and in which fold each is drawn from its place among
 * the loans; probabilities are counted in {@value io.loantap.learn.evaluation.ScoreHistogram#BINS}
 * bins instead of sorted; what cannot be added up, such as medians of contributions, is learned
 * from a {@linkplain #sample sample}; there are no statistics for validators. The {@code
 * dataSha256} of the training record is the sum, modulo 2^256, of the SHA-256 of each loan's
 * values.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class SparkTraining {
  /** Loans that come to the driver if nothing else is asked for. */
  public static final int SAMPLE = 100_000;

  private final TrainingOptions options;
  private final Progress progress;
  private final String name;
  private final int sample;
  private final List<String> notices;

  private SparkTraining(
      TrainingOptions options, Progress progress, String name, int sample, List<String> notices) {
    this.options = options;
    this.progress = progress;
    this.name = name;
    this.sample = sample;
    this.notices = List.copyOf(notices);
  }

  /** Puts what is known of the recipe first among the notices of the training record. */
  public SparkTraining notices(List<String> earlier) {
    return new SparkTraining(options, progress, name, sample, earlier);
  }

  /** Trains like this. */
  public static SparkTraining with(TrainingOptions options) {
    return new SparkTraining(options, Progress.NONE, "the data set", SAMPLE, List.of());
  }

  /** Calls the loans this in messages: the path that they were read from, for one. */
  public SparkTraining named(String newName) {
    return new SparkTraining(options, progress, newName, sample, notices);
  }

  /** Has this hear how long work goes on. */
  public SparkTraining progress(Progress newProgress) {
    return new SparkTraining(options, newProgress, name, sample, notices);
  }

  /**
   * Brings at most so many training loans, and as many test loans, to the driver. The fit starts
   * from their optimum; if there are no more, all that is learned is learned from all.
   *
   * @throws IllegalArgumentException if below 1
   */
  public SparkTraining sample(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a sample has at least one loan, not " + most);
    }
    return new SparkTraining(options, progress, name, most, notices);
  }

  /**
   * Trains.
   *
   * @param rows with columns of text, as read from CSV, or of numbers
   * @throws io.loantap.train.data.DataException if the data cannot be used
   * @throws io.loantap.train.recipe.RecipeException if the recipe uses a column that stands for who
   *     applicants are
   * @throws io.loantap.train.leak.LeakageException if a characteristic gives the outcome away
   */
  public TrainingResult fit(Dataset<Row> rows, Recipe recipe) {
    progress.stage("Reading");
    try (ClusterTrainingData loans =
        ClusterTrainingData.read(rows, name, recipe, options, sample, notices)) {
      return new Trainer(options, progress).train(loans);
    }
  }
}
