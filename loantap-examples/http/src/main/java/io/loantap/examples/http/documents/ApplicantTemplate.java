package io.loantap.examples.http.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.applicant.Field;
import io.loantap.examples.http.protocol.JsonFormat;

/** An application to fill in, ready to be sent as it is, and what may stand in each field. */
final class ApplicantTemplate {
  private ApplicantTemplate() {}

  static ObjectNode of(Scorer scorer, FieldHints hints) {
    ObjectNode template = JsonNodeFactory.instance.objectNode();
    ObjectNode applicant = template.putObject("applicant");
    ObjectNode fields = template.putObject("fields");
    for (Field field : scorer.schema().fields()) {
      if (hints.used().contains(field.name())) {
        applicant.set(field.name(), JsonFormat.MAPPER.valueToTree(hints.usual().get(field.name())));
        fields
            .putObject(field.name())
            .put("description", field.description())
            .put("expected", field.expected())
            .put("required", hints.required().contains(field.name()));
      }
    }
    return template;
  }
}
