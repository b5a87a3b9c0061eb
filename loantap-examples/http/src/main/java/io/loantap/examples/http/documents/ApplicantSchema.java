package io.loantap.examples.http.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.examples.http.protocol.JsonFormat;

/** The application that a model reads as JSON Schema 2020-12, with what a form needs beside it. */
final class ApplicantSchema {
  static final String CONTENT_TYPE = "application/schema+json";

  private ApplicantSchema() {}

  static ObjectNode of(Scorer scorer, FieldHints hints) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("title", "Loan application")
        .put("type", "object")
        .put("x-model", scorer.modelId());
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field field : scorer.schema().fields()) {
      properties.set(field.name(), property(field, hints));
      if (hints.required().contains(field.name())) {
        required.add(field.name());
      }
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static ObjectNode property(Field field, FieldHints hints) {
    ObjectNode property = JsonNodeFactory.instance.objectNode();
    boolean required = hints.required().contains(field.name());
    boolean used = hints.used().contains(field.name());
    boolean written =
        field instanceof NumericField numeric
            && !(numeric.form().isPlain() && numeric.missing().isEmpty());
    String type = field instanceof NumericField ? "number" : "string";
    if (required && !written) {
      property.put("type", type);
    } else {
      ArrayNode types = property.putArray("type").add(type);
      if (written) {
        types.add("string"); // as the model's schema has numbers, or missing ones, written
      }
      if (!required) {
        types.add("null");
      }
    }
    property.put("description", field.description());
    if (field instanceof NumericField numeric) {
      describe(numeric, used, property);
    } else if (field instanceof CategoricalField levels) {
      // What training did not see may be scored all the same: the model refuses it or says so.
      ArrayNode examples = property.putArray("examples");
      levels.levels().forEach(examples::add);
    } else if (field instanceof DateField date) {
      property
          .put("pattern", date.format().regex())
          .putArray("examples")
          .add(date.format().example());
    }
    double[] typical = hints.typical().get(field.name());
    if (typical != null) {
      property.putArray("x-typical").add(typical[0]).add(typical[1]);
    }
    if (hints.usual().containsKey(field.name())) {
      property.set("default", JsonFormat.MAPPER.valueToTree(hints.usual().get(field.name())));
    }
    if (written) {
      property.put("x-written", true);
    }
    return property.put("x-used", used).put("x-kind", kind(field));
  }

  private static void describe(NumericField field, boolean used, ObjectNode property) {
    if (!field.unit().isEmpty()) {
      property.put("x-unit", field.unit());
    }
    // The model does not look whether a number that no score depends on is in its range.
    boolean limited = used && (Double.isFinite(field.min()) || Double.isFinite(field.max()));
    if (field.special().isEmpty()) {
      limit(field, limited, property);
      return;
    }
    ObjectNode names = property.putObject("x-special");
    double[] values = field.special().values();
    for (int place = 0; place < values.length; place++) {
      names.put(SpecialValues.text(values[place]), field.special().names().get(place));
    }
    if (limited) {
      ArrayNode either = property.putArray("anyOf");
      limit(field, true, either.addObject());
      ArrayNode special = either.addObject().putArray("enum");
      for (double value : values) {
        special.add(value);
      }
    }
  }

  private static void limit(NumericField field, boolean limited, ObjectNode property) {
    if (limited && Double.isFinite(field.min())) {
      property.put("minimum", field.min());
    }
    if (limited && Double.isFinite(field.max())) {
      property.put("maximum", field.max());
    }
  }

  static String kind(Field field) {
    if (field instanceof NumericField) {
      return "number";
    }
    if (field instanceof CategoricalField) {
      return "level";
    }
    return field instanceof DateField ? "month" : "text";
  }
}
