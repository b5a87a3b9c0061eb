package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Training from code: the bundled loans, the recipe of an application, a threshold tuned on loans
 * scored out of fold, and the model file.
 */
public final class TrainModel {
  private TrainModel() {}

  /** Prints the policy that training chose, and the probability of one applicant. */
  public static void main(String[] args) throws IOException {
    Path model = Files.createTempFile("model", ".json");
    try {
      Recipe recipe = Recipes.find("application");
      new Trainer(TrainingOptions.defaults(), Progress.NONE)
          .train(DemoData.file("loantap-synthetic.csv"), recipe)
          .write(model);

      Scorer scorer = Scorer.load(model);
      System.out.println(scorer.thresholdRecord().reason());
      System.out.printf(
          "Probability of default: %.4f%n",
          scorer.probability(DemoData.applicant("applicant.json")));
    } finally {
      Files.delete(model);
    }
  }
}
