package io.loantap.derived;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;

/**
 * A raw number of an applicant: that of a field, or one derived from fields. The only evaluator of
 * derived numbers, whatever form the applicant comes in.
 */
public sealed interface NumericSource extends FieldSource {
  @Override
  default boolean isNumeric() {
    return true;
  }

  @Override
  default NumericSource asNumber(String name) {
    return this;
  }

  /**
   * The finite value, {@link Field#MISSING}, or {@link Field#REFUSED} if a field behind it is.
   * Allocates nothing.
   */
  <A> double value(FieldValues<A> fields, A applicant);

  /** The finite value of an applicant that is laid out, or NaN if it is missing. */
  default double value(BoundApplicant applicant) {
    return value(SlotValues.INSTANCE, applicant);
  }

  /** The slot of the field whose number it is as it stands; -1 for any other. */
  default int ownSlot() {
    return -1;
  }

  /** The number or month of a field. */
  record OfField(int slot) implements NumericSource {
    @Override
    public int ownSlot() {
      return slot;
    }

    @Override
    public <A> double value(FieldValues<A> fields, A applicant) {
      return fields.slot(applicant, slot);
    }
  }

  /** The number of a field, missing where it is a special value. */
  record OfQuantity(int slot, Field field) implements NumericSource {
    @Override
    public <A> double value(FieldValues<A> fields, A applicant) {
      return field.quantity(fields.slot(applicant, slot));
    }
  }

  /** A number derived from another. */
  record OfNumber(Derivation.OfNumber derivation, NumericSource number) implements NumericSource {
    @Override
    public <A> double value(FieldValues<A> fields, A applicant) {
      double value = number.value(fields, applicant);
      return value == Field.REFUSED ? value : derivation.apply(value);
    }
  }

  /** A number derived from two others. */
  record OfTwoNumbers(Derivation.OfTwoNumbers derivation, NumericSource first, NumericSource second)
      implements NumericSource {
    @Override
    public <A> double value(FieldValues<A> fields, A applicant) {
      double one = first.value(fields, applicant);
      double other = second.value(fields, applicant);
      return one == Field.REFUSED || other == Field.REFUSED
          ? Field.REFUSED
          : derivation.apply(one, other);
    }
  }

  /** A number that a level names. */
  record OfLevel(Derivation.OfLevel derivation, LevelSource level) implements NumericSource {
    @Override
    public <A> double value(FieldValues<A> fields, A applicant) {
      return fields.slot(applicant, level.slot()) == Field.REFUSED
          ? Field.REFUSED
          : derivation.apply(level.level(fields, applicant));
    }
  }
}
