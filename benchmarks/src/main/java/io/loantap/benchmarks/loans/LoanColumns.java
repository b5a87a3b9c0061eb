package io.loantap.benchmarks.loans;

import io.loantap.benchmarks.loans.LevelColumn.Level;
import io.loantap.scorecard.Logistic;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The 20 characteristics, in the order of the file: 13 numbers, the grade, which is counted, and 6
 * that become 30 one-hot columns; 44 columns in all, shaped like the LoanTap data.
 *
 * <p>As there, three zip codes are almost always charged off and two almost never. Those are what
 * makes the optimum hard to reach: their coefficients are far out.
 */
final class LoanColumns {
  /** Log-odds of a loan that is average in everything; about 19.6 % are charged off. */
  static final double INTERCEPT = -2.1;

  static final List<LoanColumn> ALL =
      List.of(
          number(
              "loan_amnt",
              (risk, r) ->
                  25 * Math.rint(lognormal(9.35, 0.62, r.nextGaussian(), 500, 40_000) / 25),
              v -> 1.4e-5 * (v - 14_000)),
          whole(
              "term",
              (risk, r) -> r.nextDouble() < Logistic.probability(0.9 * risk - 1.5) ? 60 : 36,
              v -> v == 60 ? 0.44 : 0),
          number(
              "int_rate",
              (risk, r) -> hundredths(clip(13.6 + 4.3 * risk + 0.9 * r.nextGaussian(), 5.32, 31)),
              v -> 0.04 * (v - 13.6)),
          new NumberColumn(
              "grade",
              (risk, r) -> clip(Math.floor(2.3 + 1.4 * risk + 0.35 * r.nextGaussian()), 0, 6),
              v -> 0.39 * (v - 2),
              v -> "ABCDEFG".substring((int) v, (int) v + 1)),
          LevelColumn.of(
              "home_ownership",
              new Level("MORTGAGE", 50.08, 0),
              new Level("OTHER", 0.04, 0.1),
              new Level("OWN", 9.53, 0.12),
              new Level("RENT", 40.35, 0.28)),
          number(
              "annual_inc",
              (risk, r) -> Math.rint(lognormal(11.08, 0.53, r.nextGaussian(), 4000, 8_706_582)),
              v -> -0.48 * (StrictMath.log(v) - 11.08)),
          LevelColumn.of(
              "verification_status",
              new Level("Not Verified", 31.6, 0),
              new Level("Source Verified", 33.2, 0.16),
              new Level("Verified", 35.2, 0.13)),
          LevelColumn.of(
              "purpose",
              new Level("car", 1.19, 0),
              new Level("credit_card", 20.96, 0.02),
              new Level("debt_consolidation", 59.21, 0.1),
              new Level("educational", 0.06, 0.3),
              new Level("home_improvement", 6.07, 0.12),
              new Level("house", 0.56, 0.02),
              new Level("major_purchase", 2.22, 0.11),
              new Level("medical", 1.06, 0.19),
              new Level("moving", 0.72, 0.2),
              new Level("other", 5.35, 0.13),
              new Level("renewable_energy", 0.08, 0.28),
              new Level("small_business", 1.44, 0.55),
              new Level("vacation", 0.62, 0.1),
              new Level("wedding", 0.46, -0.25)),
          number(
              "dti",
              (risk, r) -> hundredths(clip(17.4 + 8 * r.nextGaussian(), 0, 57.14)),
              v -> 0.021 * (v - 17.4)),
          number(
              "open_acc",
              (risk, r) -> Math.rint(clip(11.3 + 5 * r.nextGaussian(), 1, 90)),
              v -> 0.025 * (v - 11.3)),
          number("pub_rec", (risk, r) -> r.nextDouble() < 0.146 ? 1 : 0, v -> 0.115 * v),
          number(
              "revol_bal",
              (risk, r) -> Math.rint(lognormal(9.25, 1.05, r.nextGaussian(), 0, 1_743_266)),
              v -> -2.9e-6 * (v - 15_800)),
          number(
              "revol_util",
              (risk, r) -> tenths(clip(53.8 + 24.4 * r.nextGaussian() + 4 * risk, 0, 892.3)),
              v -> 0.0052 * (v - 53.8)),
          number(
              "total_acc",
              (risk, r) -> Math.rint(clip(25.4 + 12 * r.nextGaussian(), 2, 151)),
              v -> -0.007 * (v - 25.4)),
          LevelColumn.of(
              "initial_list_status", new Level("f", 60.1, 0), new Level("w", 39.9, -0.03)),
          LevelColumn.of(
              "application_type",
              new Level("DIRECT_PAY", 0.072, 1.2),
              new Level("INDIVIDUAL", 99.821, 0),
              new Level("JOINT", 0.107, -0.9)),
          number(
              "mort_acc",
              (risk, r) -> Math.floor(Math.min(34, -1.8 * StrictMath.log(1 - r.nextDouble()))),
              v -> -0.063 * v),
          number(
              "pub_rec_bankruptcies", (risk, r) -> r.nextDouble() < 0.11 ? 1 : 0, v -> -0.14 * v),
          whole(
              "issue_year",
              (risk, r) -> 2007 + Math.floor(10 * Math.sqrt(r.nextDouble())),
              v -> 0.058 * (v - 2013.6)),
          LevelColumn.of(
              "zip_code",
              new Level("00813", 11.57, -7),
              new Level("05113", 11.46, -7),
              new Level("11650", 2.83, 9.5),
              new Level("22690", 14.27, 0.03),
              new Level("29597", 11.48, -0.1),
              new Level("30723", 14.28, -0.02),
              new Level("48052", 14.13, 0),
              new Level("70466", 14.39, 0),
              new Level("86630", 2.77, 9.5),
              new Level("93700", 2.82, 9.5)));

  private LoanColumns() {}

  /** A number written with a decimal point, as the public file has them. */
  private static NumberColumn number(
      String name, NumberColumn.Draw source, DoubleUnaryOperator effect) {
    return new NumberColumn(name, source, effect, Double::toString);
  }

  private static NumberColumn whole(
      String name, NumberColumn.Draw source, DoubleUnaryOperator effect) {
    DoubleFunction<String> format = v -> Integer.toString((int) v);
    return new NumberColumn(name, source, effect, format);
  }

  private static double lognormal(
      double mean, double deviation, double gaussian, double least, double most) {
    return clip(StrictMath.exp(mean + deviation * gaussian), least, most);
  }

  private static double clip(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double tenths(double value) {
    return Math.rint(value * 10) / 10;
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}
