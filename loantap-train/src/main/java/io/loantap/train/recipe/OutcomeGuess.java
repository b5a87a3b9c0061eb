package io.loantap.train.recipe;

import io.loantap.train.support.ShellWord;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An outcome that a table may have, where nobody has said which it has.
 *
 * @param column name of its column
 * @param bad the values that are bad, parted by commas
 * @param good the values that are good, parted by commas; empty for the other one of two
 */
public record OutcomeGuess(String column, String bad, String good) implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern BAD =
      Pattern.compile(
          ".*\\b(charged?[- ]?off|default(ed)?|late|delinquent|past due|arrears"
              + "|writ(e|ten)[- ]?off|loss)\\b.*|bad|npa|npl");
  private static final Pattern GOOD =
      Pattern.compile("(fully[- ]?|re)?paid([- ]?(off|in full))?|good|repaid in full");

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(.*\\b)?(current|in grace period|issued|open|active|ongoing|pending|running)");

  /** One of two values is bad. */
  OutcomeGuess(String column, String bad) {
    this(column, bad, "");
  }

  /**
   * The outcome that the words of these values say; empty if none says bad, none good, or one has a
   * comma.
   */
  static Optional<OutcomeGuess> byWords(String column, List<String> values) {
    List<String> bad = values.stream().filter(value -> says(BAD, value)).toList();
    List<String> good = values.stream().filter(value -> says(GOOD, value)).toList();
    return bad.isEmpty() || good.isEmpty() || hasComma(bad, good)
        ? Optional.empty()
        : Optional.of(new OutcomeGuess(column, String.join(",", bad), String.join(",", good)));
  }

  private static boolean hasComma(List<String> bad, List<String> good) {
    return bad.stream().anyMatch(value -> value.contains(","))
        || good.stream().anyMatch(value -> value.contains(","));
  }

  /** Whether a value is a word for a loan that has not ended. */
  static boolean isUnfinished(String value) {
    return says(UNFINISHED, value);
  }

  private static boolean says(Pattern word, String value) {
    return word.matcher(value.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** The options that say so. */
  public String options() {
    return "--label "
        + ShellWord.quoted(column)
        + " --bad="
        + ShellWord.quoted(bad)
        + (good.isEmpty() ? "" : " --good=" + ShellWord.quoted(good));
  }
}
