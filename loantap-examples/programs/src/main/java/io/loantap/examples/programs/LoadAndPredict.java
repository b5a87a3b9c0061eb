package io.loantap.examples.programs;

import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.personalloan.LoanTap;
import java.io.IOException;
import java.time.Month;
import java.time.YearMonth;

/**
 * Load and predict: a model file, one applicant by the typed builder of LoanTap's columns, and the
 * probability of default.
 */
public final class LoadAndPredict {
  private LoadAndPredict() {}

  /** Prints the probability of default and the threshold of the model. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Applicant applicant =
        LoanTap.applicant()
            .loanAmount(14_000)
            .termMonths(36)
            .employmentYears(6)
            .homeOwnership("RENT")
            .annualIncome(58_000)
            .verificationStatus("Source Verified")
            .issueMonth(YearMonth.of(2015, Month.MAY))
            .purpose("debt_consolidation")
            .debtToIncome(19.4)
            .earliestCreditLine(YearMonth.of(2001, Month.SEPTEMBER))
            .openAccounts(11)
            .publicRecords(0)
            .revolvingBalance(12_400)
            .revolvingUtilization(52.6)
            .totalAccounts(24)
            .applicationType("INDIVIDUAL")
            .mortgageAccounts(1)
            .bankruptcies(0)
            .build();

    Prediction prediction = scorer.predict(applicant);

    System.out.printf("Probability of default: %.4f%n", prediction.probability());
    System.out.printf("Threshold of the model: %.4f%n", prediction.threshold());
  }
}
