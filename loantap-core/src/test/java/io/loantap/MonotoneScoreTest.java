package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.InvalidApplicantException;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A characteristic whose curve only rises, or only falls, moves the probability only that way. */
class MonotoneScoreTest {

  @Property(tries = 300)
  void probability_monotoneCharacteristic_isMonotone(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    Scorer scorer = Scorers.of(random);
    Random values = new Random(seed);
    Map<String, Object> applicant = RandomCase.values(values, 0, 1);
    for (Characteristic characteristic : scorer.scorecard().characteristics()) {
      double[] contributions = contributions(characteristic);
      boolean given =
          applicant.get(characteristic.name()) instanceof Number
              && readers(random, characteristic.name()) == 1
              && scorer.scorecard().surfacesOver(characteristic.name()).isEmpty();
      boolean rises = given && isSorted(contributions);
      boolean falls = given && isSorted(reversed(contributions));
      if (rises || falls) {
        double[] found = probabilities(scorer, applicant, characteristic.name(), values);
        assertThat(rises ? found : reversed(found)).isSorted();
      }
    }
  }

  private static double[] probabilities(
      Scorer scorer, Map<String, Object> applicant, String field, Random random) {
    Map<String, Object> varied = new HashMap<>(applicant);
    double centre = ((Number) applicant.get(field)).doubleValue();
    double[] ascending =
        IntStream.range(0, 200)
            .mapToDouble(i -> centre + 3 * random.nextGaussian() * (i % 5 == 0 ? 1e3 : 1))
            .sorted()
            .toArray();
    List<Double> found = new ArrayList<>();
    for (double value : ascending) {
      varied.put(field, value);
      try {
        found.add(scorer.probability(varied));
      } catch (InvalidApplicantException e) {
        assertThat(e.violations()).isNotEmpty(); // the value, or another, is out of range
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** How many characteristics depend on a field. */
  private static long readers(RandomCase random, String field) {
    return random.scorecard().characteristics().stream()
        .filter(
            each ->
                random.space().fieldsBehind(each.name()).contains(field)
                    || (each.missing() instanceof Fallback.ByGroup byGroup
                        && byGroup.group().equals(field)))
        .count();
  }

  private static double[] contributions(Characteristic characteristic) {
    if (characteristic.curve() instanceof PiecewiseLinearCurve lines) {
      return lines.contributions();
    }
    return characteristic.curve() instanceof StepCurve steps
        ? steps.contributions()
        : new double[0];
  }

  private static boolean isSorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.equals(sorted, values);
  }

  private static double[] reversed(double[] values) {
    return DoubleStream.iterate(values.length - 1, i -> i - 1)
        .limit(values.length)
        .map(i -> values[(int) i])
        .toArray();
  }
}
