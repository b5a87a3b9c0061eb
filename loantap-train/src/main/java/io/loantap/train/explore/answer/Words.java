package io.loantap.train.explore.answer;

import io.loantap.train.explore.Effect;
import io.loantap.train.page.Format;
import io.loantap.train.statistics.BadRate;
import java.util.List;
import java.util.Locale;

/** The words in which sentences of answers put figures, the same in every locale. */
public final class Words {
  private Words() {}

  /** A share in percent. */
  public static String percent(double share) {
    return Format.PERCENT.text(share);
  }

  /** A whole number, with commas. */
  public static String count(long number) {
    return Format.COUNT.text(number);
  }

  /** A number of loans. */
  public static String loans(long number) {
    return number == 1 ? "1 loan" : count(number) + " loans";
  }

  /** An amount of money without decimals. */
  public static String amount(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** Rate, interval and size. */
  public static String rate(BadRate rate) {
    return percent(rate.rate())
        + " ("
        + percent(rate.low())
        + " to "
        + percent(rate.high())
        + ", "
        + loans(rate.rows())
        + ")";
  }

  /** A difference of rates with its sign. */
  public static String points(double difference) {
    return Format.POINTS.text(difference) + " points";
  }

  /** A level in quotation marks. */
  public static String quoted(String level) {
    return "“" + level + "”";
  }

  /** Levels with their differences, at most so many. */
  public static String list(List<Effect> effects, int most) {
    List<String> named =
        effects.stream()
            .limit(most)
            .map(effect -> quoted(effect.level()) + " (" + points(effect.difference()) + ")")
            .toList();
    String more = effects.size() > most ? " and " + (effects.size() - most) + " more" : "";
    return joined(named, more.isEmpty()) + more;
  }

  /** Words with commas between them and, if they end the list, "and" before the last. */
  public static String joined(List<String> words, boolean withAnd) {
    int last = words.size() - 1;
    if (last < 1 || !withAnd) {
      return String.join(", ", words);
    }
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
