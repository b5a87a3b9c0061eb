package io.loantap.learn.encode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order that levels tell by themselves: numbers in words, such as "{@code < 1 year}", "{@code 2
 * years}" and "{@code 10+ years}" or "{@code 18-25}" and "{@code 66+}", and grades from A to G,
 * such as "{@code B}" and "{@code C4}".
 */
public final class LevelSequence {
  /** Two levels are in any order. */
  private static final int FEWEST = 3;

  /** A number at the start or behind a sign or word, with what stands before and after it. */
  private static final Pattern NUMBER =
      Pattern.compile("([^0-9]*?)([0-9][0-9,.]*)(.*)", Pattern.DOTALL);

  private static final Pattern GRADE = Pattern.compile("[A-G][0-9]?");

  private static final Pattern BELOW =
      Pattern.compile("<=?|up to|under|below|less than|fewer than|bis|unter");

  private static final Pattern ABOVE = Pattern.compile(">=?|over|above|more than|mehr als|ab");

  /** What may stand behind a number that others are above. */
  private static final Pattern AND_MORE =
      Pattern.compile("\\+.*|(and|or) (more|over|above|older).*");

  /** The upper end of a range. */
  private static final Pattern RANGE =
      Pattern.compile("\\s*(-|to|bis|\\u2013)\\s*[0-9][0-9,.]*(.*)");

  private LevelSequence() {}

  /** The levels, lowest first; empty if they do not all tell their place, or two have the same. */
  public static Optional<List<String>> of(Collection<String> levels) {
    if (levels.size() < FEWEST) {
      return Optional.empty();
    }
    boolean grades = levels.stream().allMatch(level -> GRADE.matcher(level).matches());
    Map<Double, String> placed = new TreeMap<>();
    Set<String> units = new TreeSet<>();
    Set<Character> letters = new TreeSet<>();
    for (String level : levels) {
      double place = grades ? grade(level, letters) : number(level, units);
      if (Double.isNaN(place) || placed.put(place, level) != null) {
        return Optional.empty();
      }
    }
    boolean sameUnit = units.size() <= 1;
    return sameUnit && (!grades || letters.size() >= FEWEST)
        ? Optional.of(new ArrayList<>(placed.values()))
        : Optional.empty();
  }

  private static double grade(String level, Set<Character> letters) {
    letters.add(level.charAt(0));
    return 10 * (level.charAt(0) - 'A') + (level.length() == 1 ? 0 : level.charAt(1) - '0');
  }

  /**
   * The place of a number in words, between whole numbers for what is below or above one; or NaN.
   */
  private static double number(String level, Set<String> units) {
    Matcher found = NUMBER.matcher(level.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Double.NaN;
    }
    String before = found.group(1).strip();
    String after = found.group(3).strip();
    double number;
    try {
      number = Double.parseDouble(found.group(2).replaceAll("[,.]$", "").replace(",", ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
    if (!before.isEmpty()) {
      boolean below = BELOW.matcher(before).matches();
      if (!below && !ABOVE.matcher(before).matches()) {
        return Double.NaN; // a code such as A11, or words that say something else
      }
      number += below ? -0.5 : 0.5;
    }
    if (AND_MORE.matcher(after).matches()) {
      number += 0.5;
      after = after.replaceFirst("\\+|(and|or) (more|over|above|older)", "");
    }
    Matcher range = RANGE.matcher(after);
    String unit = (range.matches() ? range.group(2) : after).strip();
    if (!unit.isEmpty()) {
      // One year, two years: the first letters are those of the unit.
      units.add(unit.substring(0, Math.min(3, unit.length())));
    }
    return number;
  }
}
