package io.loantap.train.personalloan.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.answer.Effects;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.LevelWords;
import io.loantap.train.explore.answer.Question;
import io.loantap.train.explore.answer.Tally;
import io.loantap.train.explore.answer.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The question how the outcome depends on where people live. */
final class Geography implements Question {
  private static final int SHOWN = 20;

  private final String id;
  private final String question;
  private final String place;
  private final String places;
  private final Function<Facts, List<Tally>> levels;

  private Geography(
      String id,
      String question,
      String place,
      String places,
      Function<Facts, List<Tally>> levels) {
    this.id = id;
    this.question = question;
    this.place = place;
    this.places = places;
    this.levels = levels;
  }

  static Geography ofStates() {
    return new Geography("states", "Does the state matter?", "State", "states", Facts::states);
  }

  static Geography ofZips() {
    return new Geography(
        "pin-codes",
        "Which pin codes matter, in which direction, and how much?",
        "Pin code",
        "pin codes",
        Facts::zips);
  }

  @Override
  public Optional<Answer> answer(Facts facts) {
    List<Tally> all = levels.apply(facts);
    if (all.size() < 2) {
      return Optional.empty();
    }
    List<Effect> effects = Effects.of(all, facts.overall());
    List<String> sentences = new ArrayList<>();
    sentences.add(summary(effects));
    if (effects.stream().anyMatch(effect -> effect.verdict() != Effect.Verdict.NOT_CLEAR)) {
      sentences.add(LevelWords.verdicts(effects, facts.overall()));
    }
    leaks(effects).ifPresent(sentences::add);
    List<Effect> shown = strongest(effects);
    if (shown.size() < effects.size()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "The chart and the table show the %d of %,d that stand out most.",
              shown.size(),
              effects.size()));
    }
    return Optional.of(new Answer(id, question, sentences, List.of(), place, shown, false));
  }

  private String summary(List<Effect> effects) {
    long riskier = count(Effect.Verdict.RISKIER, effects);
    long safer = count(Effect.Verdict.SAFER, effects);
    String compared =
        String.format(Locale.ROOT, "Of %,d %s with at least 10 loans, ", effects.size(), places);
    if (riskier + safer == 0) {
      return compared + "none differs from all loans by more than chance explains.";
    }
    return compared
        + riskier
        + (riskier == 1 ? " is" : " are")
        + " riskier and "
        + safer
        + " safer than all loans beyond chance; for the other "
        + (effects.size() - riskier - safer)
        + " the data do not say.";
  }

  /** Places whose loans all ended alike are no geography. */
  private static Optional<String> leaks(List<Effect> effects) {
    List<String> pure =
        effects.stream()
            .filter(effect -> effect.verdict() != Effect.Verdict.NOT_CLEAR)
            .filter(effect -> effect.rate().bad() == 0 || effect.rate().good() == 0)
            .map(Effect::level)
            .toList();
    if (pure.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Beware: all loans of "
            + Words.joined(pure, true)
            + " ended alike. No place does that; such a column knows the outcome, and neither a"
            + " model nor a market plan can be built on it.");
  }

  /** By how far chance is from explaining the difference, in standard errors. */
  private static List<Effect> strongest(List<Effect> effects) {
    return effects.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Effect effect) ->
                        -Math.abs(effect.difference()) * Math.sqrt((double) effect.rate().rows()))
                .thenComparing(Effect::level))
        .limit(SHOWN)
        .sorted(
            Comparator.comparingDouble((Effect effect) -> -effect.rate().rate())
                .thenComparing(Effect::level))
        .toList();
  }

  private static long count(Effect.Verdict verdict, List<Effect> effects) {
    return effects.stream().filter(effect -> effect.verdict() == verdict).count();
  }
}
