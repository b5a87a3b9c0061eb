package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.TypedScorer;
import java.io.IOException;

/**
 * An own record: the type is bound to the schema of the model once, and then scored without a map.
 */
public final class PredictRecord {
  private PredictRecord() {}

  /** Prints the probability of default of one loan. */
  public static void main(String[] args) throws IOException {
    TypedScorer<Loan> loans = Scorer.load(DemoData.file("demo-model.json")).bind(Loan.class);
    Loan loan = Loan.demo();

    System.out.printf("Probability of default: %.4f%n", loans.probability(loan));
  }
}
