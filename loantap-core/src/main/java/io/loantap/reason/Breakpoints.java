package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.NumericCurve;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the log-odds bend or jump as one numeric field moves and all others stay: the knots and
 * edges of every curve that the field feeds, carried back through the derivations. Between two
 * neighbouring ones the log-odds are a straight line, unless the field is a denominator or under a
 * logarithm, where they are smooth.
 */
final class Breakpoints {
  private final String field;
  private final FieldSpace space;
  private final Map<String, Derivation> derivations = new HashMap<>();

  Breakpoints(String field, FieldSpace space) {
    this.field = field;
    this.space = space;
    for (DerivedField derived : space.derived()) {
      derivations.put(derived.name(), derived.derivation());
    }
  }

  /** The values of the field at which the contribution of the characteristic bends or jumps. */
  DoubleStream of(Characteristic characteristic, BoundApplicant applicant) {
    DoubleStream curve = before(characteristic.name(), bends(characteristic), applicant);
    return characteristic.missing() instanceof Fallback.ByGroup byGroup
        ? DoubleStream.concat(curve, before(byGroup.group(), byGroup.keys(), applicant))
        : curve;
  }

  private static double[] bends(Characteristic characteristic) {
    return characteristic.curve() instanceof NumericCurve curve
        ? curve.breakpoints()
        : new double[0];
  }

  /** Whether the characteristic depends on the field otherwise than in straight lines. */
  boolean isCurved(String name) {
    @Nullable Derivation derivation = derivations.get(name);
    if (derivation == null || !dependsOn(name)) {
      return false;
    }
    boolean curved =
        derivation instanceof Derivation.Log1p
            || (derivation instanceof Derivation.Ratio ratio && dependsOn(ratio.denominator()));
    for (String input : derivation.inputs()) {
      curved |= isCurved(input);
    }
    return curved;
  }

  private boolean dependsOn(String name) {
    return space.fieldsBehind(name).contains(field);
  }

  /** The values of the field for which the field or derived field {@code name} has these values. */
  private DoubleStream before(String name, double[] values, BoundApplicant applicant) {
    if (name.equals(field)) {
      return Arrays.stream(values);
    }
    @Nullable Derivation derivation = derivations.get(name);
    if (derivation == null || !dependsOn(name)) {
      return DoubleStream.empty();
    }
    if (derivation instanceof Derivation.Ratio ratio) {
      double above = space.numeric(ratio.numerator()).value(applicant);
      double below = space.numeric(ratio.denominator()).value(applicant);
      double[] numerators = Arrays.stream(values).map(value -> value * below).toArray();
      // A ratio is missing for a denominator of 0, so it jumps there.
      double[] denominators =
          DoubleStream.concat(Arrays.stream(values).map(value -> above / value), DoubleStream.of(0))
              .toArray();
      return DoubleStream.concat(
          before(ratio.numerator(), numerators, applicant),
          before(ratio.denominator(), denominators, applicant));
    }
    if (derivation instanceof Derivation.Log1p log) {
      return before(log.of(), Arrays.stream(values).map(StrictMath::expm1).toArray(), applicant);
    }
    return derivation instanceof Derivation.Flag flag
        ? before(flag.of(), new double[] {1}, applicant)
        : DoubleStream.empty(); // the others are made of dates, levels and text
  }
}
