package io.loantap.decision;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import java.util.List;
import java.util.Locale;

/**
 * Names of the fields that say what is asked for and what it is paid from.
 *
 * <p>A field's {@linkplain io.loantap.applicant.NumericField#unit unit} says in what it is given.
 *
 * @param amount a number: the amount asked for, in money
 * @param term a number of months, or of years if that is its unit, or a level that holds months,
 *     such as "36 months"
 * @param annualIncome a number: gross income in money a year, or a month if its unit ends with that
 * @param dti a number: other debt payments to income in percent, as a "fraction" if that is its
 *     unit, or in money if its unit ends with "a month" or "a year"
 */
public record LoanFields(String amount, String term, String annualIncome, String dti) {

  /**
   * The fields to which a schema gives the roles of amount, term, income and obligations.
   *
   * @throws IllegalArgumentException if a role has no field, or several
   */
  public static LoanFields of(Schema schema) {
    return new LoanFields(
        only(FieldRole.AMOUNT, schema),
        only(FieldRole.TERM, schema),
        only(FieldRole.INCOME, schema),
        only(FieldRole.OBLIGATIONS, schema));
  }

  private static String only(FieldRole role, Schema schema) {
    List<String> names = schema.role(role);
    if (names.size() != 1) {
      String word = role.name().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException(
          "pricing needs one field of the role "
              + word
              + ", but the model has "
              + (names.isEmpty() ? "none" : String.join(", ", names))
              + ": train with --role "
              + word
              + "=FIELD, or name the field in \"fields\" of the policy's pricing");
    }
    return names.get(0);
  }
}
