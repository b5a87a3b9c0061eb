package io.loantap.storage.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumberForm;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.SchemaReader;
import java.util.List;

/** The writer of schemas and of the fields derived from them. */
public final class SchemaWriter {
  private SchemaWriter() {}

  /** Adds the fields to an array. */
  public static void write(Schema schema, ArrayNode fields) {
    boolean stated = !schema.equals(SchemaReader.unstated(schema));
    for (Field field : schema.fields()) {
      ObjectNode json = fields.addObject().put("name", field.name());
      json.put("kind", JsonCursor.word(field.kind()));
      if (field instanceof NumericField numeric) {
        write(numeric, json);
      } else if (field instanceof DateField date) {
        json.put("format", date.format().word());
        if (date.format().hasShortYear()) {
          json.put("pivot", date.format().pivot());
        }
      } else if (field.kind() == Field.Kind.LEVEL) {
        ArrayNode levels = json.putArray("levels");
        field.levels().forEach(levels::add);
      }
      if (!field.missing().isEmpty()) {
        ArrayNode tokens = json.putArray("missing_values");
        field.missing().texts().forEach(tokens::add);
      }
      if (!field.description().isEmpty()) {
        json.put("description", field.description());
      }
      if (stated && !schema.roles(field.name()).isEmpty()) {
        ArrayNode roles = json.putArray("roles");
        schema.roles(field.name()).forEach(role -> roles.add(JsonCursor.word(role)));
      }
    }
  }

  private static void write(NumericField field, ObjectNode json) {
    if (!field.unit().isEmpty()) {
      json.put("unit", field.unit());
    }
    if (Double.isFinite(field.min())) {
      json.put("min", field.min());
    }
    if (Double.isFinite(field.max())) {
      json.put("max", field.max());
    }
    special(field.special(), json);
    if (!field.form().isPlain()) {
      write(field.form(), json.putObject("form"));
    }
  }

  private static void write(NumberForm form, ObjectNode json) {
    if (form.decimal() != '.') {
      json.put("decimal", String.valueOf(form.decimal()));
    }
    if (!form.grouping().isEmpty()) {
      json.put("grouping", form.grouping());
    }
    if (!form.affixes().isEmpty()) {
      ArrayNode affixes = json.putArray("affixes");
      form.affixes().forEach(affixes::add);
    }
    if (form.isAccounting()) {
      json.put("accounting", true);
    }
  }

  /** Adds special values, as {@link SchemaReader#special} reads them; nothing if there are none. */
  public static void special(SpecialValues special, ObjectNode json) {
    if (special.isEmpty()) {
      return;
    }
    ObjectNode names = json.putObject("special");
    double[] values = special.values();
    for (int place = 0; place < values.length; place++) {
      names.put(SpecialValues.text(values[place]), special.names().get(place));
    }
  }

  /** Adds the derived fields to an array. */
  public static void derived(List<DerivedField> derived, ArrayNode array) {
    for (DerivedField field : derived) {
      write(field.derivation(), array.addObject().put("name", field.name()));
    }
  }

  private static void write(Derivation derivation, ObjectNode json) {
    json.put("function", derivation.function());
    derivation
        .arguments()
        .forEach(
            (name, value) -> {
              if (value instanceof Integer count) {
                json.put(name, count);
              } else {
                json.put(name, value.toString());
              }
            });
  }
}
