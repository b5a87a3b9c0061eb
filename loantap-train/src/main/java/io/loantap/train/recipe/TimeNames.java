package io.loantap.train.recipe;

import java.util.Set;

/** Names of columns of dates, by which it is judged whether they order loans in time. */
public final class TimeNames {
  private static final Set<String> BEGINNING =
      Set.of(
          "issue",
          "issued",
          "origination",
          "originated",
          "orig",
          "approval",
          "approved",
          "disbursal",
          "disbursed",
          "disbursement",
          "funded",
          "funding",
          "application",
          "applied",
          "booking",
          "booked",
          "start",
          "started",
          "contract",
          "loan",
          "created",
          "vintage",
          "cohort",
          "decision",
          "submission",
          "submitted",
          "granted",
          "opening");

  /** What happened to the applicant before, or to the loan later. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "birth",
          "born",
          "dob",
          "yob",
          "birthday",
          "earliest",
          "oldest",
          "employed",
          "employment",
          "hired",
          "since",
          "expiry",
          "expiration",
          "expires",
          "last",
          "next",
          "payment",
          "pymnt",
          "paid",
          "chargeoff",
          "chgoff",
          "charge",
          "chg",
          "charged",
          "close",
          "closed",
          "maturity",
          "end",
          "ended",
          "default",
          "defaulted",
          "settlement",
          "recovery");

  private TimeNames() {}

  /** Whether a column of dates under this name may say when a loan began. */
  public static boolean mayOrder(String name) {
    return FoldedName.words(name).stream().noneMatch(OTHERWISE::contains);
  }

  /** Whether the name says that it does. */
  public static boolean order(String name) {
    return mayOrder(name) && FoldedName.words(name).stream().anyMatch(BEGINNING::contains);
  }
}
