package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.FieldLimits;
import io.loantap.engine.ScoringEngine;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.TrainingRange;
import io.loantap.scorecard.ValueState;
import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that the options ask for, and the words for what a model rejects. Immutable.
 *
 * <p>Whether an applicant is rejected is the engine's business; this says why.
 */
final class InputRules {
  private final BoundScorecard scorecard;
  private final FieldLimits limits;
  private final FieldSpace space;
  private final Schema schema;
  private final List<String> used;
  private final ScorerOptions options;

  /**
   * Rules of one scorer.
   *
   * @param scorecard the one that scores, with the treatments of the options
   */
  InputRules(
      BoundScorecard scorecard, ScoringEngine engine, FieldSpace space, ScorerOptions options) {
    this.scorecard = scorecard;
    this.limits = engine.limits();
    this.space = space;
    this.schema = space.schema();
    this.used = engine.usedFields();
    this.options = options;
  }

  /** The names of the fields that the score depends on. */
  List<String> usedFields() {
    return used;
  }

  FieldLimits limits() {
    return limits;
  }

  /** Where to put notices of corrections; no list is made where there can be none. */
  List<Notice> corrections() {
    return options.unknownField() == ScorerOptions.UnknownField.IGNORE
            || options.outOfRange() == ScorerOptions.OutOfRange.CLIP
        ? new ArrayList<>()
        : List.of();
  }

  /** Takes unknown fields out of the violations if they are to be ignored; notices name them. */
  void ignoreUnknown(List<Violation> violations, List<Notice> notices) {
    if (options.unknownField() == ScorerOptions.UnknownField.REJECT) {
      return;
    }
    for (Violation violation : List.copyOf(violations)) {
      if (violation.code() == Violation.Code.UNKNOWN_FIELD) {
        notices.add(new Notice(violation.field(), Notice.Kind.UNKNOWN_FIELD));
        violations.remove(violation);
      }
    }
  }

  /** The applicant with numbers pulled into their fields' ranges if that is asked for. */
  BoundApplicant clip(BoundApplicant applicant, List<Notice> notices) {
    List<NumericField> outside =
        options.outOfRange() == ScorerOptions.OutOfRange.CLIP ? outOfRange(applicant) : List.of();
    if (outside.isEmpty()) {
      return applicant;
    }
    BoundApplicant.Slots slots = new BoundApplicant.Slots(applicant);
    for (NumericField field : outside) {
      int slot = schema.slot(field.name());
      slots.set(slot, field.clip(applicant.number(slot)));
      notices.add(new Notice(field.name(), Notice.Kind.OUT_OF_RANGE));
    }
    return slots.build();
  }

  /** The fields that the score depends on and whose numbers are out of range. */
  private List<NumericField> outOfRange(BoundApplicant applicant) {
    List<NumericField> outside = new ArrayList<>();
    for (int slot = 0; slot < schema.size(); slot++) {
      if (!limits.admits(slot, applicant.number(slot))) {
        outside.add((NumericField) schema.field(slot));
      }
    }
    return outside;
  }

  /**
   * Adds numbers out of range or beyond training and needed values that are missing or unseen, one
   * for a field, and puts all violations in the schema's order, then derived fields, then unknown
   * ones.
   */
  void report(BoundApplicant applicant, List<Violation> violations) {
    Set<String> reported = new HashSet<>();
    violations.forEach(violation -> reported.add(violation.field()));
    for (NumericField field : outOfRange(applicant)) {
      if (reported.add(field.name())) {
        violations.add(field.outOfRange(applicant.number(schema.slot(field.name()))));
      }
    }
    List<Characteristic> characteristics = scorecard.scorecard().characteristics();
    for (int place = 0; place < characteristics.size(); place++) {
      Characteristic characteristic = characteristics.get(place);
      List<String> fields = space.fieldsBehind(characteristic.name());
      ValueState state = scorecard.state(place, applicant);
      if (options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT
          && characteristic instanceof Characteristic.Numeric numeric
          && isBeyond(state, numeric)) {
        // Nothing where an input of the characteristic was reported: that is the reason.
        if (Collections.disjoint(fields, reported) && reported.add(characteristic.name())) {
          violations.add(beyond(numeric, applicant));
        }
      } else if (Double.isNaN(scorecard.contribution(place, applicant))) {
        for (Violation violation :
            state == ValueState.UNSEEN
                ? List.of(unseen(characteristic, fields.get(0), applicant))
                : missing(characteristic, fields, applicant, reported)) {
          if (reported.add(violation.field())) {
            violations.add(violation);
          }
        }
      }
    }
    violations.sort(Comparator.comparingInt(this::place));
  }

  private int place(Violation violation) {
    int slot = schema.slot(violation.field());
    boolean unknown = violation.code() == Violation.Code.UNKNOWN_FIELD;
    return slot >= 0 ? slot : unknown ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
  }

  private static boolean isBeyond(ValueState state, Characteristic.Numeric characteristic) {
    return state == ValueState.BEYOND_TRAINING
        || (state == ValueState.CLIPPED && characteristic.range() == null);
  }

  private Violation beyond(Characteristic.Numeric characteristic, BoundApplicant applicant) {
    @Nullable TrainingRange range = characteristic.range();
    double lowest = range == null ? characteristic.curve().low() : range.lowest();
    double highest = range == null ? characteristic.curve().high() : range.highest();
    double value = space.numeric(characteristic.name()).value(applicant);
    return new Violation(
        characteristic.name(),
        Violation.Code.BEYOND_TRAINING,
        value > lowest ? "a larger number" : "a smaller number",
        "a number from " + lowest + " to " + highest,
        null);
  }

  /** The missing fields behind a characteristic without a contribution. */
  private List<Violation> missing(
      Characteristic characteristic,
      List<String> fields,
      BoundApplicant applicant,
      Set<String> reported) {
    List<Violation> missing = new ArrayList<>();
    for (String field : fields) {
      int slot = schema.slot(field);
      if (Double.isNaN(applicant.number(slot))) {
        missing.add(missing(field, schema.field(slot).expected()));
      }
    }
    // All inputs may be there and still give nothing: a ratio to an income of zero. That is no news
    // where one of them was reported.
    return !missing.isEmpty() || !Collections.disjoint(fields, reported)
        ? missing
        : List.of(
            missing(
                characteristic.name(), "values of " + fields + " from which it can be computed"));
  }

  private static Violation missing(String field, String expected) {
    return new Violation(field, Violation.Code.MISSING, null, expected, null);
  }

  private Violation unseen(Characteristic characteristic, String field, BoundApplicant applicant) {
    return characteristic instanceof Characteristic.Levels levels
        ? unseen(levels, field, applicant)
        : new Violation(
            field,
            Violation.Code.MISSING,
            "a special value that training never saw",
            schema.field(schema.slot(field)).expected(),
            null);
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
        level == null ? null : NearMatch.ofLevel(level, levels));
  }
}
