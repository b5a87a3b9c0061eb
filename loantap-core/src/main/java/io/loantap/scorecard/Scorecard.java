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
 * characteristic, added in this order. To the curve of a characteristic its contribution adds half
 * of each surface over it, in their order. A scorecard that was recalibrated by a curve maps this
 * sum to the log-odds in a last step. Immutable.
 *
 * @param intercept in log-odds, finite
 * @param characteristics each with its curve, in the order of summation
 * @param surfaces over pairs of these characteristics, numbers all; usually none
 * @param map from the sum to the log-odds, if that is not the sum itself
 */
public record Scorecard(
    double intercept,
    List<Characteristic> characteristics,
    List<Surface> surfaces,
    Optional<LogOddsMap> map) {
  /**
   * Copies the lists and checks that the intercept is finite, names are unique, and surfaces are
   * over numbers among them.
   */
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
    surfaces = List.copyOf(surfaces);
    Set<Set<String>> pairs = new HashSet<>();
    for (Surface surface : surfaces) {
      for (String name : surface.names()) {
        checkNumeric(name, characteristics);
      }
      if (!pairs.add(Set.copyOf(surface.names()))) {
        throw new IllegalArgumentException("there are two surfaces over " + surface.names());
      }
    }
  }

  private static void checkNumeric(String name, List<Characteristic> characteristics) {
    if (characteristics.stream().noneMatch(it -> it.isNumeric() && it.name().equals(name))) {
      throw new IllegalArgumentException(
          "a surface is over \""
              + name
              + "\", which is no numeric characteristic of the scorecard");
    }
  }

  /** A scorecard without surfaces whose log-odds are the sum itself. */
  public Scorecard(double intercept, List<Characteristic> characteristics) {
    this(intercept, characteristics, List.of(), Optional.empty());
  }

  /** Names of the characteristics, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Characteristic characteristic : characteristics) {
      names.add(characteristic.name());
    }
    return List.copyOf(names);
  }

  /** The surfaces over a characteristic, in order. */
  public List<Surface> surfacesOver(String characteristic) {
    List<Surface> over = new ArrayList<>();
    for (Surface surface : surfaces) {
      if (surface.has(characteristic)) {
        over.add(surface);
      }
    }
    return over;
  }

  /**
   * The contribution that lowers the risk most of all that the characteristic at a place can make,
   * its halves of surfaces among it, in log-odds; see {@link Characteristic#least}.
   */
  public double least(int place) {
    Characteristic characteristic = characteristics.get(place);
    double least = characteristic.least();
    for (Surface surface : surfacesOver(characteristic.name())) {
      least += surface.least() / 2;
    }
    return least;
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
    return new Scorecard(
        addend + slope * intercept,
        scaled,
        surfaces.stream().map(it -> it.scaled(slope)).toList(),
        Optional.empty());
  }

  /** This scorecard with other contributions of its characteristics, in the same order. */
  public Scorecard withCharacteristics(List<Characteristic> others) {
    return new Scorecard(intercept, others, surfaces, map);
  }

  /** This scorecard with other surfaces. */
  public Scorecard withSurfaces(List<Surface> others) {
    return new Scorecard(intercept, characteristics, others, map);
  }

  /** This scorecard with a last step. */
  public Scorecard withMap(LogOddsMap other) {
    return new Scorecard(intercept, characteristics, surfaces, Optional.of(other));
  }
}
