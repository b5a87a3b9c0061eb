package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.NumericField;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A search over the numbers of one field: walks from the applicant's number outwards, over the
 * multiples of the field's step beside each breakpoint, to the first that approves, then halves the
 * way back: between breakpoints the log-odds are a straight line, so nothing nearer can approve.
 */
final class NumberSearch implements CounterfactualSearch.Search {
  /** A line through a denominator or logarithm bends: so many parts are looked at one by one. */
  private static final int PARTS = 8;

  /** Multiples beyond are not told apart. */
  private static final double MOST_STEPS = 1L << 52;

  private final ActionableField actionable;
  private final NumericField field;
  private final CounterfactualTrial trial;
  private final Breakpoints breakpoints;
  private final List<Characteristic> reading;
  private final List<Surface> surfaces;
  private final boolean curved;
  private final double stepsInOne;

  NumberSearch(
      ActionableField actionable, NumericField field, CounterfactualTrial trial, FieldSpace space) {
    this.actionable = actionable;
    this.field = field;
    this.trial = trial;
    this.breakpoints = new Breakpoints(field.name(), space);
    this.reading = trial.reading();
    this.surfaces = trial.surfaces();
    boolean anyCurved = false;
    for (Characteristic characteristic : reading) {
      anyCurved |= breakpoints.isCurved(characteristic.name());
    }
    for (Surface surface : surfaces) {
      anyCurved |= breakpoints.isCurved(surface);
    }
    this.curved = anyCurved;
    this.stepsInOne = Math.rint(1 / actionable.rule().step());
  }

  @Override
  public @Nullable Counterfactual nearest(BoundApplicant applicant, double[] contributions) {
    // From a special value there is no way in steps: like a missing one it is no quantity.
    double own = field.quantity(applicant.number(trial.slot()));
    if (Double.isNaN(own) || trial.isHopeless(contributions)) {
      return null;
    }
    long[] steps =
        DoubleStream.concat(
                DoubleStream.of(actionable.from(), actionable.to()),
                DoubleStream.concat(
                    reading.stream().flatMapToDouble(it -> breakpoints.of(it, applicant)),
                    surfaces.stream().flatMapToDouble(it -> breakpoints.of(it, applicant))))
            .map(bend -> bend / actionable.rule().step())
            .filter(step -> Math.abs(step) < MOST_STEPS)
            .flatMap(NumberSearch::beside)
            .mapToLong(step -> (long) step)
            .toArray();
    double ownStep = own / actionable.rule().step();
    @Nullable Counterfactual down =
        actionable.rule().direction() == ActionableRule.Direction.INCREASE
            ? null
            : walk(new Walk(applicant, contributions, own, (long) Math.ceil(ownStep), -1), steps);
    @Nullable Counterfactual up =
        actionable.rule().direction() == ActionableRule.Direction.DECREASE
            ? null
            : walk(new Walk(applicant, contributions, own, (long) Math.floor(ownStep), 1), steps);
    return down == null || (up != null && up.size() < down.size()) ? up : down;
  }

  /** The last multiple below a breakpoint and the first that is not, and the one after. */
  private static DoubleStream beside(double steps) {
    double above = Math.ceil(steps);
    return DoubleStream.of(above - 1, above, above + 1);
  }

  /**
   * One walk.
   *
   * @param start multiple of the step at or behind the applicant's number
   * @param direction 1 or -1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Walk(
      BoundApplicant applicant, double[] contributions, double own, long start, int direction) {}

  private @Nullable Counterfactual walk(Walk walk, long[] steps) {
    long declined = walk.start();
    for (long step : outwards(walk, steps)) {
      if (approves(walk, step)) {
        return change(walk, nearest(walk, declined, step));
      }
      declined = step;
    }
    return null;
  }

  /** The multiples to look at within the field's range, in the order of the walk. */
  private long[] outwards(Walk walk, long[] steps) {
    LongStream first = LongStream.of(walk.start() + walk.direction());
    long[] forward =
        LongStream.concat(first, Arrays.stream(steps))
            .filter(step -> (step - walk.start()) * walk.direction() > 0)
            .filter(step -> isAllowed(value(step)))
            .map(step -> step * walk.direction())
            .sorted()
            .distinct()
            .map(step -> step * walk.direction())
            .toArray();
    if (!curved) {
      return forward;
    }
    return LongStream.range(0, (long) forward.length * PARTS)
        .map(
            i -> {
              int place = (int) (i / PARTS);
              long from = place == 0 ? walk.start() : forward[place - 1];
              return from + (forward[place] - from) * (i % PARTS + 1) / PARTS;
            })
        .distinct()
        .filter(step -> step != walk.start())
        .toArray();
  }

  /** The first multiple that approves, where one does not and a later one does. */
  private long nearest(Walk walk, long declined, long approved) {
    long low = declined;
    long high = approved;
    while (Math.abs(high - low) > 1) {
      long middle = low + (high - low) / 2;
      if (approves(walk, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean approves(Walk walk, long step) {
    return trial.approves(probability(walk, step));
  }

  private double probability(Walk walk, long step) {
    if (field.special().has(value(step))) {
      return Double.NaN; // nobody can choose to have a special value
    }
    BoundApplicant changed = trial.with(walk.applicant(), value(step), null);
    // A value from which something can no longer be computed is no way to a loan.
    return trial.losesAValue(walk.applicant(), changed)
        ? Double.NaN
        : trial.probability(changed, walk.contributions());
  }

  private Counterfactual change(Walk walk, long step) {
    double target = value(step);
    double size = Math.abs(target - walk.own()) / actionable.spread();
    return new Counterfactual(field.name(), target, null, size, probability(walk, step));
  }

  private boolean isAllowed(double target) {
    return field.allows(field.quantity(target))
        && target >= actionable.from()
        && target <= actionable.to();
  }

  /** The multiple as the nearest double: 3 steps of 0.1 are 0.3, not 0.30000000000000004. */
  private double value(long step) {
    return Math.abs(stepsInOne * actionable.rule().step() - 1) < 1e-12
        ? step / stepsInOne
        : step * actionable.rule().step();
  }
}
