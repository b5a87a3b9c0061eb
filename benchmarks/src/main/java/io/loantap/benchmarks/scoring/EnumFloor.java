package io.loantap.benchmarks.scoring;

/**
 * The sum as a person would write it for a record with enums: multiply, look up by ordinal, add.
 */
@SuppressWarnings("EnumOrdinal") // nothing is quicker, which is the point
final class EnumFloor {
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
  private final double[] grade;
  private final double[] homeOwnership;
  private final double[] verification;
  private final double[] purpose;
  private final double[] listing;
  private final double[] applicationType;
  private final double[] zipCode;

  EnumFloor(ComparisonModel model) {
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
    grade = model.tables().get(0).values();
    homeOwnership = model.tables().get(1).values();
    verification = model.tables().get(2).values();
    purpose = model.tables().get(3).values();
    listing = model.tables().get(4).values();
    applicationType = model.tables().get(5).values();
    zipCode = model.tables().get(6).values();
  }

  double probability(EnumLoan loan) {
    return 1 / (1 + Math.exp(-logOdds(loan)));
  }

  private double logOdds(EnumLoan loan) {
    return intercept
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
        + grade[loan.grade().ordinal()]
        + homeOwnership[loan.homeOwnership().ordinal()]
        + verification[loan.verification().ordinal()]
        + purpose[loan.purpose().ordinal()]
        + listing[loan.listing().ordinal()]
        + applicationType[loan.applicationType().ordinal()]
        + zipCode[loan.zipCode().ordinal()];
  }

  /** The same in four sums that do not wait for each other. */
  double probabilityFourSums(EnumLoan loan) {
    double first =
        intercept
            + loanAmount * loan.loanAmount()
            + debtToIncome * loan.debtToIncome()
            + revolvingUtilisation * loan.revolvingUtilisation()
            + issueYear * loan.issueYear()
            + purpose[loan.purpose().ordinal()];
    double second =
        term * loan.term()
            + openAccounts * loan.openAccounts()
            + totalAccounts * loan.totalAccounts()
            + grade[loan.grade().ordinal()]
            + listing[loan.listing().ordinal()];
    double third =
        interestRate * loan.interestRate()
            + publicRecords * loan.publicRecords()
            + mortgageAccounts * loan.mortgageAccounts()
            + homeOwnership[loan.homeOwnership().ordinal()]
            + applicationType[loan.applicationType().ordinal()];
    double fourth =
        annualIncome * loan.annualIncome()
            + revolvingBalance * loan.revolvingBalance()
            + bankruptcies * loan.bankruptcies()
            + verification[loan.verification().ordinal()]
            + zipCode[loan.zipCode().ordinal()];
    return 1 / (1 + Math.exp(-((first + second) + (third + fourth))));
  }
}
