package io.loantap.train.personalloan.generate;

/**
 * One finished synthetic loan: a row of the file.
 *
 * @param application what the applicant brought
 * @param outcome how it ended
 * @param terms what the lender decided
 * @param address two lines, ending in a zip code that may give the outcome away
 */
public record Loan(Application application, Outcome outcome, LenderTerms terms, String address) {
  private static final int ZIP_LENGTH = 5;

  /** The last five characters of the address, leading zeros kept. */
  public String zip() {
    return address.substring(address.length() - ZIP_LENGTH);
  }
}
