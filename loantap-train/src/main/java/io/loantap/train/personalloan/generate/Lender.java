package io.loantap.train.personalloan.generate;

import java.util.Random;

/**
 * A lender that judges and prices an application from its own noisy view of the risk.
 *
 * <p>The lender knows the true log-odds, dimly, and something that is not in the file (think of a
 * bureau score): evidence e with variance d^2 and mean -d^2/2 for loans that will be repaid, +d^2/2
 * for those that will be charged off. Drawn so, e is exactly the log likelihood ratio, and the
 * outcome given application <em>and</em> evidence is again logistic, with log-odds true + e; while
 * given the application alone it is still exactly the true model. Immutable.
 */
final class Lender {
  /** d: how much the lender knows beyond the file. */
  static final double EVIDENCE = 0.45;

  /** Standard deviation of what the lender gets wrong either way, log-odds. */
  static final double ERROR = 0.50;

  /**
   * Mean of the lender's unfounded doubts (exponential), log-odds: many a G was as good as an F.
   */
  static final double DOUBT = 0.85;

  /** Long terms are marked down by more than their risk, log-odds. */
  static final double TERM_MARKDOWN = 0.70;

  private final RateSheet rates = new RateSheet();

  LenderTerms price(Application application, Outcome outcome, Random random) {
    double score =
        TrueModel.logOdds(application)
            + evidence(outcome, random)
            + ERROR * random.nextGaussian()
            - DOUBT * StrictMath.log(1 - random.nextDouble())
            + (application.termMonths() == 60 ? TERM_MARKDOWN : 0);
    int rank = rates.rank(score);
    double rate = rates.percent(rank, application.issued().getYear());
    return new LenderTerms(
        rates.subGrade(rank),
        rate,
        Installment.dollars(application.loanAmount(), rate, application.termMonths()),
        random.nextDouble() < wholeLoanShare(application.issued().getYear()) ? "w" : "f");
  }

  private static double evidence(Outcome outcome, Random random) {
    double mean = EVIDENCE * EVIDENCE / 2;
    return (outcome == Outcome.CHARGED_OFF ? mean : -mean) + EVIDENCE * random.nextGaussian();
  }

  /** Whole loans were offered to investors from late 2012 on. */
  private static double wholeLoanShare(int year) {
    return switch (year) {
      case 2012 -> 0.05;
      case 2013 -> 0.30;
      case 2014 -> 0.49;
      case 2015 -> 0.63;
      case 2016 -> 0.74;
      default -> 0;
    };
  }
}
