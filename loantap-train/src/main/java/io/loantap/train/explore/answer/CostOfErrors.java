package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The question what the two errors of a decision cost, which prices precision and recall. */
final class CostOfErrors implements Question {
  @Override
  public Optional<Answer> answer(Facts facts) {
    LentAmounts money = facts.money();
    if (!money.isKnown()) {
      return Optional.empty();
    }
    double profit = money.repaidInterest() - money.badLent();
    return Optional.of(
        new Answer(
            "cost-of-errors",
            "Precision or recall: what does each error cost?",
            List.of(errors(money), precision(money), lendingToAll(money, profit)),
            List.of(
                new Answer.Figure("mean interest of a good loan", money.meanInterest(), "currency"),
                new Answer.Figure("mean amount of a bad loan", money.meanBadLoan(), "currency"),
                new Answer.Figure("break-even bad share", money.breakEven(), "share"),
                new Answer.Figure("interest less amounts lost, all loans", profit, "currency")),
            "",
            List.of(),
            false));
  }

  private static String errors(LentAmounts money) {
    return String.format(
        Locale.ROOT,
        "A good loan refused forgoes %s of interest on average, a bad one granted puts %s at"
            + " risk: if nothing is recovered, one bad loan uses up the interest of %.1f good"
            + " ones. Both are averages of these loans, over the full term.",
        Words.amount(money.meanInterest()),
        Words.amount(money.meanBadLoan()),
        money.meanBadLoan() / money.meanInterest());
  }

  private static String precision(LentAmounts money) {
    return String.format(
        Locale.ROOT,
        "So a refusal pays among applicants of whom more than %s turn bad: that is the precision"
            + " a refusal must have. Recall of the bad says what share of the possible loss is"
            + " avoided. Neither alone is the aim; their prices above are.",
        Words.percent(money.breakEven()));
  }

  private static String lendingToAll(LentAmounts money, double profit) {
    String sentence =
        profit > 0
            ? "Lending to everyone has a bad share of %s, below that, and brings %s more interest"
                + " than it loses, on %s lent; refusing everyone has no bad loan and no business."
            : "Lending to everyone has a bad share of %s, above that, and loses %s more than the"
                + " interest it brings, on %s lent;"
                + " refusing everyone loses nothing and earns nothing, so selection is what makes"
                + " the business.";
    return String.format(
        Locale.ROOT,
        sentence,
        Words.percent((double) money.bad() / (money.repaid() + money.bad())),
        Words.amount(Math.abs(profit)),
        Words.amount(money.repaidLent() + money.badLent()));
  }
}
