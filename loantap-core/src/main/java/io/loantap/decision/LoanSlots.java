package io.loantap.decision;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.pricing.Finances;
import io.loantap.pricing.LoanRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in an application at which a loan is asked for: reads the request, and writes another
 * one. Immutable.
 */
public final class LoanSlots {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private final Schema schema;
  private final int amount;
  private final int term;
  private final int income;
  private final int dti;
  private final LoanUnits units;
  private final List<Integer> monthsByCode = new ArrayList<>();
  private final Map<Integer, Integer> codeByMonths = new HashMap<>();

  /**
   * Finds the fields.
   *
   * @param terms in months, which the term field has to be able to say
   * @throws IllegalArgumentException if a field is missing or of another kind, or a term has no
   *     level
   */
  LoanSlots(LoanFields fields, List<Integer> terms, Schema schema) {
    this.schema = schema;
    this.amount = number(fields.amount());
    this.income = number(fields.annualIncome());
    this.dti = number(fields.dti());
    this.term = slot(fields.term());
    this.units = new LoanUnits(schema.field(income), schema.field(term), schema.field(dti));
    if (schema.field(term).kind() == Field.Kind.LEVEL) {
      readLevels(schema.field(term), terms);
    } else if (schema.field(term).kind() != Field.Kind.NUMBER) {
      throw new IllegalArgumentException(
          "pricing needs a term of a number or levels, but \"" + fields.term() + "\" is neither");
    }
  }

  private void readLevels(Field field, List<Integer> terms) {
    for (String level : field.levels()) {
      Matcher number = NUMBER.matcher(level);
      int months = number.find() ? Integer.parseInt(number.group()) : 0;
      codeByMonths.putIfAbsent(months, monthsByCode.size());
      monthsByCode.add(months);
    }
    for (int months : terms) {
      if (!codeByMonths.containsKey(months)) {
        throw new IllegalArgumentException(
            "the policy offers "
                + months
                + " months, but \""
                + field.name()
                + "\" has no such level: "
                + field.levels());
      }
    }
  }

  private int slot(String name) {
    int slot = schema.slot(name);
    if (slot < 0) {
      throw new IllegalArgumentException(
          "pricing needs the field \"" + name + "\", which the model does not have");
    }
    return slot;
  }

  private int number(String name) {
    int slot = slot(name);
    if (schema.field(slot).kind() != Field.Kind.NUMBER) {
      throw new IllegalArgumentException("pricing needs a number, but \"" + name + "\" is none");
    }
    return slot;
  }

  /**
   * The loan asked for, in whole cents; empty if no amount above zero is asked for. A term that is
   * missing, or not a number of months, is left to the lender.
   */
  public Optional<LoanRequest> request(BoundApplicant applicant) {
    double asked = quantity(applicant, amount);
    if (!(asked >= 0.01)) {
      return Optional.empty();
    }
    BigDecimal cents = BigDecimal.valueOf(asked).setScale(2, RoundingMode.FLOOR).min(LARGEST);
    double annualIncome = units.annualIncome(quantity(applicant, income));
    Finances finances =
        Finances.of(annualIncome, units.dti(quantity(applicant, dti), annualIncome));
    return Optional.of(new LoanRequest(cents, months(applicant), finances));
  }

  private double quantity(BoundApplicant applicant, int slot) {
    return schema.field(slot).quantity(applicant.number(slot));
  }

  private OptionalInt months(BoundApplicant applicant) {
    double held = quantity(applicant, term);
    int months = (int) units.months(held); // 0 for NaN
    if (!monthsByCode.isEmpty()) {
      months = held >= 0 ? monthsByCode.get((int) held) : 0;
    } else if (months != units.months(held)) {
      months = 0;
    }
    return months >= 1 && months <= 600 ? OptionalInt.of(months) : OptionalInt.empty();
  }

  /**
   * The same applicant asking for another loan.
   *
   * @param otherMonths one of the terms
   */
  public BoundApplicant asking(BoundApplicant applicant, double otherAmount, int otherMonths) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(applicant);
    slots.set(amount, otherAmount);
    setTerm(slots, otherMonths);
    return slots.build();
  }

  private void setTerm(BoundApplicant.Slots slots, int months) {
    Field field = schema.field(term);
    if (field.kind() == Field.Kind.LEVEL) {
      int code = codeByMonths.getOrDefault(months, 0);
      slots.set(term, code, field.levels().get(code));
    } else {
      slots.set(term, units.held(months));
    }
  }
}
