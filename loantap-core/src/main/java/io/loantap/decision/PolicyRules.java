package io.loantap.decision;

import io.loantap.applicant.Field;
import io.loantap.applicant.NearMatch;
import io.loantap.applicant.Schema;
import org.jspecify.annotations.Nullable;

/** Checks that the rules share. */
final class PolicyRules {
  private PolicyRules() {}

  static void check(String field, String code) {
    if (field.isBlank()) {
      throw new IllegalArgumentException("a rule needs the name of a field");
    }
    if (!code.matches("[A-Za-z0-9_.-]{1,64}")) {
      throw new IllegalArgumentException(
          "the rule for "
              + field
              + " needs a reason code of letters, digits, \"_\", \"-\" and \".\", such as"
              + " INCOME_TOO_LOW");
    }
  }

  static void checkFinite(String field, double limit) {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("the limit of the rule for " + field + " is not finite");
    }
  }

  static int slot(String field, Class<? extends Field> kind, String expected, Schema schema) {
    int slot = schema.slot(field);
    if (slot < 0) {
      @Nullable String near = NearMatch.of(field, schema.names());
      throw new IllegalArgumentException(
          "a rule of the policy is about \""
              + field
              + "\", which is no field of the model"
              + (near == null ? "" : "; did you mean \"" + near + "\"?"));
    }
    if (!kind.isInstance(schema.field(slot))) {
      throw wrongKind(field, expected);
    }
    return slot;
  }

  static IllegalArgumentException wrongKind(String field, String expected) {
    return new IllegalArgumentException(
        "a rule of the policy needs " + expected + ", but \"" + field + "\" is none");
  }
}
