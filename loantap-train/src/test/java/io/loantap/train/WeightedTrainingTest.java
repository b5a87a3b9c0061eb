package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.engine.ColumnScorer;
import io.loantap.learn.regression.PriorCorrection;
import io.loantap.scorecard.Logistic;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.DataException;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.data.Split;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class weights and sample weights from the file to the model. */
class WeightedTrainingTest {
  private static final Path LOANS = Path.of("../data/loantap-synthetic.csv");
  private static final int ROWS = 2000;

  @TempDir private Path folder;

  @Test
  void train_balanced_predictsTheObservedRate() throws IOException {
    FinishedLoans loans =
        LoanReader.read(
            CsvInput.of(LOANS),
            Recipes.find("application"),
            ReadingSummary.OnBadRows.STOP,
            Progress.NONE);
    Split split = Split.trainingOnly(loans.outcomes());

    TrainingResult balanced =
        trainer(TrainingOptions.defaults().withClassWeights(ClassWeights.BALANCED))
            .train(loans, split);

    double rate = balanced.test().chargedOffRate();
    double[] corrected = ColumnScorer.logOdds(balanced.model().scorecard(), loans.columns());
    double shift = new PriorCorrection(0.5, rate).logOdds();
    assertThat(meanProbability(corrected, 0)).isEqualTo(rate, within(0.01));
    assertThat(meanProbability(corrected, shift)).isGreaterThan(rate + 0.15);
    assertThat(balanced.model().scorecard().intercept())
        .isEqualTo(balanced.fit().intercept() - shift, within(1e-12));
    assertThat(balanced.model().training().settings()).containsEntry("class_weight", "balanced");
    assertThat(balanced.model().training().metrics())
        .hasEntrySatisfying(
            "prior_correction",
            found -> assertThat(found.doubleValue()).isEqualTo(shift, within(1e-12)));
    // Out of fold, too: an uncorrected fold would lose a tenth of log-loss.
    TrainingResult plain = trainer(TrainingOptions.defaults()).train(loans, split);
    assertThat(balanced.test().logLoss()).isEqualTo(plain.test().logLoss(), within(0.005));
    assertThat(balanced.test().auc()).isEqualTo(plain.test().auc(), within(0.005));
    assertThat(plain.model().training().settings()).doesNotContainKeys("class_weight", "weight");
    assertThat(plain.model().training().metrics()).doesNotContainKey("prior_correction");
  }

  @Test
  void train_allWeightsTwo_isHalfThePenalty() throws IOException {
    Path weighted = file(row -> "2");
    Recipe recipe = Recipes.find("application").withWeight("copies");

    TrainingResult twice =
        trainer(TrainingOptions.defaults().withPenalty(new Penalty.Fixed(2)))
            .train(weighted, recipe);
    TrainingResult once =
        trainer(TrainingOptions.defaults().withPenalty(new Penalty.Fixed(1)))
            .train(weighted, Recipes.find("application"));

    double[] expected = once.fit().weights();
    double[] found = twice.fit().weights();
    for (int j = 0; j < expected.length; j++) {
      assertThat(found[j]).isEqualTo(expected[j], within(1e-8));
    }
    assertThat(twice.choice().threshold()).isEqualTo(once.choice().threshold(), within(1e-8));
    assertThat(twice.model().training().settings()).containsEntry("weight", "copies");
    assertThat(twice.model().training().notices())
        .anyMatch(notice -> notice.contains("counts each loan by its copies"));
  }

  @Test
  void train_chargedOffLoansCountTriple_probabilitiesFollow() throws IOException {
    Path weighted = folder.resolve("triple.csv");
    List<String> lines = new ArrayList<>();
    for (String line : head()) {
      String weight = line.contains(",Charged Off,") ? ",3" : ",1";
      lines.add(line + (lines.isEmpty() ? ",importance" : weight));
    }
    Files.write(weighted, lines);
    Recipe recipe = Recipes.find("application").withWeight("importance");

    TrainingResult result =
        trainer(TrainingOptions.defaults().withTestRows(new TestRows.Share(0)))
            .train(weighted, recipe);

    FinishedLoans loans =
        LoanReader.read(
            CsvInput.of(weighted), recipe, ReadingSummary.OnBadRows.STOP, Progress.NONE);
    double rate = result.test().chargedOffRate();
    double[] logOdds = ColumnScorer.logOdds(result.model().scorecard(), loans.columns());
    double sum = 0;
    double weights = 0;
    for (int row = 0; row < logOdds.length; row++) {
      double weight = loans.outcomes().chargedOff(row) ? 3 : 1;
      sum += weight * Logistic.probability(logOdds[row]);
      weights += weight;
    }
    // The intercept is free: the weighted mean is the weighted rate, exactly.
    assertThat(sum / weights).isEqualTo(3 * rate / (1 + 2 * rate), within(1e-9));
  }

  @Test
  void train_testFileWithoutWeights_isFine() throws IOException {
    TrainingOptions options =
        TrainingOptions.defaults().withTestRows(new TestRows.OfFile(CsvInput.of(LOANS)));

    TrainingResult result =
        trainer(options)
            .train(
                file(row -> Integer.toString(1 + row % 3)),
                Recipes.find("application").withWeight("copies"));

    assertThat(result.testRows()).isEqualTo(10_000);
  }

  @Test
  void train_weightsThatAreNone_namesLinesAndKinds() throws IOException {
    String[] bad = {"0", "-1", "", "much", "1e999", "NaN"};
    Path weighted = file(row -> row < bad.length ? bad[row] : "1.5");
    Recipe recipe = Recipes.find("application").withWeight("copies");

    assertThatThrownBy(() -> trainer(TrainingOptions.defaults()).train(weighted, recipe))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("bad rows, 6 of 2,000")
        .hasMessageContaining(
            "line 2, column copies: out of range, found zero, expected a positive number\n")
        .hasMessageContaining("line 4, column copies: out of range, found a negative number")
        .hasMessageContaining("line 6, column copies: missing, expected a positive number")
        .hasMessageContaining("line 8, column copies: wrong type, found a word of letters")
        .hasMessageContaining("line 10, column copies: not a finite number")
        .hasMessageContaining("line 12, column copies: wrong type");
  }

  @Test
  void train_noSuchWeightColumn_suggestsTheNearOne() throws IOException {
    Path weighted = file(row -> "1");
    Recipe recipe = Recipes.find("application");

    assertThatThrownBy(
            () -> trainer(TrainingOptions.defaults()).train(weighted, recipe.withWeight("copy")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no weight column \"copy\"")
        .hasMessageContaining("--weight");
    assertThatThrownBy(
            () -> trainer(TrainingOptions.defaults()).train(weighted, recipe.withWeight("copie")))
        .hasMessageContaining("did you mean \"copies\"?");
  }

  @Test
  void train_characteristicReadsTheWeight_isLeftOut() throws IOException {
    TrainingResult result =
        trainer(TrainingOptions.defaults())
            .train(LOANS, Recipes.find("application").withWeight("annual_inc"));

    assertThat(result.model().scorecard().characteristics())
        .isNotEmpty()
        .noneMatch(it -> it.name().equals("annual_inc"));
    assertThat(result.model().training().notices())
        .contains(
            "Characteristic \"annual_inc\" was left out: it reads the weight column annual_inc.");
  }

  @Test
  void train_requiredCharacteristicReadsTheWeight_isRefused() throws IOException {
    Recipe recipe = Recipes.find("application");
    Recipe strict =
        new Recipe(
            recipe.name(),
            recipe.description(),
            recipe.label(),
            recipe.schema(),
            recipe.derived(),
            recipe.date(),
            recipe.complete(),
            recipe.features().stream().map(it -> new FeatureEntry(it.spec(), true)).toList(),
            null,
            recipe.penalty(),
            recipe.proxies(),
            recipe.protectedColumns());

    assertThatThrownBy(
            () -> trainer(TrainingOptions.defaults()).train(LOANS, strict.withWeight("annual_inc")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("requires \"annual_inc\"")
        .hasMessageContaining("weight column");
  }

  private static Trainer trainer(TrainingOptions options) {
    return new Trainer(options, Progress.NONE);
  }

  private static double meanProbability(double[] logOdds, double plus) {
    double sum = 0;
    for (double s : logOdds) {
      sum += Logistic.probability(s + plus);
    }
    return sum / logOdds.length;
  }

  /** Header and first loans; an address has two lines. */
  private static List<String> head() throws IOException {
    List<String> lines = Files.readAllLines(LOANS);
    List<String> records = new ArrayList<>(List.of(lines.get(0)));
    for (int line = 1; line < 2 * ROWS; line += 2) {
      records.add(lines.get(line) + "\n" + lines.get(line + 1));
    }
    return records;
  }

  /** The first loans with one more column, "copies". */
  private Path file(IntFunction<String> weight) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : head()) {
      lines.add(line + "," + (lines.isEmpty() ? "copies" : weight.apply(lines.size() - 1)));
    }
    return Files.write(folder.resolve("weighted.csv"), lines);
  }
}
