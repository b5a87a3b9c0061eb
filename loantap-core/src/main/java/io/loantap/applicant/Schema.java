package io.loantap.applicant;

import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an application, in order; a field's place is its slot. Immutable. The schema is
 * part of the model file, so a model knows what it may be asked.
 *
 * <p>A field may have {@linkplain FieldRole roles}. Schemas are equal if fields and roles are;
 * {@link #hasFieldsOf} asks for the fields alone.
 */
public final class Schema {
  private final List<Field> fields;
  private final Map<String, Integer> slots;

  /** By name; without the fields that have none. */
  private final Map<String, Set<FieldRole>> roles;

  private Schema(List<Field> fields, Map<String, Set<FieldRole>> roles) {
    this.fields = List.copyOf(fields);
    this.roles = roles;
    this.slots = new HashMap<>(fields.size() * 2);
    for (int slot = 0; slot < fields.size(); slot++) {
      if (slots.put(fields.get(slot).name(), slot) != null) {
        throw new IllegalArgumentException(
            "the schema lists the field \"" + fields.get(slot).name() + "\" twice");
      }
    }
  }

  /**
   * A schema of these fields, which have no roles.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public static Schema of(List<? extends Field> fields) {
    return new Schema(List.copyOf(fields), Map.of());
  }

  /**
   * The same fields with these roles in place of those of this schema.
   *
   * @param byName the roles of each field that has some
   * @throws IllegalArgumentException if there is no field of a name
   */
  public Schema withRoles(Map<String, ? extends Set<FieldRole>> byName) {
    Map<String, Set<FieldRole>> copy = new HashMap<>();
    for (Map.Entry<String, ? extends Set<FieldRole>> each : byName.entrySet()) {
      if (!slots.containsKey(each.getKey())) {
        throw new IllegalArgumentException(
            "there is no field \"" + each.getKey() + "\" that could have a role");
      }
      if (!each.getValue().isEmpty()) {
        copy.put(each.getKey(), Collections.unmodifiableSet(EnumSet.copyOf(each.getValue())));
      }
    }
    return new Schema(fields, copy);
  }

  /** The fields; the place of each is its slot. */
  public List<Field> fields() {
    return fields;
  }

  /** Names of the fields in slot order. */
  public List<String> names() {
    List<String> names = new ArrayList<>(fields.size());
    for (Field field : fields) {
      names.add(field.name());
    }
    return List.copyOf(names);
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
    int slot = slot(name);
    return slot < 0 ? Optional.empty() : Optional.of(fields.get(slot));
  }

  /** Slot of the field of this name, or -1. */
  public int slot(String name) {
    @Nullable Integer slot = slots.get(name);
    return slot == null ? -1 : slot;
  }

  /** Roles of the field of this name, in the order of {@link FieldRole}; often none. */
  public Set<FieldRole> roles(String name) {
    return roles.getOrDefault(name, Set.of());
  }

  /** Names of the fields that have a role, in slot order. */
  public List<String> role(FieldRole role) {
    List<String> names = new ArrayList<>();
    for (Field field : fields) {
      if (roles(field.name()).contains(role)) {
        names.add(field.name());
      }
    }
    return List.copyOf(names);
  }

  /** Whether any field has a role. */
  public boolean hasRoles() {
    return !roles.isEmpty();
  }

  /** Whether the other schema lays out applications as this one does, whatever the roles. */
  @SuppressWarnings("ReferenceEquality") // the very same one is usual, and quick to tell
  public boolean hasFieldsOf(Schema other) {
    return this == other || fields.equals(other.fields);
  }

  /**
   * The same schema in which categorical fields list further levels behind their own. Slots and
   * codes of this schema keep their meaning.
   */
  public Schema withLevels(Map<String, List<String>> further) {
    List<Field> extended = new ArrayList<>(fields);
    extended.replaceAll(field -> field.withLevels(further.getOrDefault(field.name(), List.of())));
    return new Schema(extended, roles);
  }

  /**
   * The same schema with another field in the place of each, which keeps its roles.
   *
   * @param change of a field, which keeps the name
   */
  public Schema withFields(UnaryOperator<Field> change) {
    return new Schema(fields.stream().map(change).toList(), roles);
  }

  /** The same schema in which further texts stand for a missing value in every field. */
  public Schema withMissing(Collection<String> tokens) {
    if (tokens.isEmpty()) {
      return this;
    }
    return withFields(field -> field.withMissing(field.missing().with(tokens)));
  }

  /** A report that a name is not in this schema, with the near match. */
  Violation unknown(String name) {
    return unknown(name, NearMatch.of(name, names()));
  }

  /** A report that a name is not in this schema. */
  Violation unknownWithoutGuess(String name) {
    return unknown(name, null);
  }

  private Violation unknown(String name, @Nullable String near) {
    return new Violation(
        name,
        Violation.Code.UNKNOWN_FIELD,
        null,
        "one of the schema's " + size() + " fields",
        near);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Schema that && fields.equals(that.fields) && roles.equals(that.roles));
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
