package io.loantap.learn.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The signs and codes of currencies that stand around amounts. */
final class Currencies {
  private static final Set<String> CODES =
      Set.of(
          "usd", "eur", "gbp", "inr", "jpy", "cny", "chf", "sek", "nok", "dkk", "pln", "czk", "huf",
          "ron", "bgn", "rub", "uah", "try", "brl", "mxn", "ars", "clp", "cop", "pen", "cad", "aud",
          "nzd", "zar", "ngn", "kes", "ghs", "ugx", "tzs", "egp", "mad", "aed", "sar", "ils", "pkr",
          "bdt", "lkr", "npr", "idr", "myr", "php", "sgd", "thb", "vnd", "krw", "hkd", "twd");
  private static final List<String> SIGNS =
      List.of(
          "rs", "rs.", "kr", "kr.", "us$", "r$", "a$", "c$", "s$", "zł", "kč", "ft", "lei", "r");

  private Currencies() {}

  /** Whether a text is the sign or the code of a currency. */
  static boolean contains(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean sign =
        text.length() == 1 && Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL;
    return sign || SIGNS.contains(lower) || CODES.contains(lower);
  }
}
