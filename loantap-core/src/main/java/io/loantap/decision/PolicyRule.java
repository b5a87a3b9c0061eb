package io.loantap.decision;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition of the lender that every application has to meet, whatever its score. A missing value
 * meets every condition but {@link Required}.
 */
public sealed interface PolicyRule {
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

  /** What becomes of an application that breaks a rule. */
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
      PolicyRules.check(field, code);
      PolicyRules.checkFinite(field, least);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = PolicyRules.slot(field, NumericField.class, "a number", schema);
      return applicant -> applicant.number(slot) < least;
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
      PolicyRules.check(field, code);
      PolicyRules.checkFinite(field, most);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = PolicyRules.slot(field, NumericField.class, "a number", schema);
      return applicant -> applicant.number(slot) > most;
    }
  }

  /** There is a value. */
  record Required(String field, String code, Consequence consequence) implements PolicyRule {
    public Required {
      PolicyRules.check(field, code);
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = PolicyRules.slot(field, Field.class, "any field", schema);
      return applicant -> Double.isNaN(applicant.number(slot));
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
      PolicyRules.check(field, code);
      levels = List.copyOf(levels.stream().map(String::strip).toList());
      if (levels.isEmpty()) {
        throw new IllegalArgumentException(
            "the rule for " + field + " allows no level: name at least one");
      }
    }

    @Override
    public Predicate<BoundApplicant> breachIn(Schema schema) {
      int slot = PolicyRules.slot(field, Field.class, "a level or a text", schema);
      if (!schema.field(slot).kind().isText()) {
        throw PolicyRules.wrongKind(field, "a level or a text");
      }
      return applicant ->
          !Double.isNaN(applicant.number(slot)) && !levels.contains(applicant.text(slot));
    }
  }
}
