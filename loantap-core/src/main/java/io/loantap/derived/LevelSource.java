package io.loantap.derived;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;
import io.loantap.derived.Derivation.LastCharacters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A raw level of an applicant: all of a field's level or text, or its last characters.
 *
 * @param slot of the field
 * @param cuts what is cut off, one after the other
 */
public record LevelSource(int slot, List<LastCharacters> cuts) implements FieldSource {
  /** Copies the list. */
  public LevelSource {
    cuts = List.copyOf(cuts);
  }

  @Override
  public boolean isNumeric() {
    return false;
  }

  @Override
  public LevelSource asLevel(String name) {
    return this;
  }

  /** The last characters of this level. */
  LevelSource then(LastCharacters cut) {
    List<LastCharacters> longer = new ArrayList<>(cuts);
    longer.add(cut);
    return new LevelSource(slot, longer);
  }

  /** The level, or null if it is missing or the field's value is refused. */
  public <A> @Nullable String level(FieldValues<A> fields, A applicant) {
    double code = fields.slot(applicant, slot);
    return Double.isNaN(code) || code == Field.REFUSED ? null : cut(fields.text(applicant, slot));
  }

  /** The level of an applicant that is laid out, or null if it is missing. */
  public @Nullable String level(BoundApplicant applicant) {
    return level(SlotValues.INSTANCE, applicant);
  }

  /** Index in the field's text where the level begins; -1 if it has none. */
  public int start(String text) {
    int from = 0;
    for (int i = 0; i < cuts.size() && from >= 0; i++) {
      from = cuts.get(i).start(text, from);
    }
    return from;
  }

  /** The level in the field's text, or null. */
  public @Nullable String cut(String text) {
    int from = start(text);
    return from <= 0 ? (from < 0 ? null : text) : text.substring(from);
  }
}
