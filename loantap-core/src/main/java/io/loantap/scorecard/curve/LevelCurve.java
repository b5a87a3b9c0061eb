package io.loantap.scorecard.curve;

import io.loantap.compact.DoubleArrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A curve over levels: a contribution for each one seen in training.
 *
 * @param contributions in log-odds, finite, by level; iterates in the order given
 */
public record LevelCurve(Map<String, Double> contributions) implements Curve {
  /** Copies the map. */
  public LevelCurve {
    contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    for (double contribution : contributions.values()) {
      DoubleArrays.checkFinite("contributions", contribution);
    }
  }

  @Override
  public double[] listed() {
    double[] listed = new double[contributions.size()];
    int place = 0;
    for (double contribution : contributions.values()) {
      listed[place++] = contribution;
    }
    return listed;
  }

  @Override
  public Set<String> levels() {
    return contributions.keySet();
  }

  @Override
  public boolean isEndless() {
    return false;
  }

  @Override
  public LevelCurve scaled(double factor) {
    Map<String, Double> scaled = new LinkedHashMap<>();
    contributions.forEach((level, contribution) -> scaled.put(level, factor * contribution));
    return new LevelCurve(scaled);
  }

  /** Contribution of a level, or NaN if training did not see it. */
  public double contribution(String level) {
    @Nullable Double contribution = contributions.get(level);
    return contribution == null ? Double.NaN : contribution;
  }
}
