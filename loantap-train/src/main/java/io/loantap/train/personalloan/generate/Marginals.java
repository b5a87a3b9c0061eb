package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;

/**
 * The distribution of each column by itself: shares and quantiles, aggregates of the public
 * LendingClub and LoanTap files.
 */
final class Marginals {
  static final Quantiles LOAN_AMOUNT =
      Quantiles.of(
          0.0002, 500, 0.01, 1_600, 0.05, 3_500, 0.10, 5_000, 0.25, 8_000, 0.50, 12_000, 0.75,
          20_000, 0.90, 26_350, 0.95, 31_500, 0.964, 35_000, 0.995, 40_000);

  static final Quantiles INCOME =
      Quantiles.of(
          0.0001, 5_000, 0.01, 19_500, 0.05, 28_000, 0.10, 34_000, 0.25, 45_000, 0.50, 64_000, 0.75,
          90_000, 0.90, 120_000, 0.95, 150_000, 0.99, 245_000, 0.999, 500_000, 0.99999, 3_000_000);

  static final Quantiles DTI =
      Quantiles.of(
          0.0005, 0, 0.01, 1.75, 0.05, 4.55, 0.10, 6.95, 0.25, 11.28, 0.50, 16.9, 0.75, 22.95, 0.90,
          28.5, 0.95, 31.5, 0.99, 36.4, 0.9999, 52);

  /** Whole numbers by truncation, so each quantile is half an account above the published one. */
  static final Quantiles OPEN_ACCOUNTS =
      Quantiles.of(
          0.0001, 1, 0.01, 3.5, 0.05, 5.4, 0.10, 6.4, 0.25, 8.5, 0.50, 11.2, 0.75, 14.6, 0.90, 18.6,
          0.95, 21.4, 0.99, 27.5, 0.9999, 53);

  static final Quantiles TOTAL_ACCOUNTS =
      Quantiles.of(
          0.0001, 2, 0.01, 6.3, 0.05, 9.7, 0.10, 12.2, 0.25, 17.4, 0.50, 24.4, 0.75, 32.6, 0.90,
          42.0, 0.95, 48.2, 0.99, 62.0, 0.9999, 110);

  static final Quantiles REVOLVING_BALANCE =
      Quantiles.of(
          0.005, 0, 0.01, 200, 0.05, 1_660, 0.10, 2_960, 0.25, 5_950, 0.50, 11_000, 0.75, 19_360,
          0.90, 30_900, 0.95, 39_600, 0.99, 74_000, 0.9999, 600_000);

  static final Quantiles UTILIZATION =
      Quantiles.of(
          0.005, 0, 0.01, 1, 0.05, 11, 0.10, 19, 0.25, 35.5, 0.50, 54.5, 0.75, 72.5, 0.90, 86, 0.95,
          91.5, 0.99, 98, 0.996, 100, 0.9999, 120);

  static final Quantiles CREDIT_AGE_MONTHS =
      Quantiles.of(
          0.0005, 36, 0.01, 50, 0.05, 77, 0.10, 94, 0.25, 131, 0.50, 173, 0.75, 233, 0.90, 300,
          0.95, 352, 0.99, 431, 0.9999, 660);

  static final Levels<Integer> TERM = Levels.of(entry(36, 0.7626), entry(60, 0.2374));

  /** In order of wealth, so that ownership can go with income and mortgages. */
  static final Levels<String> HOME =
      Levels.of(
          entry("NONE", 0.00008),
          entry("OTHER", 0.00028),
          entry("ANY", 0.00001),
          entry("RENT", 0.4035),
          entry("OWN", 0.0953),
          entry("MORTGAGE", 0.5008));

  static final Levels<String> VERIFICATION =
      Levels.of(
          entry("Not Verified", 0.3158),
          entry("Source Verified", 0.3318),
          entry("Verified", 0.3524));

  /** Shares among loans in which mortgages are recorded. */
  static final Levels<Integer> MORTGAGES =
      Levels.of(
          entry(0, 0.384),
          entry(1, 0.167),
          entry(2, 0.141),
          entry(3, 0.109),
          entry(4, 0.078),
          entry(5, 0.053),
          entry(6, 0.033),
          entry(7, 0.016),
          entry(8, 0.0082),
          entry(9, 0.0044),
          entry(10, 0.0024),
          entry(11, 0.0013),
          entry(12, 0.0007),
          entry(13, 0.0004),
          entry(14, 0.0003));

  static final Levels<Integer> PUBLIC_RECORDS =
      Levels.of(
          entry(0, 0.8541),
          entry(1, 0.1258),
          entry(2, 0.0139),
          entry(3, 0.0038),
          entry(4, 0.0013),
          entry(5, 0.0006),
          entry(6, 0.0003),
          entry(8, 0.0002));

  static final double BANKRUPTCY_PER_RECORD = 0.75;

  static final Levels<String> EMP_LENGTH =
      Levels.of(
          entry("", 0.0462),
          entry("< 1 year", 0.0801),
          entry("1 year", 0.0653),
          entry("2 years", 0.0905),
          entry("3 years", 0.0800),
          entry("4 years", 0.0605),
          entry("5 years", 0.0669),
          entry("6 years", 0.0526),
          entry("7 years", 0.0526),
          entry("8 years", 0.0484),
          entry("9 years", 0.0387),
          entry("10+ years", 0.3182));

  static final Levels<String> PURPOSE =
      Levels.of(
          entry("debt_consolidation", 0.5921),
          entry("credit_card", 0.2096),
          entry("home_improvement", 0.0607),
          entry("other", 0.0535),
          entry("major_purchase", 0.0222),
          entry("small_business", 0.0144),
          entry("car", 0.0119),
          entry("medical", 0.0106),
          entry("moving", 0.0072),
          entry("vacation", 0.0062),
          entry("house", 0.0056),
          entry("wedding", 0.0046),
          entry("renewable_energy", 0.0008),
          entry("educational", 0.0006));

  static final Levels<String> APPLICATION_TYPE =
      Levels.of(
          entry("INDIVIDUAL", 0.99821), entry("JOINT", 0.00107), entry("DIRECT_PAY", 0.00072));

  /** The years before 2012 together have the 9.54 % in which mortgages are missing. */
  static final Levels<Integer> ISSUE_YEAR =
      Levels.of(
          entry(2007, 0.0006),
          entry(2008, 0.0040),
          entry(2009, 0.0118),
          entry(2010, 0.0285),
          entry(2011, 0.0505),
          entry(2012, 0.1046),
          entry(2013, 0.2450),
          entry(2014, 0.2600),
          entry(2015, 0.2350),
          entry(2016, 0.0600));

  private Marginals() {}
}
