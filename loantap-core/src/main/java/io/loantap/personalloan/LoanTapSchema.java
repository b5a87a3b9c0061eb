package io.loantap.personalloan;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The LoanTap file's input columns in file order, with the units and levels of its dictionary and
 * the roles that they play.
 */
final class LoanTapSchema {
  private static final Map<String, Set<FieldRole>> ROLES =
      Map.ofEntries(
          Map.entry("loan_amnt", EnumSet.of(FieldRole.AMOUNT)),
          Map.entry("term", EnumSet.of(FieldRole.TERM)),
          Map.entry("int_rate", EnumSet.of(FieldRole.SET_BY_LENDER)),
          // The EMI of amount, rate and term, which gives the rate away.
          Map.entry("installment", EnumSet.of(FieldRole.INSTALMENT, FieldRole.SET_BY_LENDER)),
          Map.entry("grade", EnumSet.of(FieldRole.SET_BY_LENDER)),
          Map.entry("sub_grade", EnumSet.of(FieldRole.SET_BY_LENDER)),
          Map.entry("emp_title", EnumSet.of(FieldRole.PROXY)),
          Map.entry("annual_inc", EnumSet.of(FieldRole.INCOME)),
          Map.entry("issue_d", EnumSet.of(FieldRole.MONTH)),
          Map.entry("dti", EnumSet.of(FieldRole.OBLIGATIONS)),
          Map.entry("address", EnumSet.of(FieldRole.PROXY)));

  static final Schema SCHEMA = withRoles(Schema.of(fields()));

  private LoanTapSchema() {}

  static Schema withRoles(Schema schema) {
    Map<String, Set<FieldRole>> roles = new HashMap<>(ROLES);
    roles.keySet().retainAll(schema.names());
    return schema.withRoles(roles);
  }

  private static List<Field> fields() {
    return List.of(
        money("loan_amnt", "amount applied for, perhaps already reduced by the lender"),
        level("term", "number of monthly instalments", "36 months", "60 months"),
        number("int_rate", "percent a year", 100, "the lender's interest rate"),
        money("installment", "the lender's monthly instalment"),
        level("grade", "the lender's own grade", grades()),
        level("sub_grade", "the lender's own sub-grade", subGrades()),
        new TextField("emp_title", "job title in the applicant's words"),
        level("emp_length", "years in the present job", employmentLengths()),
        level("home_ownership", "housing", "MORTGAGE", "RENT", "OWN", "OTHER", "NONE", "ANY"),
        money("annual_inc", "income before tax a year, as stated"),
        level(
            "verification_status",
            "whether the income was verified",
            "Not Verified",
            "Source Verified",
            "Verified"),
        new DateField("issue_d", DateFormat.MONTH_YEAR, "month in which the loan was funded"),
        level("purpose", "what the loan is for", purposes()),
        new TextField("title", "title of the loan in the applicant's words"),
        number(
            "dti", "percent", 9999, "monthly debt payments to monthly income, without this loan"),
        new DateField(
            "earliest_cr_line", DateFormat.MONTH_YEAR, "month of the first credit line ever"),
        count("open_acc", "open credit lines"),
        count("pub_rec", "derogatory public records"),
        money("revol_bal", "revolving balance"),
        number("revol_util", "percent", 1000, "revolving balance to revolving limit"),
        count("total_acc", "credit lines ever"),
        level("initial_list_status", "the lender's listing: whole or fractional", "w", "f"),
        level("application_type", "who applies", "INDIVIDUAL", "JOINT", "DIRECT_PAY"),
        count("mort_acc", "mortgage accounts"),
        count("pub_rec_bankruptcies", "bankruptcies on public record"),
        new TextField("address", "postal address, ending in the zip code"));
  }

  private static Field money(String name, String description) {
    return number(name, "currency units", 1e9, description);
  }

  private static Field count(String name, String description) {
    return number(name, "count", 1000, description);
  }

  private static Field number(String name, String unit, double max, String description) {
    return new NumericField(name, unit, 0, max, description);
  }

  private static Field level(String name, String description, String... levels) {
    return CategoricalField.of(name, List.of(levels), description);
  }

  private static String[] grades() {
    return new String[] {"A", "B", "C", "D", "E", "F", "G"};
  }

  private static String[] subGrades() {
    List<String> all = new ArrayList<>();
    for (String grade : grades()) {
      for (int step = 1; step <= 5; step++) {
        all.add(grade + step);
      }
    }
    return all.toArray(new String[0]);
  }

  private static String[] employmentLengths() {
    List<String> all = new ArrayList<>(List.of("< 1 year", "1 year"));
    for (int years = 2; years <= 9; years++) {
      all.add(years + " years");
    }
    all.add("10+ years");
    return all.toArray(new String[0]);
  }

  private static String[] purposes() {
    return new String[] {
      "debt_consolidation",
      "credit_card",
      "home_improvement",
      "other",
      "major_purchase",
      "small_business",
      "car",
      "medical",
      "moving",
      "vacation",
      "house",
      "wedding",
      "renewable_energy",
      "educational"
    };
  }
}
