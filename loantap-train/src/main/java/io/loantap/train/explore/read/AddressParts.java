package io.loantap.train.explore.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** State and zip code at the end of an American postal address: two capitals, five digits. */
final class AddressParts {
  private static final Pattern END = Pattern.compile("\\b([A-Z]{2}) (\\d{5})(?:-\\d{4})?$");
  private static final int LONGEST_END = 14;

  private AddressParts() {}

  /** Name of the column of states that are taken from a column of addresses. */
  static String state(String column) {
    return column + ": state";
  }

  /** Name of the column of zip codes that are taken from a column of addresses. */
  static String zip(String column) {
    return column + ": zip code";
  }

  /** State and zip code, empty where the address has another end. */
  static List<String> of(String address) {
    String stripped = address.strip();
    // Only the end matters: a long address must not make the search long.
    String end = stripped.substring(Math.max(0, stripped.length() - LONGEST_END));
    Matcher matcher = END.matcher(end);
    return matcher.find() ? List.of(matcher.group(1), matcher.group(2)) : List.of("", "");
  }
}
