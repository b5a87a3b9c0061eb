package io.loantap.decision;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.text.NearMatch;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the lender that every application has to meet, whatever its score. A missing value
 * meets every condition but {@link Required}; so does a special value, which is no number.
 */
public sealed interface PolicyRule {
  /** The kind of rule in a policy file: "minimum", "maximum", "required" or "one_of". */
  String kind();

  /** What the rule asks, by its key in a policy file: "value" or "levels"; nothing for some. */
  default Map<String, Object> limit() {
    return Map.of();
  }

  /** Field of the schema that it is about. */
  String field();

  /** Code of the reason given to an applicant who does not meet it. */
  String code();

  /** What becomes of an application that does not meet it. */
  Consequence consequence();

  /**
   * A test for applications that break this rule.
   *
   * @throws IllegalArgumentException if the schema has no such field, or one of another kind
   */
  Predicate<BoundApplicant> breachIn(Schema schema);

  /** The fate of an application that breaks a rule. */
  enum Consequence {
    /** It is declined. */
    DECLINE,
    /** A person decides. */
    REFER
  }

  /**
   * The number is at least this.
   *
   * @param least in the field's unit, finite
   */
  record Minimum(String field, double least, String code, Consequence consequence)
      implements PolicyRule {
    public Minimum {
      check(field, code);
      checkFinite(field, least);
    }

    @Override
    public String kind() {
      return "minimum";
    }

    @Override
    public Map<String, Object> limit() {
      return Map.of("value", least);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = slot(field, schema, "a number", Field.Kind.NUMBER);
      Field rated = schema.field(slot);
      return applicant -> rated.quantity(applicant.number(slot)) < least;
    }
  }

  /**
   * The number is at most this.
   *
   * @param most in the field's unit, finite
   */
  record Maximum(String field, double most, String code, Consequence consequence)
      implements PolicyRule {
    public Maximum {
      check(field, code);
      checkFinite(field, most);
    }

    @Override
    public String kind() {
      return "maximum";
    }

    @Override
    public Map<String, Object> limit() {
      return Map.of("value", most);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = slot(field, schema, "a number", Field.Kind.NUMBER);
      Field rated = schema.field(slot);
      return applicant -> rated.quantity(applicant.number(slot)) > most;
    }
  }

  /** There is a value. */
  record Required(String field, String code, Consequence consequence) implements PolicyRule {
    public Required {
      check(field, code);
    }

    @Override
    public String kind() {
      return "required";
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = slot(field, schema, "any field", Field.Kind.values());
      Field needed = schema.field(slot);
      return applicant -> Double.isNaN(needed.quantity(applicant.number(slot)));
    }
  }

  /**
   * The level is one of these.
   *
   * @param levels at least one; compared exactly, without surrounding blanks
   */
  record OneOf(String field, List<String> levels, String code, Consequence consequence)
      implements PolicyRule {
    public OneOf {
      check(field, code);
      levels = List.copyOf(levels.stream().map(String::strip).toList());
      if (levels.isEmpty()) {
        throw new IllegalArgumentException(
            "the rule for " + field + " allows no level: name at least one");
      }
    }

    @Override
    public String kind() {
      return "one_of";
    }

    @Override
    public Map<String, Object> limit() {
      return Map.of("levels", levels);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = slot(field, schema, "a level or a text", Field.Kind.LEVEL, Field.Kind.TEXT);
      return applicant ->
          !Double.isNaN(applicant.number(slot)) && !levels.contains(applicant.text(slot));
    }
  }

  private static void check(String field, String code) {
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

  private static void checkFinite(String field, double limit) {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("the limit of the rule for " + field + " is not finite");
    }
  }

  private static int slot(String field, Schema schema, String expected, Field.Kind... kinds) {
    int slot = schema.slot(field);
    if (slot < 0) {
      @Nullable String near = NearMatch.of(field, schema.names());
      throw new IllegalArgumentException(
          "a rule of the policy is about \""
              + field
              + "\", which is no field of the model"
              + (near == null ? "" : "; did you mean \"" + near + "\"?"));
    }
    if (!List.of(kinds).contains(schema.field(slot).kind())) {
      throw new IllegalArgumentException(
          "a rule of the policy needs " + expected + ", but \"" + field + "\" is none");
    }
    return slot;
  }
}
