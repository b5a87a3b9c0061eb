package io.loantap.train.recipe;

import io.loantap.applicant.SpecialValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The choice of {@code --special}: numbers that are codes in every column that holds one, numbers
 * that are codes in one column, and whether others may be proposed. Immutable.
 *
 * @param everywhere of every numeric column that holds one
 * @param byField of these columns
 * @param proposes whether numbers that stand apart may be taken for codes, too
 */
public record SpecialChoice(
    SpecialValues everywhere, Map<String, SpecialValues> byField, boolean proposes) {
  private static final String NONE = "none";

  /** Nothing was said. */
  public static final SpecialChoice OPEN = parse(List.of());

  /** Copies the map. */
  public SpecialChoice {
    byField = Map.copyOf(byField);
  }

  /**
   * Reads what was given: each {@code none}, numbers parted by commas, or a column, {@code =} and
   * numbers; a number may have a name behind a colon.
   *
   * @throws IllegalArgumentException if something else is written
   */
  public static SpecialChoice parse(List<String> given) {
    SpecialValues everywhere = SpecialValues.none();
    Map<String, SpecialValues> byField = new LinkedHashMap<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      if (equals >= 0) {
        byField.merge(
            one.substring(0, equals).strip(),
            values(one.substring(equals + 1)),
            SpecialChoice::joined);
      } else if (!one.equals(NONE)) {
        everywhere = joined(everywhere, values(one));
      }
    }
    return new SpecialChoice(everywhere, byField, !given.contains(NONE));
  }

  private static SpecialValues values(String list) {
    Map<Double, String> names = new TreeMap<>();
    for (String one : list.split(",", -1)) {
      int colon = one.indexOf(':');
      double value = SpecialValues.number(colon < 0 ? one : one.substring(0, colon));
      names.put(value, colon < 0 ? SpecialValues.unnamed(value) : one.substring(colon + 1).strip());
    }
    return SpecialValues.of(names);
  }

  /** Both, with the name of the later where it has one that somebody gave. */
  public static SpecialValues joined(SpecialValues first, SpecialValues later) {
    Map<Double, String> names = new TreeMap<>();
    for (SpecialValues each : List.of(first, later)) {
      double[] values = each.values();
      for (int place = 0; place < values.length; place++) {
        String name = each.names().get(place);
        if (!names.containsKey(values[place]) || !SpecialValues.isUnnamed(name)) {
          names.put(values[place], name);
        }
      }
    }
    return SpecialValues.of(names);
  }

  /** Whether any number was stated. */
  public boolean isStated() {
    return !everywhere.isEmpty() || !byField.isEmpty();
  }

  /** What was stated of a column. */
  public SpecialValues of(String column) {
    SpecialValues own = byField.getOrDefault(column, SpecialValues.none());
    return own.isEmpty() ? everywhere : joined(everywhere, own);
  }
}
