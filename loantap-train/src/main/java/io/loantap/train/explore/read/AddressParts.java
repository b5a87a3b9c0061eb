package io.loantap.train.explore.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * State and zip code at the end of an American postal address, as in the {@code address} of the
 * LoanTap file: two capitals, a blank and five digits.
 */
final class AddressParts {
  static final String ADDRESS = "address";
  static final String STATE = "address: state";
  static final String ZIP = "address: zip code";

  private static final Pattern END = Pattern.compile("\\b([A-Z]{2}) (\\d{5})(?:-\\d{4})?$");
  private static final int LONGEST_END = 14;

  private AddressParts() {}

  /** State and zip code, empty where the address has another end. */
  static List<String> of(String address) {
    String stripped = address.strip();
    // Only the end matters: a long address must not make the search long.
    String end = stripped.substring(Math.max(0, stripped.length() - LONGEST_END));
    Matcher matcher = END.matcher(end);
    return matcher.find() ? List.of(matcher.group(1), matcher.group(2)) : List.of("", "");
  }
}
