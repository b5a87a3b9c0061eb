package io.loantap.engine;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldReader;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.derived.Derivation;
import io.loantap.derived.Derivation.LastCharacters;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins characteristics to readers of the fields that they are made of. */
final class TermFactory<A> {
  private final FieldSpace space;
  private final Schema schema;
  private final List<? extends @Nullable FieldReader<A>> readers;
  private final boolean strict;
  private final boolean refuseBeyond;

  /**
   * Uses one reader for each slot.
   *
   * @param readers null for a field that the scorecard does not read
   * @param strict whether numbers out of their field's range are refused
   * @param refuseBeyond whether numbers beyond the ends of a curve are refused
   */
  TermFactory(
      FieldSpace space,
      List<? extends @Nullable FieldReader<A>> readers,
      boolean strict,
      boolean refuseBeyond) {
    this.space = space;
    this.schema = space.schema();
    this.readers = readers;
    this.strict = strict;
    this.refuseBeyond = refuseBeyond;
  }

  Term<A> term(Characteristic characteristic) {
    String name = characteristic.name();
    if (characteristic instanceof Characteristic.Numeric numeric) {
      Term.@Nullable ByGroup<A> byGroup =
          numeric.missing() instanceof Fallback.ByGroup groups
              ? new Term.ByGroup<>(groups, value(groups.group()))
              : null;
      return Term.OfLine.of(
          new Term.OfNumber<>(
              value(name),
              numeric.curve().quickest(),
              refuseBeyond,
              constant(numeric.missing()),
              byGroup));
    }
    Characteristic.Levels levels = (Characteristic.Levels) characteristic;
    Level<A> level = level(name);
    return new Term.OfLevel<>(
        level,
        new LevelEntries(
            levels.curve().contributions(),
            constant(levels.missing()),
            constant(levels.unseen()),
            listed(name),
            text -> text == null ? null : level.cut(text)));
  }

  private static double constant(Fallback fallback) {
    return fallback instanceof Fallback.Contribution constant
        ? constant.contribution()
        : Double.NaN;
  }

  /** The field in a slot, by itself. */
  Value.OfField<A> field(int slot) {
    Field field = schema.field(slot);
    boolean ranged = strict && field instanceof NumericField;
    // No finite number is beyond these, but what is refused is.
    double min = ranged ? ((NumericField) field).min() : Double.NEGATIVE_INFINITY;
    double max = ranged ? ((NumericField) field).max() : Double.MAX_VALUE;
    return new Value.OfField<>(reader(slot), min, max);
  }

  private FieldReader<A> reader(int slot) {
    @Nullable FieldReader<A> reader = readers.get(slot);
    if (reader == null) {
      throw new IllegalArgumentException(schema.field(slot).name() + " has no reader");
    }
    return reader;
  }

  private Value<A> value(String name) {
    space.numeric(name); // says what is wrong with a name that is none of a number
    int slot = schema.slot(name);
    if (slot >= 0) {
      return field(slot);
    }
    Derivation derivation = space.derivation(name);
    String input = derivation.inputs().get(0);
    if (derivation instanceof Derivation.OfNumber ofNumber) {
      return new Value.OfNumber<>(ofNumber, value(input));
    }
    if (derivation instanceof Derivation.OfTwoNumbers ofTwo) {
      return new Value.OfNumbers<>(ofTwo, value(input), value(derivation.inputs().get(1)));
    }
    Derivation.OfLevel ofLevel = (Derivation.OfLevel) derivation;
    Level<A> level = level(input);
    double[] byCode =
        listed(input).stream().mapToDouble(text -> ofLevel.apply(level.cut(text))).toArray();
    return new Value.OfLevel<>(ofLevel, level, new Doubles(byCode));
  }

  private Level<A> level(String name) {
    space.level(name); // says what is wrong with a name that is none of a level
    List<LastCharacters> cuts = new ArrayList<>();
    String at = name;
    while (schema.slot(at) < 0) {
      LastCharacters cut = (LastCharacters) space.derivation(at);
      cuts.add(0, cut);
      at = cut.of();
    }
    return new Level<>(reader(schema.slot(at)), List.copyOf(cuts));
  }

  /** Levels that the field behind a level lists. */
  private List<String> listed(String name) {
    String at = space.fieldsBehind(name).get(0);
    return schema.field(schema.slot(at)) instanceof CategoricalField field
        ? field.levels()
        : List.of();
  }
}
