package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.personalloan.generate.LoanGenerator;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class ClusterTrainingTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults().withTestRows(new TestRows.After(YearMonth.of(2014, 6)));

  private final StandaloneCluster cluster = StandaloneCluster.shared();

  @TempDir private Path folder;
  private Recipe recipe;
  private Path file;

  @BeforeEach
  void bothExecutorsAreThere() throws IOException {
    cluster.awaitExecutors();
    recipe = Recipes.find("application");
    file = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(file, 3000, 7, rows -> {});
  }

  /** A file has an order; what a shuffle brings has none. */
  private Dataset<Row> rows() throws IOException {
    return LoanFiles.read(cluster.session(), file.toString());
  }

  @Test
  void fit_onOtherMachines_isTheLocalFit() throws IOException {
    TrainingResult local = new Trainer(OPTIONS, Progress.NONE).train(file, recipe);

    TrainingResult fit = SparkTraining.with(OPTIONS).sample(500).fit(rows(), recipe);

    assertThat(fit.fit().objectiveValue() / local.fit().objectiveValue())
        .isEqualTo(1, within(1e-10));
    assertThat(fit.fit().coefficients()).containsExactly(local.fit().coefficients(), within(1e-8));
    assertThat(fit.model().interpretation().histograms())
        .isEqualTo(local.model().interpretation().histograms());
  }

  @Test
  void fit_executorKilledInTheMiddle_givesTheSameBytes() throws IOException {
    SparkTraining training = SparkTraining.with(OPTIONS).sample(500);
    byte[] undisturbed = bytes(training.fit(rows(), recipe));
    Killer killer = new Killer();

    byte[] disturbed = bytes(training.progress(killer).fit(rows(), recipe));

    assertThat(killer.killed).isTrue();
    assertThat(disturbed).isEqualTo(undisturbed);
  }

  /** Kills an executor, and with it what it keeps of the loans, before the third fit. */
  private final class Killer implements Progress {
    private boolean killed;

    @Override
    public void stage(String name) {
      if (name.contains("fit 3 of 5")) {
        cluster.killExecutor(0);
        killed = true;
      }
    }

    @Override
    public void advance(long done, double share) {}
  }

  private byte[] bytes(TrainingResult result) throws IOException {
    Path model = folder.resolve("model.json");
    ModelWriter.write(result.model(), model);
    return Files.readAllBytes(model);
  }
}
