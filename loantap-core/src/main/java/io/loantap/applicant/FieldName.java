package io.loantap.applicant;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the model's field that a record component or getter holds, or the level that an enum
 * constant stands for, where its own name does not say so.
 *
 * <pre>{@code
 * record Loan(@FieldName("amount_asked") double amount, Term term) {}
 *
 * enum Term {
 *   @FieldName("36 months") SHORT,
 *   @FieldName("60 months") LONG
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
public @interface FieldName {
  /**
   * On a component or getter: it is no field of the application and is never read. On an enum
   * constant: it stands for a missing value.
   */
  String NONE = "";

  /** The field or level, exactly as the model has it. */
  String value();
}
