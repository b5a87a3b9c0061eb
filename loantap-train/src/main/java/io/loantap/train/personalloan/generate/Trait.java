package io.loantap.train.personalloan.generate;

/**
 * A trait that varies between applicants together with others; each is one standard normal draw.
 */
enum Trait {
  INCOME,
  LOAN_AMOUNT,
  OPEN_ACCOUNTS,
  TOTAL_ACCOUNTS,
  REVOLVING_BALANCE,
  UTILIZATION,
  DEBT_TO_INCOME,
  CREDIT_AGE,
  HOME,
  MORTGAGES,
  TERM,
  VERIFICATION;

  /** Where the trait stands in arrays; its order decides which draws make which trait. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
