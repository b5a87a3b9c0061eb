package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;

/**
 * The hash of an application as a model reads it: that of the JSON object that has each value that
 * is there under its field's name, in schema order; numbers as numbers, months as "2015-01". So it
 * does not matter through which door the application came.
 */
public final class InputHash {
  private InputHash() {}

  /**
   * SHA-256 in lower-case hexadecimal.
   *
   * @throws IllegalArgumentException if the applicant is not laid out for a model
   */
  public static String of(Applicant applicant) {
    if (!(applicant instanceof BoundApplicant bound)) {
      throw new IllegalArgumentException("an applicant is hashed as its model reads it");
    }
    Schema schema = bound.schema();
    ObjectNode json = Json.MAPPER.createObjectNode();
    for (int slot = 0; slot < schema.size(); slot++) {
      Field field = schema.field(slot);
      double number = bound.number(slot);
      if (!Double.isNaN(number)) {
        Object value = field.value(number, bound.text(slot));
        if (value instanceof Double plain) {
          json.put(field.name(), plain);
        } else {
          json.put(field.name(), value.toString());
        }
      }
    }
    return ContentHash.of(json);
  }
}
