package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.train.Progress;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SparkTrainingTest {
  private static final Path LOANS = Path.of("../../data/loantap-synthetic.csv");
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults().withTestRows(new TestRows.After(YearMonth.of(2014, 12)));

  private static Dataset<Row> csv(int partitions) throws IOException {
    return LoanFiles.read(LocalSpark.session(), LOANS.toString()).repartition(partitions);
  }

  @Test
  void fit_sameRows_isTheLocalFit() throws IOException {
    Recipe recipe = Recipes.find("application");
    TrainingResult local = new Trainer(OPTIONS, Progress.NONE).train(LOANS, recipe);

    long start = System.nanoTime();
    TrainingResult spark = SparkTraining.with(OPTIONS).fit(csv(2), recipe);
    System.out.println("s " + (System.nanoTime() - start) / 1e9);
    System.out.println(spark.fit().history());
    System.out.println(
        local.fit().objectiveValue()
            + " "
            + spark.fit().objectiveValue()
            + " "
            + spark.trainingRows()
            + " "
            + local.trainingRows());
    System.out.println(local.test() + "\n" + spark.test());

    assertThat(spark.fit().objectiveValue() / local.fit().objectiveValue())
        .isEqualTo(1, within(1e-10));
    assertThat(spark.fit().coefficients())
        .containsExactly(local.fit().coefficients(), within(1e-8));
  }
}
