package io.loantap.reason;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.ValueState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A trial of another value in one slot of an applicant, scored as a whole. Immutable. */
final class CounterfactualTrial {
  private final int slot;
  private final BoundScorecard scorecard;
  private final DecisionPolicy policy;
  private final DoubleUnaryOperator link;

  /** Places of the characteristics that read the slot. */
  private final int[] reading;

  /** These, and those that share a surface with one of them. */
  private final int[] affected;

  private final double[] least;

  private CounterfactualTrial(
      int slot,
      BoundScorecard scorecard,
      DecisionPolicy policy,
      DoubleUnaryOperator link,
      int[] reading,
      int[] affected) {
    this.slot = slot;
    this.scorecard = scorecard;
    this.policy = policy;
    this.link = link;
    this.reading = reading;
    this.affected = affected;
    this.least = new double[affected.length];
    for (int i = 0; i < affected.length; i++) {
      Characteristic characteristic = scorecard.scorecard().characteristics().get(affected[i]);
      least[i] =
          characteristic.curve().isEndless()
              ? Double.NEGATIVE_INFINITY
              : scorecard.scorecard().least(affected[i]);
    }
  }

  static CounterfactualTrial of(
      int slot,
      BoundScorecard scorecard,
      FieldSpace space,
      DecisionPolicy policy,
      DoubleUnaryOperator link) {
    String field = space.schema().field(slot).name();
    List<Characteristic> all = scorecard.scorecard().characteristics();
    Set<String> reading = new HashSet<>();
    for (Characteristic characteristic : all) {
      if (reads(characteristic, field, space)) {
        reading.add(characteristic.name());
      }
    }
    Set<String> affected = new HashSet<>(reading);
    for (Surface surface : scorecard.scorecard().surfaces()) {
      if (reading.contains(surface.first()) || reading.contains(surface.second())) {
        affected.addAll(surface.names());
      }
    }
    List<String> names = scorecard.scorecard().names();
    return new CounterfactualTrial(
        slot, scorecard, policy, link, places(names, reading), places(names, affected));
  }

  private static int[] places(List<String> names, Set<String> of) {
    return IntStream.range(0, names.size()).filter(it -> of.contains(names.get(it))).toArray();
  }

  private static boolean reads(Characteristic characteristic, String field, FieldSpace space) {
    Fallback.@Nullable ByGroup byGroup = characteristic.missing().byGroup();
    return space.fieldsBehind(characteristic.name()).contains(field)
        || (byGroup != null && space.fieldsBehind(byGroup.group()).contains(field));
  }

  int slot() {
    return slot;
  }

  /** The characteristics that the slot feeds. */
  List<Characteristic> reading() {
    List<Characteristic> characteristics = new ArrayList<>();
    for (int place : reading) {
      characteristics.add(scorecard.scorecard().characteristics().get(place));
    }
    return characteristics;
  }

  /** The surfaces over one or two of the characteristics that the slot feeds. */
  List<Surface> surfaces() {
    Set<Surface> surfaces = new LinkedHashSet<>();
    reading().forEach(it -> surfaces.addAll(scorecard.scorecard().surfacesOver(it.name())));
    return List.copyOf(surfaces);
  }

  /** Whether even the best that the slot can do to each characteristic would not approve. */
  boolean isHopeless(double[] contributions) {
    double[] best = contributions.clone();
    for (int i = 0; i < affected.length; i++) {
      best[affected[i]] = least[i];
    }
    return !policy.isWithinThreshold(probability(best));
  }

  /** Probability of default after the change; NaN if the changed application is refused. */
  double probability(BoundApplicant changed, double[] contributions) {
    double[] all = contributions.clone();
    for (int place : affected) {
      all[place] = scorecard.contribution(place, changed);
    }
    return probability(all);
  }

  boolean approves(double probability) {
    return policy.isWithinThreshold(probability);
  }

  private double probability(double[] contributions) {
    return link.applyAsDouble(Explainer.sum(scorecard.scorecard().intercept(), contributions));
  }

  /** Whether training saw what the slot now says, as far as levels go. */
  boolean isKnown(BoundApplicant changed) {
    for (int place : reading) {
      ValueState state = scorecard.state(place, changed);
      if (state == ValueState.UNSEEN || state == ValueState.MISSING) {
        return false;
      }
    }
    return true;
  }

  /** Whether something that could be computed before the change cannot any more. */
  boolean losesAValue(BoundApplicant before, BoundApplicant after) {
    for (int place : reading) {
      if (scorecard.state(place, after) == ValueState.MISSING
          && scorecard.state(place, before) != ValueState.MISSING) {
        return true;
      }
    }
    return false;
  }

  /** The applicant with another number or level in the slot. */
  BoundApplicant with(BoundApplicant applicant, double number, @Nullable String level) {
    Schema schema = applicant.schema();
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    for (int i = 0; i < schema.size(); i++) {
      double value = i == slot ? number : applicant.number(i);
      @Nullable String text = i == slot ? level : applicant.text(i);
      if (!Double.isNaN(value)) {
        slots.set(i, value, text == null ? (Object) value : text);
      }
    }
    return slots.build();
  }
}
