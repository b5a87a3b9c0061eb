package io.loantap.benchmarks.scoring;

import java.util.Map;
import java.util.Objects;

/** An applicant as a program with time to spare would hold one: primitives and enums. */
record EnumLoan(
    double loanAmount,
    int term,
    double interestRate,
    double annualIncome,
    double debtToIncome,
    int openAccounts,
    int publicRecords,
    double revolvingBalance,
    double revolvingUtilisation,
    int totalAccounts,
    int mortgageAccounts,
    int bankruptcies,
    int issueYear,
    Grade grade,
    HomeOwnership homeOwnership,
    Verification verification,
    Purpose purpose,
    Listing listing,
    ApplicationType applicationType,
    ZipCode zipCode) {

  /** Levels in the order of the model's table. */
  enum Grade {
    A,
    B,
    C,
    D,
    E,
    F,
    G
  }

  /** Levels in the order of the model's table. */
  enum HomeOwnership {
    MORTGAGE,
    OTHER,
    OWN,
    RENT
  }

  /** Levels in the order of the model's table. */
  enum Verification {
    NOT_VERIFIED,
    SOURCE_VERIFIED,
    VERIFIED
  }

  /** Levels in the order of the model's table. */
  enum Purpose {
    CAR,
    CREDIT_CARD,
    DEBT_CONSOLIDATION,
    EDUCATIONAL,
    HOME_IMPROVEMENT,
    HOUSE,
    MAJOR_PURCHASE,
    MEDICAL,
    MOVING,
    OTHER,
    RENEWABLE_ENERGY,
    SMALL_BUSINESS,
    VACATION,
    WEDDING
  }

  /** Levels in the order of the model's table. */
  enum Listing {
    F,
    W
  }

  /** Levels in the order of the model's table. */
  enum ApplicationType {
    DIRECT_PAY,
    INDIVIDUAL,
    JOINT
  }

  /** Levels in the order of the model's table. */
  enum ZipCode {
    ZIP_00813,
    ZIP_05113,
    ZIP_11650,
    ZIP_22690,
    ZIP_29597,
    ZIP_30723,
    ZIP_48052,
    ZIP_70466,
    ZIP_86630,
    ZIP_93700
  }

  /**
   * The same applicant, from values by name.
   *
   * @param model for the order of the levels
   */
  static EnumLoan of(Map<String, ?> values, ComparisonModel model) {
    int[] place =
        model.tables().stream()
            .mapToInt(table -> table.levels().indexOf((String) values.get(table.name())))
            .toArray();
    return new EnumLoan(
        number(values, "loan_amnt"),
        whole(values, "term"),
        number(values, "int_rate"),
        number(values, "annual_inc"),
        number(values, "dti"),
        whole(values, "open_acc"),
        whole(values, "pub_rec"),
        number(values, "revol_bal"),
        number(values, "revol_util"),
        whole(values, "total_acc"),
        whole(values, "mort_acc"),
        whole(values, "pub_rec_bankruptcies"),
        whole(values, "issue_year"),
        Grade.values()[place[0]],
        HomeOwnership.values()[place[1]],
        Verification.values()[place[2]],
        Purpose.values()[place[3]],
        Listing.values()[place[4]],
        ApplicationType.values()[place[5]],
        ZipCode.values()[place[6]]);
  }

  static double number(Map<String, ?> values, String name) {
    return ((Number) Objects.requireNonNull(values.get(name))).doubleValue();
  }

  static int whole(Map<String, ?> values, String name) {
    return ((Number) Objects.requireNonNull(values.get(name))).intValue();
  }
}
