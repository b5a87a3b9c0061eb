package io.loantap.benchmarks.scoring;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** The same with a hash map for each table of levels. */
@NullUnmarked // it trusts its input
final class HashFloor {
  private final double intercept;
  private final double loanAmount;
  private final double term;
  private final double interestRate;
  private final double annualIncome;
  private final double debtToIncome;
  private final double openAccounts;
  private final double publicRecords;
  private final double revolvingBalance;
  private final double revolvingUtilisation;
  private final double totalAccounts;
  private final double mortgageAccounts;
  private final double bankruptcies;
  private final double issueYear;
  private final Map<String, Double> grade;
  private final Map<String, Double> homeOwnership;
  private final Map<String, Double> verification;
  private final Map<String, Double> purpose;
  private final Map<String, Double> listing;
  private final Map<String, Double> applicationType;
  private final Map<String, Double> zipCode;

  HashFloor(ComparisonModel model) {
    intercept = model.interceptInUnits();
    loanAmount = model.lines().get(0).slope();
    term = model.lines().get(1).slope();
    interestRate = model.lines().get(2).slope();
    annualIncome = model.lines().get(3).slope();
    debtToIncome = model.lines().get(4).slope();
    openAccounts = model.lines().get(5).slope();
    publicRecords = model.lines().get(6).slope();
    revolvingBalance = model.lines().get(7).slope();
    revolvingUtilisation = model.lines().get(8).slope();
    totalAccounts = model.lines().get(9).slope();
    mortgageAccounts = model.lines().get(10).slope();
    bankruptcies = model.lines().get(11).slope();
    issueYear = model.lines().get(12).slope();
    grade = new HashMap<>(model.tables().get(0).contributions());
    homeOwnership = new HashMap<>(model.tables().get(1).contributions());
    verification = new HashMap<>(model.tables().get(2).contributions());
    purpose = new HashMap<>(model.tables().get(3).contributions());
    listing = new HashMap<>(model.tables().get(4).contributions());
    applicationType = new HashMap<>(model.tables().get(5).contributions());
    zipCode = new HashMap<>(model.tables().get(6).contributions());
  }

  double probability(StringLoan loan) {
    double logOdds =
        intercept
            + loanAmount * loan.loanAmount()
            + term * loan.term()
            + interestRate * loan.interestRate()
            + annualIncome * loan.annualIncome()
            + debtToIncome * loan.debtToIncome()
            + openAccounts * loan.openAccounts()
            + publicRecords * loan.publicRecords()
            + revolvingBalance * loan.revolvingBalance()
            + revolvingUtilisation * loan.revolvingUtilisation()
            + totalAccounts * loan.totalAccounts()
            + mortgageAccounts * loan.mortgageAccounts()
            + bankruptcies * loan.bankruptcies()
            + issueYear * loan.issueYear()
            + grade.get(loan.grade())
            + homeOwnership.get(loan.homeOwnership())
            + verification.get(loan.verification())
            + purpose.get(loan.purpose())
            + listing.get(loan.listing())
            + applicationType.get(loan.applicationType())
            + zipCode.get(loan.zipCode());
    return 1 / (1 + Math.exp(-logOdds));
  }
}
