package io.loantap.storage;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hash of an application as a model reads it: that of the JSON object that has each value that
 * is there under its field's name, in schema order; numbers as numbers, months as "2015-01". So it
 * does not matter through which door the application came.
 */
public final class InputHash {
  private InputHash() {}

  /** SHA-256 in lower-case hexadecimal. */
  public static String of(BoundApplicant applicant) {
    Schema schema = applicant.schema();
    Map<String, Object> json = new LinkedHashMap<>();
    for (int slot = 0; slot < schema.size(); slot++) {
      Field field = schema.field(slot);
      double number = applicant.number(slot);
      if (!Double.isNaN(number)) {
        Object value = field.value(number, applicant.text(slot));
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
