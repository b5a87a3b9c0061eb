package io.loantap.train.explore.answer;

import io.loantap.train.explore.Effect;
import io.loantap.train.statistics.BadRate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sentences about levels that hold for any column. */
public final class LevelWords {
  private static final int NAMED = 6;

  /** Loans without which a level's rate is a matter of luck. */
  private static final int SIZEABLE = 30;

  private LevelWords() {}

  /** The levels that are above and below the rate of all loans beyond chance. */
  public static String verdicts(List<Effect> effects, BadRate overall) {
    List<Effect> riskier = Effects.with(Effect.Verdict.RISKIER, effects);
    List<Effect> safer = Effects.with(Effect.Verdict.SAFER, effects);
    String base = "the " + Words.percent(overall.rate()) + " of all loans";
    if (riskier.isEmpty() && safer.isEmpty()) {
      return "None of the "
          + effects.size()
          + " differs from "
          + base
          + " by more than chance explains.";
    }
    StringBuilder text = new StringBuilder("Beyond chance, ");
    if (!riskier.isEmpty()) {
      text.append("above ").append(base).append(": ").append(Words.list(riskier, NAMED));
    }
    if (!safer.isEmpty()) {
      text.append(riskier.isEmpty() ? "below " + base + ": " : "; below: ")
          .append(Words.list(safer, NAMED));
    }
    return text.append('.').toString();
  }

  /**
   * The levels with the highest and the lowest rate, and whether chance may have ordered them.
   * Levels of few loans are passed over as long as there are two others.
   */
  public static String extremes(List<Effect> all) {
    List<Effect> sizeable =
        all.stream().filter(effect -> effect.rate().rows() >= SIZEABLE).toList();
    List<Effect> effects = sizeable.size() < 2 ? all : sizeable;
    Effect worst =
        effects.stream()
            .max(Comparator.comparingDouble(effect -> effect.rate().rate()))
            .orElseThrow();
    Effect best =
        effects.stream()
            .min(Comparator.comparingDouble(effect -> effect.rate().rate()))
            .orElseThrow();
    String sentence =
        String.format(
            Locale.ROOT,
            "%s bad rate is highest for %s, %s, and lowest for %s, %s",
            effects.size() == all.size()
                ? "The"
                : "Among those with at least " + SIZEABLE + " loans, the",
            Words.quoted(worst.level()),
            Words.rate(worst.rate()),
            Words.quoted(best.level()),
            Words.rate(best.rate()));
    return worst.rate().isApartFrom(best.rate())
        ? sentence + "."
        : sentence + "; their intervals overlap, so the order may be chance.";
  }
}
