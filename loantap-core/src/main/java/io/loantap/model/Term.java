package io.loantap.model;

import io.loantap.applicant.BoundApplicant;
import io.loantap.feature.FeatureSpace;
import io.loantap.feature.LevelSource;
import io.loantap.feature.NumericSource;
import org.jspecify.annotations.Nullable;

/** One characteristic joined to the place where its value comes from. */
sealed interface Term {
  /** Contribution in log-odds, or NaN if the application is refused. */
  double contribution(BoundApplicant applicant);

  /** What became of the value. */
  ValueState state(BoundApplicant applicant);

  static Term of(Characteristic characteristic, FeatureSpace space) {
    if (characteristic instanceof Characteristic.Numeric numeric) {
      return new NumericTerm(
          space.numeric(numeric.name()), numeric.curve(), fallback(numeric.missing(), space));
    }
    Characteristic.Levels levels = (Characteristic.Levels) characteristic;
    return new LevelTerm(
        space.level(levels.name()),
        levels.curve(),
        fallback(levels.missing(), space),
        fallback(levels.unseen(), space));
  }

  private static NumericSource fallback(Fallback fallback, FeatureSpace space) {
    if (fallback instanceof Fallback.Contribution constant) {
      double contribution = constant.contribution();
      return applicant -> contribution;
    }
    if (fallback instanceof Fallback.ByGroup byGroup) {
      NumericSource group = space.numeric(byGroup.group());
      return applicant -> byGroup.contribution(group.value(applicant));
    }
    return applicant -> Double.NaN;
  }

  /** A number on its curve. */
  record NumericTerm(NumericSource source, NumericCurve curve, NumericSource missing)
      implements Term {
    @Override
    public double contribution(BoundApplicant applicant) {
      double value = source.value(applicant);
      return Double.isNaN(value) ? missing.value(applicant) : curve.contribution(value);
    }

    @Override
    public ValueState state(BoundApplicant applicant) {
      double value = source.value(applicant);
      if (Double.isNaN(value)) {
        return ValueState.MISSING;
      }
      return curve.covers(value) ? ValueState.PLAIN : ValueState.CLIPPED;
    }
  }

  /** A level in its table. */
  record LevelTerm(
      LevelSource source, LevelCurve curve, NumericSource missing, NumericSource unseen)
      implements Term {
    @Override
    public double contribution(BoundApplicant applicant) {
      @Nullable String level = source.level(applicant);
      if (level == null) {
        return missing.value(applicant);
      }
      double contribution = curve.contribution(level);
      return Double.isNaN(contribution) ? unseen.value(applicant) : contribution;
    }

    @Override
    public ValueState state(BoundApplicant applicant) {
      @Nullable String level = source.level(applicant);
      if (level == null) {
        return ValueState.MISSING;
      }
      return Double.isNaN(curve.contribution(level)) ? ValueState.UNSEEN : ValueState.PLAIN;
    }
  }
}
