package io.loantap.train.explore.answer;

import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.Group;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The effects of levels: how far the loans of each end otherwise than all loans. */
public final class Effects {
  private static final double ERROR = 0.05;

  private Effects() {}

  /** The effects in the given order; m levels are judged at an error of 5 % / m each. */
  public static List<Effect> of(List<Tally> levels, BadRate overall) {
    List<Effect> effects = new ArrayList<>();
    double confidence = 1 - ERROR / Math.max(1, levels.size());
    for (Tally level : levels) {
      effects.add(effect(level, overall, confidence));
    }
    return effects;
  }

  /** The effects of a column's groups, blank values among them. */
  public static List<Effect> of(ColumnProfile column, BadRate overall) {
    return of(
        column.groups().stream()
            .map(group -> new Tally(group.label(), group.rate().rows(), group.rate().bad()))
            .toList(),
        overall);
  }

  private static Effect effect(Tally level, BadRate overall, double confidence) {
    BadRate rate = BadRate.of(level.rows(), level.bad());
    BadRate wide = BadRate.of(level.rows(), level.bad(), confidence);
    Effect.Verdict verdict = Effect.Verdict.NOT_CLEAR;
    if (wide.low() > overall.rate()) {
      verdict = Effect.Verdict.RISKIER;
    } else if (wide.high() < overall.rate()) {
      verdict = Effect.Verdict.SAFER;
    }
    return new Effect(
        level.level(),
        (double) level.rows() / overall.rows(),
        rate,
        rate.rate() - overall.rate(),
        logOdds(rate) - logOdds(overall),
        verdict);
  }

  private static double logOdds(BadRate rate) {
    return StrictMath.log((rate.bad() + 0.5) / (rate.good() + 0.5));
  }

  /** Those with this verdict, the strongest first. */
  public static List<Effect> with(Effect.Verdict verdict, List<Effect> effects) {
    return effects.stream()
        .filter(effect -> effect.verdict() == verdict)
        .sorted(
            Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.logOdds()))
                .thenComparing(Effect::level))
        .toList();
  }

  /** Whether a level stands for a single value. */
  public static boolean isNamed(Group group) {
    return group.kind() == Group.Kind.LEVEL || group.kind() == Group.Kind.BIN;
  }
}
