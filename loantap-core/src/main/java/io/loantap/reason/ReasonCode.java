package io.loantap.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reason codes: short names such as {@code LOAN_AMOUNT}, by which catalogues, records and programs
 * know a reason. The vocabulary is open.
 */
final class ReasonCode {
  /** The application did not reach the qualifying score: for want of anything more specific. */
  public static final String QUALIFYING_SCORE = "QUALIFYING_SCORE";

  private static final int LONGEST = 64;
  private static final String GENERIC = "VALUE_OF_";

  private ReasonCode() {}

  /**
   * The code itself.
   *
   * @throws IllegalArgumentException unless it has 1 to 64 capital letters, digits and underscores,
   *     a letter first
   */
  public static String check(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "\""
              + code
              + "\" is no reason code: expected 1 to 64 capital letters, digits and underscores, a"
              + " letter first");
    }
    return code;
  }

  /** A regular expression would take longer than the rest of explaining an applicant. */
  private static boolean isCode(String code) {
    boolean valid = !code.isEmpty() && code.length() <= LONGEST && isCapital(code.charAt(0));
    for (int i = 1; valid && i < code.length(); i++) {
      char c = code.charAt(i);
      valid = isCapital(c) || c == '_' || (c >= '0' && c <= '9');
    }
    return valid;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * A code of its own for each characteristic that no catalogue knows, made of its name.
   *
   * @param taken codes that are already in use
   */
  static String generic(String characteristic, Collection<String> taken) {
    String name =
        characteristic.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    String code = GENERIC + name.substring(0, Math.min(name.length(), 40));
    String unique = code;
    for (int i = 2; taken.contains(unique); i++) {
      unique = code + "_" + i;
    }
    return unique;
  }

  /** Generic codes for all of these characteristics. */
  static List<String> generic(List<String> characteristics) {
    Set<String> taken = new HashSet<>();
    List<String> codes = new ArrayList<>();
    for (String characteristic : characteristics) {
      String code = generic(characteristic, taken);
      taken.add(code);
      codes.add(code);
    }
    return codes;
  }

  /** Whether the code is one made of a characteristic's name. */
  static boolean isGeneric(String code) {
    return code.startsWith(GENERIC);
  }
}
