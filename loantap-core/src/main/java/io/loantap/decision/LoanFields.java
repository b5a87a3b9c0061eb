package io.loantap.decision;

/**
 * Names of the fields that say what is asked for and what it is paid from.
 *
 * @param amount a number: the amount asked for, in money
 * @param term a number of months, or a level that holds one, such as "36 months"
 * @param annualIncome a number: gross income in money a year
 * @param dti a number: other debt payments to income, in percent
 */
public record LoanFields(String amount, String term, String annualIncome, String dti) {}
