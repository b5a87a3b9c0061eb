package io.loantap.train.recipe;

import io.loantap.text.NearMatch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of an outcome column. A column named by mistake may hold names or incomes, so only
 * values that many rows share may be told.
 */
public final class OutcomeValues {
  /** Values counted before it is clear that the column holds no outcome. */
  private static final int MANY = 20;

  /** Rows that must share a value before it may be told. */
  private static final int SHARED = 10;

  private final Map<String, Integer> rows = new TreeMap<>();

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
    if (!isEndless() || rows.containsKey(value)) {
      rows.merge(value, count, Integer::sum);
    }
  }

  /** The values of both sets of rows. */
  public OutcomeValues merge(OutcomeValues other) {
    OutcomeValues all = of(rows);
    other.rows.forEach(all::add);
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

  /** The first value in alphabetical order that passes; empty if none does. */
  public Optional<String> first(Predicate<String> test) {
    return rows.keySet().stream().filter(test).findFirst();
  }

  /** Whether there are so many values that this is no outcome. */
  public boolean isEndless() {
    return rows.size() > MANY;
  }

  /** Number of distinct values, unless endless. */
  public int count() {
    return rows.size();
  }

  /** The value that was probably meant, among those that may be told. */
  public @Nullable String nearest(String value) {
    return NearMatch.ofLevel(value, shared());
  }

  /** The values in words: those that may be told, and how many others. */
  public String words() {
    if (isEndless()) {
      return "more than " + MANY + " values";
    }
    List<String> shared = shared();
    int others = rows.size() - shared.size();
    String rare =
        others + (others == 1 ? " value" : " values") + " of fewer than " + SHARED + " rows each";
    if (shared.isEmpty()) {
      return rare;
    }
    String named = "\"" + String.join("\", \"", shared) + "\"";
    return others == 0 ? named : named + " and " + rare;
  }

  private List<String> shared() {
    return rows.entrySet().stream()
        .filter(value -> value.getValue() >= SHARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
