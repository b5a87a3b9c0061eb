package io.loantap.train.personalloan.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Questions;
import io.loantap.train.explore.answer.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The question how the purpose matters, and what of the published claims about purposes holds. */
final class Purposes implements Question {
  private static final Question BY_PURPOSE =
      Questions.byLevel("purpose", "Which purposes help or hurt the business?", "purpose", false);

  /** What the published study of these loans says helps, and what it says hurts. */
  private static final List<String> SAID_SAFER = List.of("educational", "small_business");

  private static final List<String> SAID_RISKIER = List.of("wedding");

  @Override
  public Optional<Answer> answer(Facts facts) {
    return BY_PURPOSE.answer(facts).map(Purposes::withClaims);
  }

  private static Answer withClaims(Answer plain) {
    List<String> sentences = new ArrayList<>(plain.sentences());
    SAID_SAFER.forEach(
        purpose -> claim(plain, purpose, "help", Effect.Verdict.SAFER).ifPresent(sentences::add));
    SAID_RISKIER.forEach(
        purpose -> claim(plain, purpose, "hurt", Effect.Verdict.RISKIER).ifPresent(sentences::add));
    return new Answer(
        plain.id(),
        plain.question(),
        sentences,
        plain.figures(),
        plain.levels(),
        plain.effects(),
        plain.inOrder());
  }

  private static Optional<String> claim(
      Answer answer, String purpose, String said, Effect.Verdict verdict) {
    return answer.effects().stream()
        .filter(effect -> effect.level().equals(purpose))
        .findFirst()
        .map(
            effect ->
                Words.quoted(purpose)
                    + " is said to "
                    + said
                    + ": "
                    + Words.rate(effect.rate())
                    + ", "
                    + judged(effect.verdict(), verdict));
  }

  private static String judged(Effect.Verdict found, Effect.Verdict claimed) {
    if (found == claimed) {
      return "which these loans confirm.";
    }
    return found == Effect.Verdict.NOT_CLEAR
        ? "which these loans neither confirm nor refute."
        : "and these loans say the opposite.";
  }
}
