package io.loantap.learn.schema;

import io.loantap.applicant.DateFormat;
import io.loantap.applicant.NumericField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a column's cells by what each of them alone can be: a number written in this way or
 * that, a date in this format or that, a text that may stand for a missing value. Mergeable: sums.
 */
final class CellTally {
  private static final int FIRST_MONTH = 12 * 1900;
  private static final int LAST_MONTH = 12 * 2200 - 1;

  private final CellOptions options;
  private final List<DateFormat> withSigns;
  private final List<DateFormat> ofDigits = UsualDates.ofDigits();
  private final Map<NumberText.Body, Long> bodies = new EnumMap<>(NumberText.Body.class);
  private final Map<String, Long> affixes = new TreeMap<>();
  private final Map<String, Long> tokens = new TreeMap<>();
  private final long[] signedDates;
  private final long[] digitDates = new long[ofDigits.size()];
  private long cells;
  private long plain;
  private long whole;
  private long codes;
  private long accounting;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private int shortest = Integer.MAX_VALUE;
  private int longest;
  private long anyDates;

  CellTally(CellOptions options) {
    this.options = options;
    this.withSigns = UsualDates.withSigns(options.pivot());
    this.signedDates = new long[withSigns.size()];
  }

  /**
   * Counts a text that so many cells hold.
   *
   * @param text without blanks around it, not blank
   * @return whether it is odd, see {@link #isOdd}
   */
  boolean add(String text, long times) {
    double value = NumericField.plain(text);
    if (Double.isFinite(value)) {
      cells += times;
      addPlain(text, value, times);
      return false;
    }
    if (isToken(text)) {
      tokens.merge(text, times, Long::sum);
      return false;
    }
    cells += times;
    if (addDate(text, times)) {
      anyDates += times;
      return false;
    }
    return !addNumber(text, times);
  }

  private boolean addDate(String text, long times) {
    boolean date = false;
    if (UsualDates.mayBe(text)) {
      for (int i = 0; i < signedDates.length; i++) {
        if (reads(withSigns.get(i), text)) {
          signedDates[i] += times;
          date = true;
        }
      }
    }
    return date;
  }

  private boolean addNumber(String text, long times) {
    @Nullable NumberText number = NumberText.of(text);
    if (number == null) {
      return false;
    }
    bodies.merge(number.body(), times, Long::sum);
    accounting += number.accounting() ? times : 0;
    if (!number.affix().isEmpty()) {
      affixes.merge(number.affix(), times, Long::sum);
    }
    return true;
  }

  /** Whether a text is no number, no date and no word for a missing value. */
  boolean isOdd(String text) {
    return !Double.isFinite(NumericField.plain(text))
        && !isToken(text)
        && !addDate(text, 0)
        && NumberText.of(text) == null;
  }

  private void addPlain(String text, double value, long times) {
    plain += times;
    bodies.merge(NumberText.ofPlain(text), times, Long::sum);
    whole += value == Math.rint(value) ? times : 0;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    shortest = Math.min(shortest, text.length());
    longest = Math.max(longest, text.length());
    if (isOfDigits(text)) {
      codes += text.length() > 1 && text.charAt(0) == '0' ? times : 0;
      boolean length = text.length() == 4 || text.length() == 6 || text.length() == 8;
      for (int i = 0; i < digitDates.length && length; i++) {
        digitDates[i] += reads(ofDigits.get(i), text) ? times : 0;
      }
    }
  }

  private boolean isToken(String text) {
    return UsualTokens.contains(text) || options.missing().contains(text);
  }

  private static boolean reads(DateFormat format, String text) {
    int months = format.months(text);
    return months >= FIRST_MONTH && months <= LAST_MONTH;
  }

  private static boolean isOfDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Adds what another one has counted. */
  void merge(CellTally other) {
    other.bodies.forEach((body, times) -> bodies.merge(body, times, Long::sum));
    add(signedDates, other.signedDates);
    add(digitDates, other.digitDates);
    anyDates += other.anyDates;
    other.affixes.forEach((affix, times) -> affixes.merge(affix, times, Long::sum));
    other.tokens.forEach((token, times) -> tokens.merge(token, times, Long::sum));
    cells += other.cells;
    plain += other.plain;
    whole += other.whole;
    codes += other.codes;
    accounting += other.accounting;
    lowest = Math.min(lowest, other.lowest);
    highest = Math.max(highest, other.highest);
    shortest = Math.min(shortest, other.shortest);
    longest = Math.max(longest, other.longest);
  }

  private static void add(long[] sums, long[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
  }

  /** Cells that are neither blank nor may stand for a missing value. */
  long cells() {
    return cells;
  }

  /** How often each text occurs that may stand for a missing value. */
  Map<String, Long> tokens() {
    return tokens;
  }

  /** Cells that hold a plain decimal. */
  long plain() {
    return plain;
  }

  /** Whether every cell is a plain whole number. */
  boolean isWhole() {
    return cells > 0 && whole == cells && codes == 0;
  }

  /** Whether all cells but at most so many are whole numbers. */
  boolean isWholeBut(long strays) {
    return whole > 0 && whole >= cells - strays && codes == 0;
  }

  /** Whether digits with a leading zero occur, which no number has. */
  boolean isCode() {
    return codes > 0;
  }

  /** Whether all plain numbers have the same number of characters, and so many. */
  boolean isOfWidth(int least) {
    return shortest == longest && shortest >= least;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  long bodies(NumberText.Body body) {
    return bodies.getOrDefault(body, 0L);
  }

  /** How often each sign or word stands around a number. */
  Map<String, Long> affixes() {
    return affixes;
  }

  /** Cells with brackets around a number or a minus behind it. */
  long accounting() {
    return accounting;
  }

  /**
   * The formats with signs that read the most cells, in the usual order; none if none reads any.
   */
  List<DateFormat> bestDates() {
    long most = 0;
    for (long count : signedDates) {
      most = Math.max(most, count);
    }
    List<DateFormat> best = new ArrayList<>();
    for (int i = 0; i < signedDates.length && most > 0; i++) {
      if (signedDates[i] == most) {
        best.add(withSigns.get(i));
      }
    }
    return best;
  }

  /** How many cells a format with signs reads. */
  long dates(DateFormat format) {
    int place = withSigns.indexOf(format);
    return place < 0 ? 0 : signedDates[place];
  }

  /** How many cells some format with signs reads. */
  long anyDates() {
    return anyDates;
  }

  /** The format of digits alone that reads every cell; null if none does. */
  @Nullable DateFormat digitDate() {
    for (int i = 0; i < digitDates.length; i++) {
      if (cells > 0 && digitDates[i] == cells) {
        return ofDigits.get(i);
      }
    }
    return null;
  }
}
