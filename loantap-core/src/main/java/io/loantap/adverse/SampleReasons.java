package io.loantap.adverse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reasons that the sample forms of Regulation B list (appendix C, form C-1), by code. */
final class SampleReasons {
  private static final String INCOMPLETE = "Credit application incomplete";
  private static final String INCOME = "Income insufficient for amount of credit requested";
  private static final String OBLIGATIONS = "Excessive obligations in relation to income";

  /** Codes of which one item of the form says the same. All others are "Other, specify". */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("EMPLOYMENT", "Length of employment"),
          Map.entry("INCOME", INCOME),
          Map.entry("LOAN_TO_INCOME", INCOME),
          Map.entry("INCOME_VERIFICATION", "Unable to verify income"),
          Map.entry("DEBT_TO_INCOME", OBLIGATIONS),
          Map.entry("OBLIGATIONS_TOO_HIGH", OBLIGATIONS),
          Map.entry("INSTALMENT_TOO_HIGH", OBLIGATIONS),
          Map.entry("CREDIT_HISTORY", "Limited credit experience"),
          Map.entry("REQUIRED_FIELD", INCOMPLETE),
          Map.entry("AMOUNT_MISSING", INCOMPLETE),
          Map.entry("INCOME_MISSING", INCOMPLETE),
          Map.entry("DTI_MISSING", INCOMPLETE));

  /**
   * Codes that say no more than that internal standards or a qualifying score were not met, which
   * is insufficient (12 CFR 1002.9(b)(2)).
   */
  private static final Set<String> GENERAL =
      Set.of("QUALIFYING_SCORE", "POLICY_RULE", "REFER_BAND");

  private SampleReasons() {}

  static Optional<String> item(String code) {
    return Optional.ofNullable(ITEMS.get(code));
  }

  static Set<String> codes() {
    return ITEMS.keySet();
  }

  static boolean isSpecific(String code) {
    return !GENERAL.contains(code);
  }
}
