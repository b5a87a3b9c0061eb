package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.LevelEncoder;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericEncoder;
import io.loantap.learn.encode.NumericEncoding;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A constraint of the recipe on a curve to be monotone, and the stretches where it binds: where the
 * fit would be better if the curve could turn.
 *
 * @param characteristic its name
 * @param direction not {@link Monotone#FREE}
 * @param flat whether the whole curve is held, so that the value changes nothing
 * @param stretches of numbers where the curve is held level, ascending; empty where it binds
 *     nowhere, and for a flat line or flat levels, which have no ends
 */
public record MonotoneConstraint(
    String characteristic, Monotone direction, boolean flat, List<Stretch> stretches) {

  /** From one knot to a later one; of bins, from one edge to a later one or the same. */
  public record Stretch(double from, double to) {
    private String words() {
      return from == to ? "at " + plain(from) : "from " + plain(from) + " to " + plain(to);
    }
  }

  /** A place on a curve in digits, without an exponent; six are enough of one between wholes. */
  static String plain(double place) {
    BigDecimal exact = BigDecimal.valueOf(place);
    return (place == Math.rint(place) ? exact : exact.round(new MathContext(6)))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Copies the list. */
  public MonotoneConstraint {
    stretches = List.copyOf(stretches);
  }

  /**
   * The characteristics with a direction, in order, after making sure that their curves keep it.
   *
   * @param held for each column, whether its bound holds it
   * @throws IllegalStateException if a curve turns, which a correct fit never lets it do
   */
  static List<MonotoneConstraint> check(
      List<FeatureEncoder> encoders, boolean[] held, Scorecard scorecard) {
    List<MonotoneConstraint> curves = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < encoders.size(); i++) {
      FeatureEncoder encoder = encoders.get(i);
      int width = encoder.columnNames().size();
      if (encoder.monotone() != Monotone.FREE) {
        requireMonotone(encoder, scorecard.characteristics().get(i));
        curves.add(of(encoder, Arrays.copyOfRange(held, at, at + width)));
      }
      at += width;
    }
    return curves;
  }

  private static void requireMonotone(FeatureEncoder encoder, Characteristic characteristic) {
    double[] contributions = contributions(encoder, characteristic);
    for (int i = 1; i < contributions.length; i++) {
      double rise = contributions[i] - contributions[i - 1];
      if (!(rise * encoder.monotone().sign() >= 0)) {
        throw new IllegalStateException(
            "the fitted curve of \"" + encoder.characteristic() + "\" is not monotone");
      }
    }
  }

  /** In the order of rising values. */
  private static double[] contributions(FeatureEncoder encoder, Characteristic characteristic) {
    if (characteristic.curve() instanceof PiecewiseLinearCurve curve) {
      return curve.contributions();
    }
    if (characteristic.curve() instanceof StepCurve curve) {
      return curve.contributions();
    }
    LevelCurve curve = (LevelCurve) characteristic.curve();
    return ((LevelEncoder) encoder)
        .entries().entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, LevelEncoder.Entry> entry) -> entry.getValue().value())
                    .thenComparingInt(entry -> entry.getValue().column()))
            .map(Map.Entry::getKey)
            .mapToDouble(curve::contribution)
            .toArray();
  }

  private static MonotoneConstraint of(FeatureEncoder encoder, boolean[] held) {
    int bounded = (int) Arrays.stream(encoder.signs()).filter(sign -> sign != 0).count();
    boolean flat = true;
    for (int column = 0; column < bounded; column++) {
      flat &= held[column];
    }
    return new MonotoneConstraint(
        encoder.characteristic(), encoder.monotone(), flat, stretches(encoder, held));
  }

  private static List<Stretch> stretches(FeatureEncoder encoder, boolean[] held) {
    List<Stretch> stretches = new ArrayList<>();
    if (!(encoder instanceof NumericEncoder numeric)) {
      return stretches;
    }
    boolean lines = numeric.encoding() instanceof NumericEncoding.PiecewiseLinear;
    if (lines || numeric.encoding() instanceof NumericEncoding.Steps) {
      double[] knots = numeric.encoding().breakpoints();
      int width = numeric.encoding().width();
      for (int from = 0, to; from < width; from = to + 1) {
        for (to = from; to < width && held[to]; ) {
          to++;
        }
        if (to > from) {
          stretches.add(new Stretch(knots[from], knots[lines ? to : to - 1]));
        }
      }
    }
    return stretches;
  }

  /** Whether the fit would be better somewhere if the curve could turn. */
  public boolean binds() {
    return flat || !stretches.isEmpty();
  }

  /** For people. */
  public String sentence() {
    String held =
        "Characteristic \""
            + characteristic
            + "\" is held to "
            + (direction == Monotone.INCREASING ? "rise" : "fall")
            + " with the value: the constraint binds ";
    if (flat) {
      return held + "everywhere, so the value changes nothing.";
    }
    return stretches.isEmpty()
        ? held + "nowhere."
        : held + stretches.stream().map(Stretch::words).collect(Collectors.joining(" and ")) + ".";
  }
}
