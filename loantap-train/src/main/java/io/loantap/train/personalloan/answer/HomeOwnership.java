package io.loantap.train.personalloan.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.answer.Effects;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.LevelWords;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question what home ownership is most common. */
final class HomeOwnership implements Question {
  @Override
  public Optional<Answer> answer(Facts facts) {
    @Nullable ColumnProfile profile = facts.column("home_ownership");
    if (profile == null || profile.groups().isEmpty()) {
      return Optional.empty();
    }
    List<Effect> effects = Effects.of(profile, facts.overall());
    List<Effect> byRows =
        effects.stream()
            .sorted(Comparator.comparingLong((Effect effect) -> -effect.rate().rows()))
            .toList();
    Effect most = byRows.get(0);
    String first =
        Words.quoted(most.level())
            + ", with "
            + Words.loans(most.rate().rows())
            + " ("
            + Words.percent(most.share())
            + ")"
            + (byRows.size() > 1
                ? "; next is "
                    + Words.quoted(byRows.get(1).level())
                    + " with "
                    + Words.percent(byRows.get(1).share())
                    + "."
                : ".");
    return Optional.of(
        new Answer(
            "home-ownership",
            "Which home ownership is most common?",
            List.of(first, LevelWords.verdicts(effects, facts.overall())),
            List.of(),
            profile.label(),
            effects,
            false));
  }
}
