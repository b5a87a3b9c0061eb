package io.loantap.applicant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an application, in order; a field's place is its slot. Immutable. The schema is
 * part of the model file, so a model knows what it may be asked.
 */
public final class Schema {
  private final List<Field> fields;
  private final Map<String, Integer> slots;

  private Schema(List<Field> fields) {
    this.fields = List.copyOf(fields);
    this.slots = new HashMap<>(fields.size() * 2);
    for (int slot = 0; slot < fields.size(); slot++) {
      if (slots.put(fields.get(slot).name(), slot) != null) {
        throw new IllegalArgumentException(
            "the schema lists the field \"" + fields.get(slot).name() + "\" twice");
      }
    }
  }

  /**
   * A schema of these fields.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public static Schema of(List<? extends Field> fields) {
    return new Schema(List.copyOf(fields));
  }

  /** The fields; the place of each is its slot. */
  public List<Field> fields() {
    return fields;
  }

  /** Names of the fields in slot order. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /** Number of fields. */
  public int size() {
    return fields.size();
  }

  /** The field in a slot. */
  public Field field(int slot) {
    return fields.get(slot);
  }

  /** The field of this name. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(slots.get(name)).map(fields::get);
  }

  /** Slot of the field of this name, or -1. */
  public int slot(String name) {
    @Nullable Integer slot = slots.get(name);
    return slot == null ? -1 : slot;
  }

  /**
   * The same schema in which categorical fields list further levels behind their own. Slots and
   * codes of this schema keep their meaning.
   */
  public Schema withLevels(Map<String, List<String>> further) {
    List<Field> extended = new ArrayList<>(fields);
    extended.replaceAll(
        field ->
            field instanceof CategoricalField categorical
                ? categorical.withLevels(further.getOrDefault(field.name(), List.of()))
                : field);
    return new Schema(extended);
  }

  /** A report that a name is not in this schema, with the near match. */
  Violation unknown(String name) {
    List<String> names = names();
    return new Violation(
        name,
        Violation.Code.UNKNOWN_FIELD,
        null,
        "one of the schema's " + names.size() + " fields",
        NearMatch.of(name, names));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Schema that && fields.equals(that.fields));
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return "Schema" + names();
  }
}
