package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.engine.ColumnScorer;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.scorecard.Logistic;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.data.Split;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import io.loantap.train.table.RowCursor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The {@code notebook} recipe against the published notebook's pipeline in scikit-learn 1.2.1; the
 * reference is made by {@code golden/notebook_sklearn.py} on the same rows.
 */
class NotebookParityTest {
  private static final Map<String, String> OUR_NAMES =
      Map.of(
          "term", "term_months",
          "pub_rec", "pub_rec_flag",
          "mort_acc", "mort_acc_flag",
          "pub_rec_bankruptcies", "pub_rec_bankruptcies_flag");

  @Test
  void notebook_realLoans_agreesWithScikitLearn() throws IOException {
    Path data = RealData.folder();
    assertParity(
        data.resolve("loantap-real.csv"),
        data.resolve("../reference/notebook-sklearn.json").toFile());
  }

  @Test
  void notebook_bundledLoans_agreesWithScikitLearn() throws IOException {
    assertParity(
        Path.of("../data/loantap-synthetic.csv"),
        new File("src/test/resources/golden/notebook-synthetic.json"));
  }

  private static void assertParity(Path csv, File referenceFile) throws IOException {
    JsonNode reference = new ObjectMapper().readTree(referenceFile);
    FinishedLoans loans =
        LoanReader.read(
            CsvInput.of(csv),
            Recipes.find("notebook"),
            ReadingSummary.OnBadRows.STOP,
            Progress.NONE);
    Map<Integer, Integer> keptRow = keptRows(csv);
    assertThat(loans.outcomes().rows())
        .isEqualTo(reference.get("rows_kept").intValue())
        .isEqualTo(keptRow.size());
    Split split =
        Split.of(
            rows(reference.get("train_rows"), keptRow), rows(reference.get("test_rows"), keptRow));

    TrainingResult result =
        new Trainer(
                TrainingOptions.defaults().withLeakage(TrainingOptions.Leakage.ALLOW),
                Progress.NONE)
            .train(loans, split);

    Map<String, Double> ours = new LinkedHashMap<>();
    double[] coefficients = result.fit().coefficients();
    for (int i = 0; i < coefficients.length; i++) {
      ours.put(result.columns().get(i), coefficients[i]);
    }
    Map<String, Double> theirs = new LinkedHashMap<>();
    for (int i = 0; i < reference.get("features").size(); i++) {
      String name = reference.get("features").get(i).textValue();
      theirs.put(
          OUR_NAMES.getOrDefault(name, name), reference.get("coefficients").get(i).doubleValue());
    }
    assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(theirs.keySet());
    assertThat(result.fit().intercept())
        .isCloseTo(reference.get("intercept").doubleValue(), within(1e-6));
    theirs.forEach(
        (name, value) -> assertThat(ours.get(name)).as(name).isCloseTo(value, within(1e-6)));
    assertThat(result.fit().objectiveValue())
        .isCloseTo(reference.get("objective_value").doubleValue(), within(1e-8));

    double[] logOdds =
        ColumnScorer.logOdds(result.model().scorecard(), loans.columns().select(split.test()));
    JsonNode test = reference.get("test");
    double[] probability = new double[logOdds.length];
    for (int i = 0; i < logOdds.length; i++) {
      probability[i] = Logistic.probability(logOdds[i]);
      assertThat(probability[i])
          .as("test row %d", i)
          .isCloseTo(test.get("probabilities").get(i).doubleValue(), within(1e-8));
    }
    Confusion confusion = Confusion.of(probability, loans.outcomes().select(split.test()), 0.5);
    JsonNode matrix = test.get("confusion_at_0.5");
    assertThat(confusion)
        .isEqualTo(
            new Confusion(
                matrix.get(1).get(1).longValue(),
                matrix.get(0).get(1).longValue(),
                matrix.get(0).get(0).longValue(),
                matrix.get(1).get(0).longValue()));
    assertThat(result.test().auc()).isCloseTo(test.get("auc").doubleValue(), within(1e-12));
    assertThat(result.test().averagePrecision())
        .isCloseTo(test.get("average_precision").doubleValue(), within(1e-12));
    assertThat(result.test().logLoss()).isCloseTo(test.get("log_loss").doubleValue(), within(1e-8));
  }

  /** From place in the file to place among the complete rows, as the reference drops rows. */
  private static Map<Integer, Integer> keptRows(Path csv) throws IOException {
    Map<Integer, Integer> kept = new HashMap<>();
    try (RowCursor source = RowCursor.of(CsvInput.of(csv))) {
      int mayBeMissing = source.source().column("mort_acc").orElseThrow();
      int number = 0;
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        List<String> values = new ArrayList<>(row.values());
        values.remove(mayBeMissing);
        if (values.stream().noneMatch(String::isBlank)) {
          kept.put(number, kept.size());
        }
        number++;
      }
    }
    return kept;
  }

  private static int[] rows(JsonNode fileRows, Map<Integer, Integer> keptRow) {
    int[] rows = new int[fileRows.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = keptRow.get(fileRows.get(i).intValue());
    }
    return rows;
  }
}
