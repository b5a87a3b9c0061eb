package io.loantap.train.fit;

import io.loantap.compact.NumericSummary;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.GroupedSummary;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A curve over numbers that both rises and falls, cut where it turns.
 *
 * @param characteristic its name
 * @param stretches at least two, ascending, of which one rises and the next falls; each at least
 *     {@value #FELT} log-odds from end to end
 */
public record TurningCurve(String characteristic, List<Stretch> stretches) {
  /** A turn that takes back less than this, in log-odds, changes no decision worth a word. */
  static final double FELT = 0.02;

  /**
   * A stretch on which a curve goes one way, but for less than {@value #FELT} log-odds.
   *
   * @param from where it begins; the first one begins with the lowest number
   * @param to where it ends; the last one ends with the highest number
   * @param rise in log-odds, below 0 where it falls
   * @param loans training loans with a number from {@code from} to below {@code to}, in the last
   *     stretch up to the highest
   */
  public record Stretch(double from, double to, double rise, long loans) {}

  /** Copies the list. */
  public TurningCurve {
    stretches = List.copyOf(stretches);
  }

  /** How often the curve turns. */
  public int turns() {
    return stretches.size() - 1;
  }

  /**
   * The curves that turn, in the order of the scorecard.
   *
   * @param summaries of the training loans, one for each characteristic
   */
  public static List<TurningCurve> of(List<FeatureSummary> summaries, Scorecard scorecard) {
    List<TurningCurve> turning = new ArrayList<>();
    for (int i = 0; i < summaries.size(); i++) {
      Characteristic characteristic = scorecard.characteristics().get(i);
      if (characteristic.curve() instanceof PiecewiseLinearCurve curve
          && summaries.get(i) instanceof GroupedSummary numbers) {
        List<Integer> ends = ends(curve.contributions());
        if (ends.size() > 2) {
          turning.add(
              new TurningCurve(characteristic.name(), stretches(curve, ends, numbers.all())));
        }
      }
    }
    return turning;
  }

  /** The first knot, those at which the contributions turn, and the last. */
  static List<Integer> ends(double[] contributions) {
    List<Integer> ends = new ArrayList<>(List.of(0));
    int furthest = 0;
    double direction = 0;
    for (int knot = 1; knot < contributions.length; knot++) {
      double from = contributions[ends.get(ends.size() - 1)];
      if (direction == 0) {
        // Which way it goes at first is told by the first stretch that is felt.
        int lowest = extreme(contributions, knot, -1);
        int highest = extreme(contributions, knot, 1);
        if (contributions[highest] - contributions[lowest] >= FELT) {
          direction = highest > lowest ? 1 : -1;
          furthest = Math.max(highest, lowest);
        }
      } else if ((contributions[knot] - contributions[furthest]) * direction >= 0) {
        furthest = knot;
      } else if ((contributions[furthest] - contributions[knot]) * direction >= FELT
          && Math.abs(contributions[furthest] - from) >= FELT) {
        ends.add(furthest);
        direction = -direction;
        furthest = knot;
      }
    }
    ends.add(contributions.length - 1);
    return ends;
  }

  /** The first knot up to this one with the lowest or highest contribution. */
  private static int extreme(double[] contributions, int last, int sign) {
    int extreme = 0;
    for (int knot = 1; knot <= last; knot++) {
      if ((contributions[knot] - contributions[extreme]) * sign > 0) {
        extreme = knot;
      }
    }
    return extreme;
  }

  private static List<Stretch> stretches(
      PiecewiseLinearCurve curve, List<Integer> ends, NumericSummary numbers) {
    double[] knots = curve.knots();
    double[] contributions = curve.contributions();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      int from = ends.get(i - 1);
      int to = ends.get(i);
      long below = i == 1 ? 0 : numbers.below(knots[from]);
      long upTo = i == ends.size() - 1 ? numbers.present() : numbers.below(knots[to]);
      stretches.add(
          new Stretch(
              knots[from], knots[to], contributions[to] - contributions[from], upTo - below));
    }
    return stretches;
  }

  /** All of them in one sentence; there is at least one. */
  public static String sentence(List<TurningCurve> curves) {
    return "Curves that turn, with the loans behind each stretch: "
        + curves.stream().map(TurningCurve::words).collect(Collectors.joining("; "))
        + ". (\"monotone\" in the recipe holds a curve to a direction; \"auto\" does where loans held"
        + " out lose nothing by it.)";
  }

  private String words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      words.add(
          (stretch.rise() > 0 ? "rises" : "falls")
              + (i < stretches.size() - 1 ? " to " + MonotoneConstraint.plain(stretch.to()) : "")
              + String.format(Locale.ROOT, " (%,d loans)", stretch.loans()));
    }
    return '"' + characteristic + "\" " + String.join(", ", words);
  }
}
