package io.loantap.benchmarks.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file with its recipe is the same work as the rows in memory. */
class WorkRecipeTest {
  private static final int ROWS = 20_000;

  @Test
  void train_fileOfTheBenchmark_coefficientsOfTheRowsInMemory(@TempDir Path folder)
      throws Exception {
    Path csv = folder.resolve("loans.csv");
    WriteLoans.main(new String[] {csv.toString(), Integer.toString(ROWS)});
    URL recipe = WriteLoans.class.getResource("/io/loantap/benchmarks/work.json");
    TrainingOptions options =
        TrainingOptions.defaults()
            .withTestRows(new TestRows.Share(0))
            .withLeakage(TrainingOptions.Leakage.ALLOW);

    LogisticFit fromFile =
        new Trainer(options, Progress.NONE)
            .train(csv, Recipes.find(Path.of(recipe.toURI()).toString()))
            .fit();

    TrainingLoans loans = TrainingLoans.first(ROWS);
    LogisticFit fit = LogisticRegression.withL2(1).fit(loans.matrix(), loans.chargedOff(), null);
    assertThat(fromFile.weights()).containsExactly(fit.weights(), within(1e-9));
  }

  @Test
  void first_fewerRows_areTheFirstOfMore() {
    GeneratedLoans few = GeneratedLoans.of(100, 7);
    GeneratedLoans many = GeneratedLoans.of(1000, 7);

    for (int column = 0; column < LoanColumns.ALL.size(); column++) {
      assertThat(many.values(column)).startsWith(few.values(column));
    }
    assertThat(many.chargedOff()).startsWith(few.chargedOff());
  }

  @Test
  void chargedOff_generatedLoans_aboutAFifth() {
    int bad = 0;
    for (boolean chargedOff : GeneratedLoans.of(ROWS, 1).chargedOff()) {
      bad += chargedOff ? 1 : 0;
    }

    assertThat((double) bad / ROWS).isBetween(0.18, 0.21);
  }
}
