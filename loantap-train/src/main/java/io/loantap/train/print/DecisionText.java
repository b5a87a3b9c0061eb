package io.loantap.train.print;

import io.loantap.Decision;
import io.loantap.Notice;
import io.loantap.pricing.Offered;
import io.loantap.pricing.ReasonSource;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Interpretation;
import io.loantap.reason.Reason;
import io.loantap.scorecard.ScoreScaling;
import java.math.BigDecimal;
import java.util.Locale;

/** A decision in words. */
public final class DecisionText {
  private DecisionText() {}

  /** Verdict, probability, score, offer, reasons, notices and versions; ends in a line break. */
  public static String of(Decision decision, Interpretation interpretation) {
    StringBuilder text = new StringBuilder();
    boolean below = decision.probability() <= decision.threshold();
    text.append(verdict(decision.outcome()))
        .append(": probability of default ")
        .append(Figures.percent(decision.probability()))
        .append(below ? ", at most the threshold of " : ", above the threshold of ")
        .append(Figures.percent(decision.threshold()))
        .append(".\n");
    ScoreScaling.Displayed score = ScoreScaling.display(decision.score());
    text.append("  Score: ")
        .append(score.points())
        .append(score.clamped() ? " points, the end of the scale.\n" : " points.\n");
    decision.offer().ifPresent(offer -> text.append(offer(offer)));
    decision
        .expectedLoss()
        .ifPresent(loss -> text.append("  Expected loss: ").append(money(loss)).append(".\n"));
    reasons(decision, interpretation, text);
    for (Notice notice : decision.notices()) {
      text.append("  ").append(notice.message()).append('\n');
    }
    text.append("  Model ")
        .append(decision.version().modelId())
        .append(", policy ")
        .append(decision.version().policyId())
        .append(".\n");
    return text.toString();
  }

  private static String verdict(Decision.Outcome outcome) {
    return switch (outcome) {
      case APPROVE -> "Approved";
      case COUNTEROFFER -> "Counter-offer";
      case REFER -> "Referred to a person";
      case DECLINE -> "Declined";
    };
  }

  private static String offer(Offered offer) {
    RepaymentTerms terms = offer.terms();
    String fee =
        offer.upfrontFee().signum() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", after a fee of %s (%s a year all in)",
                money(offer.upfrontFee()),
                rate(offer.allInApr()));
    return String.format(
        Locale.ROOT,
        "  Offer: %s over %d months at %s a year%s.%n"
            + "  Instalment: %s a month, %s interest in all, %s repaid.%n",
        money(terms.amount()),
        terms.termMonths(),
        rate(terms.apr()),
        fee,
        money(terms.instalment()),
        money(terms.totalInterest()),
        money(terms.totalRepaid()));
  }

  private static void reasons(
      Decision decision, Interpretation interpretation, StringBuilder text) {
    if (decision.reasons().isEmpty()) {
      return;
    }
    text.append(
        decision.outcome() == Decision.Outcome.COUNTEROFFER
            ? "  Reasons why not as asked for:\n"
            : "  Reasons:\n");
    int number = 0;
    for (Reason reason : decision.reasons()) {
      number++;
      text.append(
          String.format(
              Locale.ROOT,
              "    %d. %s (%s%s)%n",
              number,
              reason.text(),
              reason.source().name().toLowerCase(Locale.ROOT),
              reason.source() == ReasonSource.SCORE && reason.shortfall() > 0
                  ? String.format(
                      Locale.ROOT,
                      ", %.1f points",
                      -interpretation.scaling().points(reason.shortfall()))
                  : ""));
    }
    if (decision.reasons().stream().anyMatch(reason -> reason.shortfall() > 0)) {
      text.append("    Points against ")
          .append(ReasonsText.who(interpretation.reasons().baselines().standard()))
          .append(".\n");
    }
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String rate(BigDecimal fraction) {
    return String.format(Locale.ROOT, "%.2f %%", fraction.movePointRight(2));
  }
}
