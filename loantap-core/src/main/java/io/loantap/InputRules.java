package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.NearMatch;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.ValueState;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.PiecewiseLinearCurve;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model demands of an applicant's values beyond their types. */
final class InputRules {
  private final BoundScorecard scorecard;
  private final FieldSpace space;
  private final List<String> used;
  private final int[] ranged;
  private final ScorerOptions options;

  /**
   * Rules of one scorer.
   *
   * @param scorecard the one that scores, with the treatments of the options
   */
  InputRules(BoundScorecard scorecard, FieldSpace space, ScorerOptions options) {
    this.scorecard = scorecard;
    this.space = space;
    this.options = options;
    Schema schema = space.schema();
    this.used = scorecard.scorecard().fieldsBehind(space);
    this.ranged =
        used.stream()
            .mapToInt(schema::slot)
            .filter(slot -> schema.field(slot) instanceof NumericField)
            .toArray();
  }

  List<String> usedFields() {
    return used;
  }

  /** Whether the score depends on this field. */
  boolean uses(String field) {
    return used.contains(field);
  }

  /** Whether something other than a plain value can be scored that the defaults refuse outright. */
  boolean mends() {
    return options.unknownField() == ScorerOptions.UnknownField.IGNORE
        || options.outOfRange() == ScorerOptions.OutOfRange.CLIP;
  }

  /** Takes unknown fields out of the violations if they are to be ignored; notices name them. */
  void forgive(List<Violation> violations, List<Notice> notices) {
    if (options.unknownField() == ScorerOptions.UnknownField.IGNORE) {
      violations.removeIf(
          violation -> {
            boolean unknown = violation.code() == Violation.Code.UNKNOWN_FIELD;
            if (unknown) {
              notices.add(new Notice(violation.field(), Notice.Kind.UNKNOWN_FIELD));
            }
            return unknown;
          });
    }
  }

  /** The applicant with numbers pulled into their fields' ranges if that is asked for. */
  BoundApplicant clip(BoundApplicant applicant, List<Notice> notices) {
    if (options.outOfRange() == ScorerOptions.OutOfRange.REJECT || inRange(applicant)) {
      return applicant;
    }
    BoundApplicant.Slots slots = new BoundApplicant.Slots(applicant);
    for (int slot : ranged) {
      if (!inRange(slot, applicant)) {
        NumericField field = (NumericField) space.schema().field(slot);
        slots.set(slot, field.clip(applicant.number(slot)));
        notices.add(new Notice(field.name(), Notice.Kind.OUT_OF_RANGE));
      }
    }
    return slots.build();
  }

  /**
   * Whether every number that the score depends on is missing or lies in its field's range, and, if
   * that is asked for, among those of training.
   */
  boolean admits(BoundApplicant applicant) {
    return inRange(applicant)
        && (options.beyondTraining() == ScorerOptions.BeyondTraining.AS_MODEL
            || withinTraining(applicant));
  }

  private boolean inRange(BoundApplicant applicant) {
    for (int slot : ranged) {
      if (!inRange(slot, applicant)) {
        return false;
      }
    }
    return true;
  }

  private boolean withinTraining(BoundApplicant applicant) {
    for (int place = 0; place < scorecard.scorecard().characteristics().size(); place++) {
      if (scorecard.state(place, applicant) == ValueState.CLIPPED) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds numbers out of range or beyond training and needed values that are missing or unseen, one
   * for a field, and puts all violations in the schema's order, then derived fields, then unknown
   * ones.
   */
  void report(BoundApplicant applicant, List<Violation> violations) {
    Set<String> reported = new HashSet<>();
    violations.forEach(violation -> reported.add(violation.field()));
    for (int slot : ranged) {
      NumericField field = (NumericField) space.schema().field(slot);
      if (!inRange(slot, applicant) && reported.add(field.name())) {
        violations.add(field.outOfRange(applicant.number(slot)));
      }
    }
    List<Characteristic> characteristics = scorecard.scorecard().characteristics();
    for (int place = 0; place < characteristics.size(); place++) {
      if (options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT
          && scorecard.state(place, applicant) == ValueState.CLIPPED) {
        beyond(characteristics.get(place), applicant, reported).ifPresent(violations::add);
      } else if (Double.isNaN(scorecard.contribution(place, applicant))) {
        refuse(place, applicant, reported).stream()
            .filter(violation -> reported.add(violation.field()))
            .forEach(violations::add);
      }
    }
    violations.sort(Comparator.comparingInt(this::place));
  }

  private int place(Violation violation) {
    int slot = space.schema().slot(violation.field());
    boolean unknown = violation.code() == Violation.Code.UNKNOWN_FIELD;
    return slot >= 0 ? slot : unknown ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
  }

  private boolean inRange(int slot, BoundApplicant applicant) {
    double value = applicant.number(slot);
    return Double.isNaN(value) || ((NumericField) space.schema().field(slot)).allows(value);
  }

  /** Nothing where an input of the characteristic was reported: that is the reason. */
  private Optional<Violation> beyond(
      Characteristic characteristic, BoundApplicant applicant, Set<String> reported) {
    if (space.fieldsBehind(characteristic.name()).stream().anyMatch(reported::contains)
        || !(characteristic.curve() instanceof PiecewiseLinearCurve curve)
        || !reported.add(characteristic.name())) {
      return Optional.empty();
    }
    double[] knots = curve.knots();
    double value = space.numeric(characteristic.name()).value(applicant);
    return Optional.of(
        new Violation(
            characteristic.name(),
            Violation.Code.BEYOND_TRAINING,
            value > knots[0] ? "a larger number" : "a smaller number",
            "a number from " + knots[0] + " to " + knots[knots.length - 1],
            null));
  }

  /** The violations behind a characteristic without a contribution, by the fields it is made of. */
  private List<Violation> refuse(int place, BoundApplicant applicant, Set<String> reported) {
    Characteristic characteristic = scorecard.scorecard().characteristics().get(place);
    List<String> fields = space.fieldsBehind(characteristic.name());
    if (scorecard.state(place, applicant) == ValueState.UNSEEN) {
      return List.of(unseen((Characteristic.Levels) characteristic, fields.get(0), applicant));
    }
    List<Violation> missing =
        fields.stream()
            .map(name -> space.schema().field(space.schema().slot(name)))
            .filter(field -> Double.isNaN(applicant.number(space.schema().slot(field.name()))))
            .map(field -> missing(field.name(), field.expected()))
            .toList();
    // All inputs may be there and still give nothing: a ratio to an income of zero. That is no news
    // where one of them was reported.
    return !missing.isEmpty() || fields.stream().anyMatch(reported::contains)
        ? missing
        : List.of(
            missing(
                characteristic.name(), "values of " + fields + " from which it can be computed"));
  }

  private static Violation missing(String field, String expected) {
    return new Violation(field, Violation.Code.MISSING, null, expected, null);
  }

  private Violation unseen(
      Characteristic.Levels characteristic, String field, BoundApplicant applicant) {
    Set<String> levels = characteristic.curve().contributions().keySet();
    @Nullable String level = space.level(characteristic.name()).level(applicant);
    return new Violation(
        field,
        Violation.Code.UNSEEN_LEVEL,
        null,
        levels.size() <= 20 ? "one of " + levels : "one of " + levels.size() + " known levels",
        level == null ? null : NearMatch.of(level, levels));
  }
}
