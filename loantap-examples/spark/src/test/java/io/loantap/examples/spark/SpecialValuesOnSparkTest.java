package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Notice;
import io.loantap.Scorer;
import io.loantap.applicant.SpecialValues;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes among the debts of applicants: trained and scored on Spark as on one machine. */
class SpecialValuesOnSparkTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults().withTestRows(new TestRows.After(YearMonth.of(2014, 6)));
  private static final SpecialValues SPECIAL =
      SpecialValues.of(Map.of(-9.0, "NO_RECORD", 9999.0, "NOT_ASKED", -7.0, "NEVER_SEEN"));

  @TempDir private Path folder;

  private static String coded(int row, String own) {
    return row % 11 == 3 ? "-9" : row % 17 == 4 ? "9999" : own;
  }

  private Path file() throws IOException {
    List<Map<String, String>> loans = Loans.plain(3000);
    List<String> lines = new ArrayList<>(List.of(String.join(",", loans.get(0).keySet())));
    for (int row = 0; row < loans.size(); row++) {
      loans.get(row).put("dti", coded(row, loans.get(row).get("dti")));
      // An address has commas and line breaks.
      lines.add("\"" + String.join("\",\"", loans.get(row).values()) + "\"");
    }
    return Files.write(folder.resolve("loans.csv"), lines);
  }

  @Test
  void fitAndScore_specialValues_areThoseOfOneMachine() throws IOException {
    Path file = file();
    Recipe recipe = Recipes.find("application").withSpecial(Map.of("dti", SPECIAL));
    TrainingResult local = new Trainer(OPTIONS, Progress.NONE).train(file, recipe);

    TrainingResult spark =
        SparkTraining.with(OPTIONS)
            .named(file.toString())
            .fit(LoanFiles.read(LocalSpark.session(), file.toString()), recipe);

    assertThat(spark.columns()).isEqualTo(local.columns()).contains("dti[-9]", "dti[9999]");
    assertThat(spark.fit().coefficients())
        .containsExactly(local.fit().coefficients(), within(1e-8));
    assertThat(spark.model().interpretation().histograms())
        .isEqualTo(local.model().interpretation().histograms());

    Path model = folder.resolve("model.json");
    ModelWriter.write(local.model(), model);
    List<Map<String, String>> loans = Loans.spoilt(500);
    for (int row = 0; row < loans.size(); row++) {
      loans.get(row).put("dti", row % 29 == 5 ? "-7" : coded(row, loans.get(row).get("dti")));
    }
    Scorer scorer = Scorer.load(model);
    List<Row> scored =
        SparkScoring.score(
                Loans.table(LocalSpark.session(), loans, 3),
                SparkModel.load(LocalSpark.session(), model.toString()))
            .collectAsList();
    Expected expected = new Expected(scorer);
    expected.check(scored, loans);
    assertThat(expected.scored).isGreaterThan(200);
    assertThat(scorer.predict(Loans.applicant(loans.get(3), scorer)).notices())
        .extracting(Notice::kind)
        .contains(Notice.Kind.SPECIAL);
  }
}
