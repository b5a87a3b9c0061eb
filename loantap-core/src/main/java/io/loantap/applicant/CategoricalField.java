package io.loantap.applicant;

import io.loantap.text.LevelTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes one of a list of levels. The slot is the level's code, its index in the list,
 * or {@link Field#UNSEEN} for any other text; levels are compared exactly, without surrounding
 * blanks.
 */
public final class CategoricalField implements Field {
  private final String name;
  private final List<String> levels;
  private final String description;
  private final Map<String, Integer> codes;
  private final LevelTable table;

  private CategoricalField(String name, List<String> levels, String description) {
    this.name = name;
    this.levels = List.copyOf(levels);
    this.description = description;
    this.codes = new HashMap<>(levels.size() * 2);
    for (int code = 0; code < levels.size(); code++) {
      if (codes.put(levels.get(code), code) != null) {
        throw new IllegalArgumentException(name + ": a level is listed twice");
      }
    }
    this.table = LevelTable.ofStripped(this.levels);
  }

  /** A field with these levels, in this order; codes follow the order. */
  public static CategoricalField of(String name, List<String> levels, String description) {
    List<String> stripped = new ArrayList<>(levels.size());
    for (String level : levels) {
      stripped.add(level.strip());
    }
    return new CategoricalField(name, stripped, Objects.requireNonNull(description));
  }

  /**
   * The same field with further levels behind its own, so that existing codes keep their meaning.
   */
  @Override
  public CategoricalField withLevels(Collection<String> further) {
    List<String> all = new ArrayList<>(levels);
    further.stream().filter(level -> !codes.containsKey(level)).forEach(all::add);
    return all.size() == levels.size() ? this : new CategoricalField(name, all, description);
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
    return value instanceof CharSequence || value instanceof Enum<?> || value instanceof Boolean
        ? slot(Field.text(value))
        : REFUSED;
  }

  /** Slot of a level in text, blanks around it or not. */
  double slot(String text) {
    double code = table.code(text);
    return code >= 0 ? code : stripped(text);
  }

  private double stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? MISSING : table.code(text, from, to);
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
        && description.equals(that.description);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, levels, description);
  }

  @Override
  public String toString() {
    return "CategoricalField[" + name + ", " + levels.size() + " levels]";
  }
}
