package io.loantap.train.recipe;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.storage.JsonCursor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names by which the columns of lenders' files are usually called, and the {@linkplain FieldRole
 * roles} that they have then. A role goes to the first name of its list that is there, with the
 * unit that the name tells; what the lender sets may be several.
 */
public final class RoleNames {
  private static final Map<FieldRole, List<String>> NAMES = new EnumMap<>(FieldRole.class);

  static {
    NAMES.put(
        FieldRole.AMOUNT,
        list(
            "loanamnt loanamount loanamt amtcredit creditamount amountrequested requestedamount"
                + " appliedamount loansize disbursedamount disbursalamount principalamount"
                + " principal fundedamnt loanvalue kreditbetrag kredithoehe montant importe amount"
                + " credit"));
    NAMES.put(
        FieldRole.TERM,
        list(
            "loanterm termmonths terminmonths loantermmonths loanamountterm loanduration"
                + " loantenure durationinmonth durationinmonths durationmonths durationmonth"
                + " duration termyears loantermyears tenure tenor laufzeit plazo term"));
    NAMES.put(
        FieldRole.INCOME,
        list(
            "annualinc annualincome yearlyincome annualsalary grossincome amtincometotal totincome"
                + " totalincome personincome applicantincome monthlyincome monthlysalary"
                + " incomemonthly netincome salary einkommen ingresos revenu income"));
    NAMES.put(
        FieldRole.OBLIGATIONS,
        list("dti dtiratio debttoincome debttoincomeratio debtratio debtburden monthlydebt"));
    NAMES.put(
        FieldRole.INSTALMENT,
        list(
            "installment instalment monthlyinstallment monthlyinstalment amtannuity emi loanemi"
                + " monthlypayment ratemonthly mensualidad"));
    NAMES.put(
        FieldRole.SET_BY_LENDER,
        list(
            "intrate interestrate loanintrate rateofinterest apr loanapr grade subgrade loangrade"
                + " creditgrade riskgrade zinssatz"));
  }

  private RoleNames() {}

  private static List<String> list(String names) {
    return List.of(names.split(" ", 0));
  }

  /**
   * The schema in which fields have the roles that their names tell, where no field has the role
   * yet.
   *
   * @param notices receives a sentence with all that was found, and how to say otherwise
   */
  public static Schema propose(Schema schema, List<String> notices) {
    List<RoleChoice> found = new ArrayList<>();
    NAMES.forEach(
        (role, names) -> {
          if (schema.role(role).isEmpty()) {
            found.addAll(found(role, names, schema));
          }
        });
    if (found.isEmpty()) {
      return schema;
    }
    notices.add(
        "Roles by the names of columns: "
            + String.join(", ", found.stream().map(RoleChoice::inWords).toList())
            + ". Pricing, profit, affordability and the questions of loantap explore go by them;"
            + " --role says otherwise, such as --role "
            + example(found)
            + ".");
    return RoleChoice.apply(found, schema);
  }

  private static List<RoleChoice> found(FieldRole role, List<String> names, Schema schema) {
    List<RoleChoice> found = new ArrayList<>();
    for (String name : names) {
      for (Field field : schema.fields()) {
        if (FoldedName.lettersAndDigits(field.name()).equals(name)
            && RoleChoice.fits(role, field)) {
          found.add(new RoleChoice(role, field.name(), unit(role, field)));
        }
      }
      if (!found.isEmpty() && role != FieldRole.SET_BY_LENDER) {
        return found.subList(0, 1);
      }
    }
    return found;
  }

  private static RoleChoice.Unit unit(FieldRole role, Field field) {
    String name = FoldedName.lettersAndDigits(field.name());
    if (!(field instanceof NumericField)) {
      return RoleChoice.Unit.AS_IT_IS;
    }
    return switch (role) {
      case TERM -> name.contains("year") ? RoleChoice.Unit.YEARS : RoleChoice.Unit.MONTHS;
      case INCOME -> name.contains("month") ? RoleChoice.Unit.MONTHLY : RoleChoice.Unit.YEARLY;
      case OBLIGATIONS ->
          name.contains("month") ? RoleChoice.Unit.MONTHLY : RoleChoice.Unit.PERCENT;
      default -> RoleChoice.Unit.AS_IT_IS;
    };
  }

  private static String example(List<RoleChoice> found) {
    Set<FieldRole> roles = Set.copyOf(found.stream().map(RoleChoice::role).toList());
    for (RoleChoice choice : found) {
      if (choice.role() == FieldRole.INCOME && choice.unit() == RoleChoice.Unit.YEARLY) {
        return "income=" + choice.column() + ":monthly";
      }
    }
    return JsonCursor.word(roles.iterator().next()) + "=none";
  }
}
