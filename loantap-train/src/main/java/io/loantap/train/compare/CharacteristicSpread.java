package io.loantap.train.compare;

import io.loantap.reason.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The weight of a characteristic in two models, as the standard deviation of its contribution over
 * the same loans, in log-odds. What both add to every loan alike plays no part.
 *
 * @param name of the characteristic
 * @param first its spread in the first model; empty if that lacks it
 * @param second in the second
 * @param difference spread of the second contribution less the first, a lacking one counting 0
 */
public record CharacteristicSpread(
    String name, OptionalDouble first, OptionalDouble second, double difference) {

  /** Sums over loans. Not thread-safe. */
  static final class Sums {
    /** By name: mean and sum of squares around it of first, second and difference. */
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    private final Map<String, boolean[]> models = new LinkedHashMap<>();
    private long loans;

    /** Adds the contributions of a loan. */
    void add(List<Contribution> first, List<Contribution> second) {
      loans++;
      Map<String, double[]> values = new LinkedHashMap<>();
      put(first, 0, values);
      put(second, 1, values);
      values.forEach(
          (name, pair) -> {
            double[] moments = sums.computeIfAbsent(name, key -> new double[6]);
            add(moments, 0, pair[0]);
            add(moments, 2, pair[1]);
            add(moments, 4, pair[1] - pair[0]);
          });
    }

    private void put(List<Contribution> contributions, int model, Map<String, double[]> values) {
      for (Contribution each : contributions) {
        String name = each.characteristic();
        values.computeIfAbsent(name, key -> new double[2])[model] = each.logOdds();
        models.computeIfAbsent(name, key -> new boolean[2])[model] = true;
      }
    }

    /** A mean and the squares around it, brought up to date (Welford, 1962). */
    private void add(double[] moments, int at, double value) {
      double off = value - moments[at];
      moments[at] += off / loans;
      moments[at + 1] += off * (value - moments[at]);
    }

    /** One for each characteristic of either model, the greatest difference first. */
    List<CharacteristicSpread> spreads() {
      List<CharacteristicSpread> spreads = new ArrayList<>();
      sums.forEach(
          (name, moments) -> {
            boolean[] has = models.getOrDefault(name, new boolean[2]);
            spreads.add(
                new CharacteristicSpread(
                    name,
                    spread(has[0], moments[1]),
                    spread(has[1], moments[3]),
                    deviation(moments[5])));
          });
      spreads.sort(Comparator.comparingDouble((CharacteristicSpread it) -> -it.difference));
      return spreads;
    }

    private OptionalDouble spread(boolean has, double squares) {
      return has ? OptionalDouble.of(deviation(squares)) : OptionalDouble.empty();
    }

    private double deviation(double squares) {
      return loans < 2 ? 0 : Math.sqrt(squares / (loans - 1));
    }
  }
}
