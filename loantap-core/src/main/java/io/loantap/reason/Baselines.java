package io.loantap.reason;

import io.loantap.scorecard.Scorecard;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A model's references, frozen at training: for each kind, the contribution of each characteristic
 * in log-odds, in the order of the scorecard. Immutable.
 */
public final class Baselines {
  private final Baseline standard;
  private final Map<Baseline, double[]> contributions;
  private final Window window;

  /**
   * The training loans that CUTOFF is the mean of.
   *
   * @param from least probability of default among them
   * @param to greatest, at most the threshold
   * @param rows how many; 0 if no training loan would be approved and CUTOFF is MAX
   */
  public record Window(double from, double to, long rows) {
    /** Checks the numbers. */
    public Window {
      if (!(from >= 0 && from <= to && to <= 1) || rows < 0) {
        throw new IllegalArgumentException("a window satisfies 0 <= from <= to <= 1 and rows >= 0");
      }
    }
  }

  /**
   * References as they were computed or stored.
   *
   * @param standard the kind that is used unless another is asked for
   * @param contributions by kind, each as long as the scorecard; the standard kind among them
   * @throws IllegalArgumentException if lengths differ, a number is not finite, or the standard
   *     kind is missing
   */
  public Baselines(Baseline standard, Map<Baseline, double[]> contributions, Window window) {
    this.standard = standard;
    this.window = window;
    this.contributions = new EnumMap<>(Baseline.class);
    for (Map.Entry<Baseline, double[]> each : contributions.entrySet()) {
      this.contributions.put(each.getKey(), each.getValue().clone());
    }
    double @Nullable [] first = contributions.get(standard);
    if (first == null) {
      throw new IllegalArgumentException("there are no contributions for " + standard);
    }
    for (double[] values : contributions.values()) {
      if (values.length != first.length || !areFinite(values)) {
        throw new IllegalArgumentException(
            "references must be finite, one for each characteristic");
      }
    }
  }

  private static boolean areFinite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** References of a scorecard whose training loans are not at hand: what its curves alone say. */
  static Baselines ofCurves(Scorecard scorecard) {
    double[] best =
        IntStream.range(0, scorecard.characteristics().size())
            .mapToDouble(scorecard::least)
            .toArray();
    return new Baselines(Baseline.MAX, Map.of(Baseline.MAX, best), new Baselines.Window(0, 0, 0));
  }

  /** The kind that is used unless another is asked for. */
  public Baseline standard() {
    return standard;
  }

  /** The training loans that CUTOFF is the mean of. */
  public Window window() {
    return window;
  }

  /** The kinds that there are; all four for a model that was trained. */
  public Set<Baseline> kinds() {
    return Collections.unmodifiableSet(contributions.keySet());
  }

  /** How many characteristics there are. */
  public int size() {
    return contributions(standard).length;
  }

  /**
   * The reference of each characteristic, a copy.
   *
   * @throws IllegalArgumentException if the model has none of this kind
   */
  public double[] contributions(Baseline kind) {
    double @Nullable [] values = contributions.get(kind);
    if (values == null) {
      throw new IllegalArgumentException(
          "the model has no reference " + kind + ", only " + contributions.keySet());
    }
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Baselines that
        && standard == that.standard
        && window.equals(that.window)
        && kinds().equals(that.kinds())
        && kinds().stream()
            .allMatch(kind -> Arrays.equals(contributions(kind), that.contributions(kind)));
  }

  @Override
  public int hashCode() {
    return 31 * standard.hashCode() + window.hashCode();
  }
}
