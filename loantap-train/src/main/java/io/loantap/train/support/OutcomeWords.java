package io.loantap.train.support;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words for both outcomes in tables: the file's own, such as "Charged Off" and "Fully Paid", if
 * they are words; "bad" and "good" where the file has codes, such as 1 and 0 or Y and N.
 *
 * @param bad the word for the bad outcome
 * @param good the word for the good one
 */
public record OutcomeWords(String bad, String good) {
  /** The words where the file has codes. */
  public static final OutcomeWords CODES = new OutcomeWords("bad", "good");

  /** Fewer letters in a row are a code. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

  private static final Set<String> YES_OR_NO = Set.of("yes", "true", "false");

  /** More characters would not fit a column's head. */
  private static final int LONGEST = 40;

  /**
   * The words for outcomes of these values.
   *
   * @param bad the values that are bad
   * @param good the values that are good; perhaps none is known
   */
  public static OutcomeWords of(List<String> bad, List<String> good) {
    if (!areWords(bad) || !(good.isEmpty() || areWords(good))) {
      return CODES;
    }
    return new OutcomeWords(joined(bad), good.isEmpty() ? CODES.good : joined(good));
  }

  private static boolean areWords(List<String> values) {
    return !values.isEmpty()
        && values.stream()
            .allMatch(
                value ->
                    WORD.matcher(value).find()
                        && !YES_OR_NO.contains(value.strip().toLowerCase(Locale.ROOT)));
  }

  private static String joined(List<String> values) {
    String first = values.get(0).strip();
    String all = String.join(" or ", values.stream().map(String::strip).toList());
    if (all.length() <= LONGEST) {
      return all;
    }
    String cut = first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "...";
    return values.size() == 1 ? cut : cut + " or " + (values.size() - 1) + " more";
  }
}
