package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.loantap.LoanTap;

/** The schema as JSON. */
public final class SchemaJson {
  private SchemaJson() {}

  /** Adds the fields to an array. */
  public static void write(Schema schema, ArrayNode fields) {
    for (Field field : schema.fields()) {
      ObjectNode json = fields.addObject().put("name", field.name());
      if (field instanceof NumericField numeric) {
        write(numeric, json);
      } else if (field instanceof CategoricalField categorical) {
        ArrayNode levels = json.put("kind", "level").putArray("levels");
        categorical.levels().forEach(levels::add);
      } else if (field instanceof DateField date) {
        json.put("kind", "month").put("format", JsonCursor.word(date.format()));
      } else {
        json.put("kind", "text");
      }
      if (!field.description().isEmpty()) {
        json.put("description", field.description());
      }
    }
  }

  private static void write(NumericField field, ObjectNode json) {
    json.put("kind", "number");
    if (!field.unit().isEmpty()) {
      json.put("unit", field.unit());
    }
    if (Double.isFinite(field.min())) {
      json.put("min", field.min());
    }
    if (Double.isFinite(field.max())) {
      json.put("max", field.max());
    }
  }

  /** Reads a schema from an array of fields. */
  public static Schema read(JsonCursor fields) {
    Schema schema =
        Checked.build(
            fields, () -> Schema.of(fields.elements().stream().map(SchemaJson::field).toList()));
    // The very instance lets an application built for it be scored as it is.
    return schema.equals(LoanTap.schema()) ? LoanTap.schema() : schema;
  }

  private static Field field(JsonCursor json) {
    String name = json.get("name").text();
    String description = json.find("description").map(JsonCursor::text).orElse("");
    JsonCursor kind = json.get("kind");
    return switch (kind.text()) {
      case "number" ->
          Checked.build(
              json,
              () ->
                  new NumericField(
                      name,
                      json.find("unit").map(JsonCursor::text).orElse(""),
                      json.find("min").map(JsonCursor::number).orElse(Double.NEGATIVE_INFINITY),
                      json.find("max").map(JsonCursor::number).orElse(Double.POSITIVE_INFINITY),
                      description));
      case "level" ->
          Checked.build(
              json, () -> CategoricalField.of(name, json.get("levels").texts(), description));
      case "month" ->
          new DateField(name, json.get("format").constant(DateFormat.class), description);
      case "text" -> new TextField(name, description);
      default -> throw kind.wrong("expected one of [number, level, month, text]");
    };
  }
}
