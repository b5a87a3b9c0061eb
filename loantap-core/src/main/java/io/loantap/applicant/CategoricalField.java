package io.loantap.applicant;

import io.loantap.text.LevelTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes one of a list of levels. The slot is the level's code, its index in the list,
 * or {@link Field#UNSEEN} for any other text; levels are compared exactly, without surrounding
 * blanks.
 *
 * <p>If there are two levels, one of which says yes and the other no ({@code True} and {@code
 * False}, {@code Y} and {@code N}, {@code 1} and {@code 0}), every spelling of the two is that
 * level, and so are the values true and false, and the numbers 1 and 0. No other field takes a
 * number, and none takes true or false unless it lists it.
 */
public final class CategoricalField implements Field {
  private final String name;
  private final List<String> levels;
  private final String description;
  private final Map<String, Integer> codes;
  private final LevelTable table;
  private final MissingTokens missing;

  /** Code of the level that says no; {@link #REFUSED} without one. */
  private final double no;

  /** Code of the level that says yes; {@link #REFUSED} without one. */
  private final double yes;

  /** Whether the field has these two levels and no others. */
  private final boolean truth;

  private CategoricalField(
      String name, List<String> levels, String description, MissingTokens missing) {
    this.name = name;
    this.levels = List.copyOf(levels);
    this.description = description;
    this.missing = missing;
    this.codes = new HashMap<>(levels.size() * 2);
    for (int code = 0; code < levels.size(); code++) {
      if (codes.put(levels.get(code), code) != null) {
        throw new IllegalArgumentException(name + ": a level is listed twice");
      }
    }
    this.table = LevelTable.ofStripped(this.levels);
    this.truth = TruthWords.isPair(this.levels);
    boolean noFirst = truth && TruthWords.says(this.levels.get(0)) == 0;
    double says = truth ? (noFirst ? 0 : 1) : table.code("false");
    this.no = says >= 0 ? says : REFUSED;
    says = truth ? 1 - says : table.code("true");
    this.yes = says >= 0 ? says : REFUSED;
  }

  /** A field with these levels, in this order; codes follow the order. */
  public static CategoricalField of(String name, List<String> levels, String description) {
    List<String> stripped = new ArrayList<>(levels.size());
    for (String level : levels) {
      stripped.add(level.strip());
    }
    return new CategoricalField(
        name, stripped, Objects.requireNonNull(description), MissingTokens.NONE);
  }

  /**
   * The same field with further levels behind its own, so that existing codes keep their meaning.
   */
  @Override
  public CategoricalField withLevels(Collection<String> further) {
    List<String> all = new ArrayList<>(levels);
    further.stream().filter(level -> !codes.containsKey(level)).forEach(all::add);
    return all.size() == levels.size()
        ? this
        : new CategoricalField(name, all, description, missing);
  }

  @Override
  public CategoricalField withMissing(MissingTokens tokens) {
    List<String> others = new ArrayList<>(levels.size());
    for (String level : levels) {
      if (!tokens.contains(level)) {
        others.add(level);
      }
    }
    return new CategoricalField(name, others, description, tokens);
  }

  @Override
  public MissingTokens missing() {
    return missing;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  /** The levels; the index of each is its code. */
  @Override
  public List<String> levels() {
    return levels;
  }

  /** Code of a level, or -1. */
  public int code(String level) {
    @Nullable Integer code = codes.get(level);
    return code == null ? (int) UNSEEN : code;
  }

  @Override
  public Kind kind() {
    return Kind.LEVEL;
  }

  @Override
  public String expected() {
    return levels.size() <= 20 ? "one of " + levels : "one of " + levels.size() + " known levels";
  }

  @Override
  public double slot(Object value) {
    if (value instanceof String text) {
      return slot(text);
    }
    if (value instanceof Boolean says) {
      return slot(says.booleanValue());
    }
    if (truth && value instanceof Number number) {
      double says = number.doubleValue();
      return says == 0 ? no : says == 1 ? yes : REFUSED;
    }
    return value instanceof CharSequence || value instanceof Enum<?>
        ? slot(Field.text(value))
        : REFUSED;
  }

  /** Slot of true or false; {@link #REFUSED} if the field does not list it. */
  double slot(boolean says) {
    return says ? yes : no;
  }

  /** Whether true and false are levels of this field. */
  public boolean takesTruth() {
    return no != REFUSED && yes != REFUSED;
  }

  /** Slot of a level in text, blanks around it or not. */
  public double slot(String text) {
    double code = table.code(text);
    return code >= 0 ? code : other(text);
  }

  private double other(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return MISSING;
    }
    double code = table.code(text, from, to);
    if (code >= 0 || (missing.isEmpty() && !truth)) {
      return code;
    }
    String word = text.substring(from, to);
    if (missing.contains(word)) {
      return MISSING;
    }
    double says = truth ? TruthWords.says(word) : Double.NaN;
    return Double.isNaN(says) ? code : says == 0 ? no : yes;
  }

  /**
   * The spellings of each level in lower case, in the order of the levels, if the two levels say
   * yes and no; else none, and a level is spelt as it is listed.
   */
  public Map<String, List<String>> spellings() {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    for (int code = 0; truth && code < levels.size(); code++) {
      spellings.put(levels.get(code), TruthWords.saying(code == yes ? 1 : 0));
    }
    return spellings;
  }

  /** A text as the field lists it, blank if it stands for a missing value, else as it is. */
  public String listed(String text) {
    double code = slot(text);
    return code >= 0 ? levels.get((int) code) : Double.isNaN(code) ? "" : text;
  }

  @Override
  public String textOf(Object value) {
    double code = slot(value);
    return code >= 0 && code != REFUSED ? levels.get((int) code) : Field.text(value);
  }

  @Override
  public Violation refusal(Object value) {
    return new Violation(
        name, Violation.Code.WRONG_TYPE, Violation.kindOf(value), expected(), null);
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    return slot(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CategoricalField that
        && name.equals(that.name)
        && levels.equals(that.levels)
        && description.equals(that.description)
        && missing.equals(that.missing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, levels, description, missing);
  }

  @Override
  public String toString() {
    return "CategoricalField[" + name + ", " + levels.size() + " levels]";
  }
}
