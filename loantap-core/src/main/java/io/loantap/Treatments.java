package io.loantap;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The options for gaps written into a scorecard, so that scoring follows them unknowingly. */
final class Treatments {
  private Treatments() {}

  /** The scorecard with the fallbacks that the options ask for. */
  static Scorecard of(ScorerOptions options, Scorecard scorecard) {
    if (options.missing() == ScorerOptions.Gap.AS_MODEL
        && options.unseen() == ScorerOptions.Gap.AS_MODEL) {
      return scorecard;
    }
    List<Characteristic> treated = new ArrayList<>();
    for (Characteristic characteristic : scorecard.characteristics()) {
      treated.add(of(options, characteristic));
    }
    return scorecard.withCharacteristics(treated);
  }

  private static Characteristic of(ScorerOptions options, Characteristic characteristic) {
    Curve curve = characteristic.curve();
    return characteristic.withFallbacks(
        of(options.missing(), characteristic.missing(), curve),
        of(options.unseen(), characteristic.unseen(), curve));
  }

  private static Fallback of(ScorerOptions.Gap rule, Fallback ofModel, Curve curve) {
    return switch (rule) {
      case AS_MODEL -> ofModel;
      case REJECT -> new Fallback.Refusal();
      case NEUTRAL, WORST -> ofModel.refuses() ? constant(rule, curve.listed()) : ofModel;
    };
  }

  private static Fallback constant(ScorerOptions.Gap rule, double[] contributions) {
    if (contributions.length == 0) {
      return new Fallback.Refusal(); // a curve without levels has no middle and no worst
    }
    double contribution = contributions[0];
    for (int i = 1; i < contributions.length; i++) {
      contribution =
          rule == ScorerOptions.Gap.WORST
              ? Math.max(contribution, contributions[i])
              // A running mean, unlike a sum, does not overflow.
              : contribution + (contributions[i] / (i + 1) - contribution / (i + 1));
    }
    return new Fallback.Contribution(rule.name().toLowerCase(Locale.ROOT), contribution);
  }
}
