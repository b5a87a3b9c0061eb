package io.loantap.learn.schema;

import java.util.Arrays;
import java.util.Set;

/**
 * The judgement of a column by its name: whether its whole numbers are likely to be codes, which
 * have no order.
 */
final class CodeName {
  private static final Set<String> WORDS =
      Set.of(
          "naics",
          "sic",
          "nace",
          "isic",
          "mcc",
          "zip",
          "zipcode",
          "postcode",
          "postal",
          "plz",
          "pincode",
          "phone",
          "telephone",
          "mobile",
          "fax",
          "ssn",
          "sin",
          "aadhaar",
          "iban",
          "swift",
          "bic",
          "fips",
          "msa",
          "cbsa",
          "county",
          "branch",
          "dealer",
          "employer");
  private static final Set<String> LAST = Set.of("code", "cd", "codes");

  private CodeName() {}

  /** Whether one of the name's words is that of a code. */
  static boolean suits(String name) {
    String[] words = IdentifierName.words(name);
    return Arrays.stream(words).anyMatch(WORDS::contains) || LAST.contains(words[words.length - 1]);
  }
}
