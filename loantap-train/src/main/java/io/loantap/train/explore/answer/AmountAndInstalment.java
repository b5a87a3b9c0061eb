package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Correlations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question how amount and instalment are related. */
final class AmountAndInstalment implements Question {
  private static final double NEARLY_ONE = 0.9;
  private static final double STRONG = 0.5;
  private static final double WEAK = 0.1;

  @Override
  public Optional<Answer> answer(Facts facts) {
    Correlations.@Nullable Pair pair = facts.amountAndInstalment();
    if (pair == null || pair.correlation() == null) {
      return Optional.empty();
    }
    double r = pair.correlation();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "Their correlation is %+.3f over %s: %s.",
            r,
            Words.loans(pair.rows()),
            strength(r)));
    List<Answer.Figure> figures = new ArrayList<>();
    figures.add(new Answer.Figure("correlation", r, ""));
    if (!Double.isNaN(facts.instalmentPerAmount())) {
      double each = 1000 * facts.instalmentPerAmount();
      figures.add(new Answer.Figure("instalment per 1,000 lent", each, "a month"));
      sentences.add(
          String.format(Locale.ROOT, "Each 1,000 lent more goes with %.2f more a month.", each));
    }
    if (Math.abs(r) > NEARLY_ONE) {
      sentences.add(
          "So a model gains little from having both, and the instalment, which follows from amount,"
              + " rate and term, would tell it the lender's own rate.");
    }
    return Optional.of(
        new Answer(
            "amount-instalment",
            "How are loan amount and instalment related?",
            sentences,
            figures,
            "",
            List.of(),
            false));
  }

  private static String strength(double r) {
    String direction = r > 0 ? "positive" : "negative";
    double size = Math.abs(r);
    if (size > NEARLY_ONE) {
      return "strongly " + direction + ", nearly a straight line";
    }
    if (size > STRONG) {
      return "clearly " + direction;
    }
    return size > WEAK ? "weakly " + direction : "hardly any";
  }
}
