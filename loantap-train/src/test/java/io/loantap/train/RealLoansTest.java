package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.scoring.ApplicantFile;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the {@code application} recipe reaches on real loans. */
class RealLoansTest {
  @TempDir private Path folder;

  private static TrainingResult train(TrainingOptions options) throws IOException {
    return new Trainer(options, Progress.NONE)
        .train(RealData.folder().resolve("lendingclub-2007-2011.csv"), Recipes.find("application"));
  }

  @Test
  void train_randomSplit_reachesTheAucAndPredicts() throws IOException {
    TrainingResult result = train(TrainingOptions.defaults());

    assertThat(result.test().auc()).isBetween(0.680, 0.75);
    assertThat(result.fit().converged()).isTrue();
    assertThat(result.rejectedTestRows()).isZero();

    Path model = folder.resolve("model.json");
    result.write(model);
    Prediction prediction =
        Scorer.load(model).predict(ApplicantFile.read(Path.of("../data/applicant.json")));
    assertThat(prediction.probability()).isBetween(0.02, 0.6);
    assertThat(prediction.withinThreshold())
        .isEqualTo(prediction.probability() <= result.choice().threshold());
  }

  @Test
  void train_outOfTime_reachesTheAuc() throws IOException {
    TrainingResult result =
        train(TrainingOptions.defaults().withTestRows(new TestRows.After(YearMonth.of(2011, 6))));

    assertThat(result.test().auc()).isBetween(0.685, 0.75);
  }
}
