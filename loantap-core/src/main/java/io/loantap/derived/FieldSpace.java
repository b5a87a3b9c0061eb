package io.loantap.derived;

import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a characteristic can be made of, by name: the schema's fields and what is derived from
 * them. Immutable.
 */
public final class FieldSpace {
  /** A field can be read twice at each step down, so a deep chain would never end. */
  private static final int MAX_DEPTH = 8;

  private final Schema schema;
  private final List<DerivedField> derived;
  private final Map<String, FieldSource> sources = new LinkedHashMap<>();
  private final Map<String, Derivation> derivations = new HashMap<>();

  private FieldSpace(Schema schema, List<DerivedField> derived) {
    this.schema = schema;
    this.derived = List.copyOf(derived);
    for (int slot = 0; slot < schema.size(); slot++) {
      sources.put(schema.field(slot).name(), source(schema.field(slot), slot));
    }
    Map<String, Integer> depths = new HashMap<>();
    for (DerivedField field : derived) {
      int depth = 1;
      for (String input : field.derivation().inputs()) {
        depth = Math.max(depth, 1 + depths.getOrDefault(input, 0));
      }
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException(
            "\"" + field.name() + "\" is derived in more than " + MAX_DEPTH + " steps");
      }
      depths.put(field.name(), depth);
      FieldSource source = field.derivation().over(this);
      if (sources.put(field.name(), source) != null) {
        throw new IllegalArgumentException(
            "the name \"" + field.name() + "\" of a derived field is taken");
      }
      derivations.put(field.name(), field.derivation());
    }
  }

  /**
   * The fields of a schema and those derived from it; a derivation may use earlier ones, up to
   * eight in a chain.
   *
   * @throws IllegalArgumentException if a name is taken, an input is unknown or of the wrong kind,
   *     or a chain is too long
   */
  public static FieldSpace of(Schema schema, List<DerivedField> derived) {
    return new FieldSpace(schema, derived);
  }

  public Schema schema() {
    return schema;
  }

  /** The derived fields in order. */
  public List<DerivedField> derived() {
    return derived;
  }

  /** Whether there is a field or derived field of this name. */
  public boolean has(String name) {
    return sources.containsKey(name);
  }

  /** Whether the name stands for a number or a date, not for levels or text. */
  public boolean isNumeric(String name) {
    return source(name).isNumeric();
  }

  /**
   * Source of a number or date.
   *
   * @throws IllegalArgumentException if the name is unknown or stands for levels or text
   */
  public NumericSource numeric(String name) {
    return source(name).asNumber(name);
  }

  /**
   * Source of a number or date to reckon with: a special value counts as missing.
   *
   * @throws IllegalArgumentException if the name is unknown or stands for levels or text
   */
  public NumericSource quantity(String name) {
    NumericSource number = numeric(name);
    int slot = schema.slot(name);
    return SpecialValues.of(schema, name).isEmpty()
        ? number
        : new NumericSource.OfQuantity(slot, schema.field(slot));
  }

  /**
   * Source of a level or text.
   *
   * @throws IllegalArgumentException if the name is unknown or stands for a number
   */
  public LevelSource level(String name) {
    return source(name).asLevel(name);
  }

  /** Names of the schema's fields that a field or derived field is made of, in schema order. */
  public List<String> fieldsBehind(String name) {
    Set<String> behind = new HashSet<>();
    collect(name, behind);
    List<String> fields = new ArrayList<>();
    for (Field field : schema.fields()) {
      if (behind.contains(field.name())) {
        fields.add(field.name());
      }
    }
    return fields;
  }

  private void collect(String name, Set<String> behind) {
    if (!behind.add(name)) {
      return;
    }
    @Nullable Derivation derivation = derivations.get(name);
    if (derivation != null) {
      for (String input : derivation.inputs()) {
        collect(input, behind);
      }
    }
  }

  private FieldSource source(String name) {
    @Nullable FieldSource source = sources.get(name);
    if (source != null) {
      return source;
    }
    @Nullable String near = NearMatch.of(name, sources.keySet());
    throw new IllegalArgumentException(
        "there is no field \""
            + name
            + "\""
            + (near == null ? "" : ", did you mean " + near + "?"));
  }

  private static FieldSource source(Field field, int slot) {
    return field.kind().isText()
        ? new LevelSource(slot, List.of())
        : new NumericSource.OfField(slot);
  }
}
