package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/** An own schema: loans of other columns than LoanTap's, with a recipe that names them. */
public final class OwnSchema {
  private static final String RECIPE =
      """
      {"name": "tractors", "label": {"column": "result", "bad": "lost"},
       "schema": [{"name": "deposit", "kind": "number", "unit": "percent"},
                  {"name": "crop", "kind": "level", "levels": ["wheat", "rice"]}],
       "characteristics": [
         {"name": "deposit", "encoder": "piecewise_linear", "knots": 4, "missing": "own"},
         {"name": "crop", "encoder": "one_hot", "missing": "own", "unseen": "reject"}]}
      """;

  private OwnSchema() {}

  /** Trains on made-up loans for tractors and prints the probabilities of default of two more. */
  public static void main(String[] args) throws IOException {
    Path loans = Files.createTempFile("tractors", ".csv");
    Path model = Files.createTempFile("tractors", ".json");
    try {
      Files.writeString(loans, loans());
      new Trainer(TrainingOptions.defaults(), Progress.NONE)
          .train(loans, RecipeJson.parse(RECIPE.getBytes(StandardCharsets.UTF_8)))
          .write(model);
      Scorer scorer = Scorer.load(model);
      for (int deposit : new int[] {5, 40}) {
        double probability = scorer.probability(Map.of("deposit", deposit, "crop", "rice"));
        System.out.printf("Deposit of %d %%: %.2f%n", deposit, probability);
      }
    } finally {
      Files.delete(model);
      Files.delete(loans);
    }
  }

  private static String loans() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder csv = new StringBuilder("deposit,crop,result\n");
    for (int i = 0; i < 2000; i++) {
      int deposit = random.nextInt(51);
      boolean lost = random.nextInt(100) < 50 - deposit;
      String crop = i % 3 == 0 ? "wheat" : "rice";
      csv.append(deposit + "," + crop + (lost ? ",lost\n" : ",kept\n"));
    }
    return csv.toString();
  }
}
