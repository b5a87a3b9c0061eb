package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.scorecard.TrainingRecord;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Metrics of a model: the figures on loans that training did not see, which the model file keeps.
 */
public final class ModelMetrics {
  private ModelMetrics() {}

  /** Prints where the model comes from, and how well it ranks and decides. */
  public static void main(String[] args) throws IOException {
    TrainingRecord training = Scorer.load(DemoData.file("demo-model.json")).training();

    System.out.println("Recipe: " + training.recipe() + ", rows: " + training.rows());
    DecimalFormat figures =
        new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    for (String name : List.of("test_rows", "auc", "gini", "ks", "brier", "approval_rate", "npa")) {
      Number value = training.metrics().get(name);
      System.out.println(name + ": " + figures.format(value));
    }
  }
}
