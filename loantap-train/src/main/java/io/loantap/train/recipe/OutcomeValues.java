package io.loantap.train.recipe;

import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an outcome column. A column named by mistake may hold names or incomes, so values
 * that few rows have may be told only if nearly all rows share the others: then they are outcomes,
 * too.
 */
public final class OutcomeValues {
  /** Values counted before it is clear that the column holds no outcome. */
  private static final int MANY = 20;

  /** Values kept at most; the rows of others are not counted. */
  private static final int MOST = 1000;

  /** Rows that must share a value before it may be told. */
  private static final int SHARED = 10;

  /** Share of the rows that must have shared values before a rare one may be told. */
  private static final double NEARLY_ALL = 0.9;

  /** How many rare values are told. */
  private static final int TOLD = 5;

  private final Map<String, Integer> rows = new TreeMap<>();

  /** Where the first row with a value is, of those told with its place. */
  private final Map<String, String> places = new HashMap<>();

  /** None yet. */
  public OutcomeValues() {}

  /** The value without surrounding blanks; a whole number without a fraction: 1.0 is 1. */
  public static String normal(String value) {
    String stripped = value.strip();
    return stripped.matches("[+-]?\\d+[.]0+")
        ? stripped.substring(0, stripped.indexOf('.'))
        : stripped;
  }

  /** Counts the value of a row. */
  public void add(String value) {
    add(value, 1);
  }

  /** Counts the value of so many rows. */
  public void add(String value, int count) {
    if (rows.size() < MOST || rows.containsKey(value)) {
      rows.merge(value, count, Integer::sum);
    }
  }

  /** Counts the value of the row at this place, such as "line 12". */
  public void add(String value, String place) {
    add(value, 1);
    places.putIfAbsent(value, place);
  }

  /** The values of both sets of rows. */
  public OutcomeValues merge(OutcomeValues other) {
    OutcomeValues all = of(rows);
    other.rows.forEach(all::add);
    all.places.putAll(places); // those of the other are not of the whole table
    return all;
  }

  /** Values with the rows that have them, as {@link #counts} told them. */
  public static OutcomeValues of(Map<String, Integer> counts) {
    OutcomeValues values = new OutcomeValues();
    counts.forEach(values::add);
    return values;
  }

  /** Rows by value; not all values of an endless column. */
  public Map<String, Integer> counts() {
    return Collections.unmodifiableMap(rows);
  }

  /** Whether some row has this value; not known of an endless column. */
  public boolean contains(String value) {
    return rows.containsKey(value);
  }

  /** All values in alphabetical order, but for those of an endless column. */
  Stream<String> all() {
    return rows.keySet().stream();
  }

  /** Whether there are so many values that this is no outcome. */
  public boolean isEndless() {
    return rows.size() > MANY;
  }

  /** The value that was probably meant, among those that may be told. */
  public @Nullable String nearest(String value) {
    return NearMatch.ofLevel(value, shared());
  }

  /** A value in quotation marks; a blank one in words. */
  static String quoted(String value) {
    return value.isEmpty() ? "blank" : "\"" + value + "\"";
  }

  /** The values in words: those that may be told, and how many others. */
  public String words() {
    if (isEndless()) {
      return "more than " + MANY + " values";
    }
    List<String> told = new ArrayList<>(shared().stream().map(OutcomeValues::quoted).toList());
    List<String> rare = rows.keySet().stream().filter(value -> !isShared(value)).toList();
    int named = areOutcomes() ? Math.min(TOLD, rare.size()) : 0;
    rare.stream().limit(named).map(this::rareWords).forEach(told::add);
    int others = rare.size() - named;
    if (others == 0) {
      return String.join(", ", told);
    }
    String unnamed =
        others + (others == 1 ? " value" : " values") + " of fewer than " + SHARED + " rows each";
    return told.isEmpty() ? unnamed : String.join(", ", told) + " and " + unnamed;
  }

  private String rareWords(String value) {
    int count = rows.getOrDefault(value, 0);
    @Nullable String place = places.get(value);
    return quoted(value)
        + " ("
        + (count == 1 ? "1 row" : count + " rows")
        + (place == null ? ")" : (count == 1 ? ", " : ", the first in ") + place + ")");
  }

  /** Whether nearly all rows share their values, as those of an outcome column do. */
  private boolean areOutcomes() {
    long all = 0;
    long sharing = 0;
    for (int count : rows.values()) {
      all += count;
      sharing += count >= SHARED ? count : 0;
    }
    return sharing >= NEARLY_ALL * all;
  }

  private boolean isShared(String value) {
    return rows.getOrDefault(value, 0) >= SHARED;
  }

  List<String> shared() {
    return rows.keySet().stream().filter(this::isShared).toList();
  }
}
