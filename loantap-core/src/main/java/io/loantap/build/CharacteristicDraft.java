package io.loantap.build;

import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.Curve;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A characteristic as far as it was stated, in log-odds. */
final class CharacteristicDraft {
  private final String name;
  private final Curve curve;
  private final Map<Double, Double> special = new TreeMap<>();
  private Fallback missing = new Fallback.Refusal();
  private Fallback unseen = new Fallback.Refusal();

  CharacteristicDraft(String name, Curve curve) {
    this.name = name;
    this.curve = curve;
  }

  void missing(double contribution) {
    missing = new Fallback.Contribution("stated", contribution);
  }

  /** What any other level contributes; of numbers there is none. */
  void unseen(double contribution) {
    if (curve.levels().isEmpty()) {
      throw new IllegalArgumentException("a number is never unseen");
    }
    unseen = new Fallback.Contribution("stated", contribution);
  }

  void special(double value, double contribution) {
    special.put(value, contribution);
  }

  /** The characteristic, of a field with these special values. */
  Characteristic build(SpecialValues values) {
    for (double value : special.keySet()) {
      if (!values.has(value)) {
        throw new IllegalArgumentException(
            SpecialValues.text(value)
                + " is no special value of the field: state it in the schema");
      }
    }
    if (curve instanceof LevelCurve levels) {
      return new Characteristic.Levels(name, levels, missing, unseen);
    }
    double[] contributions =
        Arrays.stream(values.values())
            .map(value -> special.getOrDefault(value, Double.NaN))
            .toArray();
    return new Characteristic.Numeric(
        name,
        (NumericCurve) curve,
        missing,
        null,
        SpecialContributions.of(values.values(), contributions));
  }
}
