package io.loantap.train.personalloan.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.answer.Effects;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.LevelWords;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Tally;
import io.loantap.train.explore.answer.Words;
import java.util.List;
import java.util.Optional;

/** The question which job titles are most frequent. */
final class TopJobTitles implements Question {
  private static final int SHOWN = 15;

  @Override
  public Optional<Answer> answer(Facts facts) {
    List<Tally> titles = facts.titles();
    if (titles.size() < 2) {
      return Optional.empty();
    }
    List<Effect> effects =
        Effects.of(titles.subList(0, Math.min(SHOWN, titles.size())), facts.overall());
    Effect first = effects.get(0);
    Effect second = effects.get(1);
    String top =
        Words.quoted(first.level())
            + " ("
            + Words.loans(first.rate().rows())
            + ", "
            + Words.percent(first.share())
            + ") and "
            + Words.quoted(second.level())
            + " ("
            + Words.count(second.rate().rows())
            + ", "
            + Words.percent(second.share())
            + "), with case and spelling variants merged.";
    return Optional.of(
        new Answer(
            "job-titles",
            "What are the top two job titles?",
            List.of(top, LevelWords.verdicts(effects, facts.overall())),
            List.of(),
            "Job title, variants merged",
            effects,
            false));
  }
}
