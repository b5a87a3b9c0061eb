package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Surface;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one numeric field at which the log-odds bend or jump while all others stay: the
 * knots and edges of every curve and surface that the field feeds, carried back through the
 * derivations. Between two neighbouring ones the log-odds are a straight line, unless the field is
 * a denominator or under a logarithm, or both values of a surface depend on it, where they are
 * smooth.
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
    DoubleStream curve =
        before(characteristic.name(), characteristic.curve().breakpoints(), applicant);
    Fallback.@Nullable ByGroup byGroup = characteristic.missing().byGroup();
    return byGroup == null
        ? curve
        : DoubleStream.concat(curve, before(byGroup.group(), byGroup.keys(), applicant));
  }

  /** The values of the field at which the contribution of the surface bends. */
  DoubleStream of(Surface surface, BoundApplicant applicant) {
    return surface.names().stream()
        .flatMapToDouble(name -> before(name, surface.knots(name), applicant));
  }

  /** Whether the surface bends between knots as the field changes: both of its values do. */
  boolean isCurved(Surface surface) {
    return dependsOn(surface.first()) && dependsOn(surface.second());
  }

  /** Whether the characteristic depends on the field otherwise than in straight lines. */
  boolean isCurved(String name) {
    @Nullable Derivation derivation = derivations.get(name);
    if (derivation == null || !dependsOn(name)) {
      return false;
    }
    boolean curved = false;
    for (String input : derivation.inputs()) {
      curved |= isCurved(input) || (derivation.isCurvedIn(input) && dependsOn(input));
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
    return derivation
        .inverse(values, input -> space.numeric(input).value(applicant))
        .entrySet()
        .stream()
        .flatMapToDouble(input -> before(input.getKey(), input.getValue(), applicant));
  }
}
