package io.loantap.examples.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.applicant.Field;

/** An application to fill in, ready to be sent as it is, and what may stand in each field. */
final class Template {
  private Template() {}

  static ObjectNode of(Scorer scorer, FieldGuide guide) {
    ObjectNode template = JsonNodeFactory.instance.objectNode();
    ObjectNode applicant = template.putObject("applicant");
    ObjectNode fields = template.putObject("fields");
    for (Field field : scorer.schema().fields()) {
      if (guide.used().contains(field.name())) {
        applicant.set(field.name(), Json.MAPPER.valueToTree(guide.usual().get(field.name())));
        fields
            .putObject(field.name())
            .put("description", field.description())
            .put("expected", field.expected())
            .put("required", guide.required().contains(field.name()));
      }
    }
    return template;
  }
}
