package io.loantap.learn.schema;

import java.util.Arrays;
import java.util.Set;

/** The judgement of a column by its name: whether it is likely to hold dates. */
final class DateName {
  private static final Set<String> WORDS =
      Set.of(
          "date", "dt", "datum", "fecha", "data", "day", "month", "monat", "mes", "mois", "year",
          "yr", "jahr", "vintage", "issued", "opened", "closed", "born", "birth", "dob", "since");

  private DateName() {}

  /** Whether one of the name's words is one of a date. */
  static boolean suits(String name) {
    return Arrays.stream(IdentifierName.words(name)).anyMatch(WORDS::contains);
  }
}
