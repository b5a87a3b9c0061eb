package io.loantap.train.personalloan.generate;

/** The lender's price list: one interest rate for each sub-grade and year. Immutable. */
final class RateSheet {
  private static final double LOWEST = 5.32;
  private static final double HIGHEST = 30.99;

  /**
   * The lender's score above which a loan is A2, A3, ... G5. Chosen, on 3 million applications, so
   * that each sub-grade has its share of the public file (A 16.2 %, B 29.3 %, C 26.8 %, D 16.0 %, E
   * 8.0 %, F 3.0 %, G 0.8 %).
   */
  private static final double[] SCORE_LIMITS = {
    -3.248, -2.901, -2.648, -2.369, -2.111, //
    -1.885, -1.648, -1.390, -1.152, -0.949, //
    -0.728, -0.510, -0.292, -0.071, 0.148, //
    0.358, 0.560, 0.759, 0.974, 1.179, //
    1.373, 1.588, 1.805, 2.031, 2.276, //
    2.517, 2.765, 3.036, 3.325, 3.644, //
    4.014, 4.420, 4.939, 5.567
  };

  /** Percent a year in A1 ... G5, on average over the years. */
  private static final double[] RATES = {
    5.85, 6.53, 7.32, 7.69, 8.42, //
    9.39, 10.38, 11.34, 12.17, 12.60, //
    13.20, 13.78, 14.33, 15.00, 15.60, //
    16.36, 17.17, 17.64, 18.20, 18.82, //
    19.30, 19.97, 20.60, 21.30, 21.85, //
    22.65, 23.40, 24.05, 24.60, 25.10, //
    25.55, 25.85, 26.10, 26.40, 27.10
  };

  private static final int FIRST_YEAR = 2007;

  /** How far the price list of a year, from 2007, lies from the average, percent of the rate. */
  private static final double[] DRIFT = {-6, -5, -2, -6, -4, 5, 5, -1, -5, -2};

  /** Rank 0 is A1, rank 34 is G5; the higher the score, the riskier. */
  int rank(double score) {
    int rank = 0;
    while (rank < SCORE_LIMITS.length && score > SCORE_LIMITS[rank]) {
      rank++;
    }
    return rank;
  }

  String subGrade(int rank) {
    return "" + (char) ('A' + rank / 5) + (char) ('1' + rank % 5);
  }

  /** Annual interest in percent, with two decimals. */
  double percent(int rank, int year) {
    double rate = RATES[rank] * (1 + DRIFT[year - FIRST_YEAR] / 100);
    return StrictMath.rint(Math.min(Math.max(rate, LOWEST), HIGHEST) * 100) / 100;
  }
}
