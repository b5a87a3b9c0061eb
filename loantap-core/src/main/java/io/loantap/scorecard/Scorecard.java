package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;
import io.loantap.derived.FieldSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fitted model: the log-odds of being charged off are the intercept plus the contribution of each
 * characteristic, added in this order. A scorecard that was recalibrated by a curve maps this sum
 * to the log-odds in a last step. Immutable.
 *
 * @param intercept in log-odds, finite
 * @param characteristics each with its curve, in the order of summation
 * @param map from the sum to the log-odds, if that is not the sum itself
 */
public record Scorecard(
    double intercept, List<Characteristic> characteristics, Optional<LogOddsMap> map) {
  /** Copies the list and checks that the intercept is finite and names are unique. */
  public Scorecard {
    DoubleArrays.checkFinite("the intercept", new double[] {intercept});
    characteristics = List.copyOf(characteristics);
    Set<String> names = new HashSet<>();
    for (Characteristic characteristic : characteristics) {
      if (!names.add(characteristic.name())) {
        throw new IllegalArgumentException(
            "the characteristic \"" + characteristic.name() + "\" appears twice");
      }
    }
  }

  /** A scorecard whose log-odds are the sum itself. */
  public Scorecard(double intercept, List<Characteristic> characteristics) {
    this(intercept, characteristics, Optional.empty());
  }

  /** Names of the characteristics, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Characteristic characteristic : characteristics) {
      names.add(characteristic.name());
    }
    return List.copyOf(names);
  }

  /**
   * Names of the schema's fields that the log-odds depend on, in schema order: those behind the
   * characteristics, and behind what selects a contribution when one is missing.
   */
  public List<String> fieldsBehind(FieldSpace space) {
    Set<String> behind = new HashSet<>();
    for (Characteristic characteristic : characteristics) {
      behind.addAll(space.fieldsBehind(characteristic.name()));
      Fallback.@Nullable ByGroup byGroup = characteristic.missing().byGroup();
      if (byGroup != null) {
        behind.addAll(space.fieldsBehind(byGroup.group()));
      }
    }
    List<String> fields = new ArrayList<>();
    for (String field : space.schema().names()) {
      if (behind.contains(field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Probability of default for a sum of the intercept and all contributions. */
  public double probability(double sum) {
    return Logistic.probability(map.isEmpty() ? sum : map.get().apply(sum));
  }

  /**
   * The scorecard whose log-odds are {@code addend + slope * logOdds}, up to rounding: every
   * contribution is multiplied, so that they go on adding up.
   *
   * @param addend in log-odds
   * @param slope above 0, so that no curve changes its direction
   * @throws IllegalArgumentException if a number is not finite, before or after, the slope is not
   *     above 0, or the scorecard ends in a map already
   */
  public Scorecard onLine(double addend, double slope) {
    DoubleArrays.checkFinite("intercept and slope", new double[] {addend, slope});
    if (!(slope > 0) || map.isPresent()) {
      throw new IllegalArgumentException(
          "a scorecard can be scaled by a slope above 0, before it ends in a map");
    }
    List<Characteristic> scaled = new ArrayList<>();
    characteristics.forEach(it -> scaled.add(it.scaled(slope)));
    return new Scorecard(addend + slope * intercept, scaled);
  }

  /** This scorecard with a last step. */
  public Scorecard withMap(LogOddsMap other) {
    return new Scorecard(intercept, characteristics, Optional.of(other));
  }
}
