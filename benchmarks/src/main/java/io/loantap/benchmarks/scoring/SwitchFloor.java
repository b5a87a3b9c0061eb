package io.loantap.benchmarks.scoring;

/**
 * The sum as a person would write it for a record with texts: the enum's sum, with switches on the
 * texts.
 */
final class SwitchFloor {
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

  SwitchFloor(ComparisonModel model) {
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
            + grade[gradePlace(loan.grade())]
            + homeOwnership[homeOwnershipPlace(loan.homeOwnership())]
            + verification[verificationPlace(loan.verification())]
            + purpose[purposePlace(loan.purpose())]
            + listing[listingPlace(loan.listing())]
            + applicationType[applicationTypePlace(loan.applicationType())]
            + zipCode[zipCodePlace(loan.zipCode())];
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static int gradePlace(String level) {
    return switch (level) {
      case "A" -> 0;
      case "B" -> 1;
      case "C" -> 2;
      case "D" -> 3;
      case "E" -> 4;
      case "F" -> 5;
      case "G" -> 6;
      default -> throw new IllegalArgumentException("grade");
    };
  }

  private static int homeOwnershipPlace(String level) {
    return switch (level) {
      case "MORTGAGE" -> 0;
      case "OTHER" -> 1;
      case "OWN" -> 2;
      case "RENT" -> 3;
      default -> throw new IllegalArgumentException("home_ownership");
    };
  }

  private static int verificationPlace(String level) {
    return switch (level) {
      case "Not Verified" -> 0;
      case "Source Verified" -> 1;
      case "Verified" -> 2;
      default -> throw new IllegalArgumentException("verification_status");
    };
  }

  private static int purposePlace(String level) {
    return switch (level) {
      case "car" -> 0;
      case "credit_card" -> 1;
      case "debt_consolidation" -> 2;
      case "educational" -> 3;
      case "home_improvement" -> 4;
      case "house" -> 5;
      case "major_purchase" -> 6;
      case "medical" -> 7;
      case "moving" -> 8;
      case "other" -> 9;
      case "renewable_energy" -> 10;
      case "small_business" -> 11;
      case "vacation" -> 12;
      case "wedding" -> 13;
      default -> throw new IllegalArgumentException("purpose");
    };
  }

  private static int listingPlace(String level) {
    return switch (level) {
      case "f" -> 0;
      case "w" -> 1;
      default -> throw new IllegalArgumentException("initial_list_status");
    };
  }

  private static int applicationTypePlace(String level) {
    return switch (level) {
      case "DIRECT_PAY" -> 0;
      case "INDIVIDUAL" -> 1;
      case "JOINT" -> 2;
      default -> throw new IllegalArgumentException("application_type");
    };
  }

  private static int zipCodePlace(String level) {
    return switch (level) {
      case "00813" -> 0;
      case "05113" -> 1;
      case "11650" -> 2;
      case "22690" -> 3;
      case "29597" -> 4;
      case "30723" -> 5;
      case "48052" -> 6;
      case "70466" -> 7;
      case "86630" -> 8;
      case "93700" -> 9;
      default -> throw new IllegalArgumentException("zip_code");
    };
  }
}
