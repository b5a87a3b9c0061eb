package io.loantap.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A fitted model: the log-odds of being charged off are the intercept plus the contribution of each
 * characteristic, added in this order. Immutable.
 *
 * @param intercept in log-odds, finite
 * @param characteristics each with its curve, in the order of summation
 */
public record Scorecard(double intercept, List<Characteristic> characteristics) {
  /** Copies the list and checks that the intercept is finite and names are unique. */
  public Scorecard {
    Points.checkFinite("the intercept", new double[] {intercept});
    characteristics = List.copyOf(characteristics);
    Set<String> names = new HashSet<>();
    for (Characteristic characteristic : characteristics) {
      if (!names.add(characteristic.name())) {
        throw new IllegalArgumentException(
            "the characteristic \"" + characteristic.name() + "\" appears twice");
      }
    }
  }
}
