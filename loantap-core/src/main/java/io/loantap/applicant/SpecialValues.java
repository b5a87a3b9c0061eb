package io.loantap.applicant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The special values of a numeric field, each with a name: numbers that are codes, such as -9 for
 * "no record at the bureau", and stand for no quantity. They are outside the field's range, and
 * nothing is reckoned with them. In ascending order; immutable.
 */
public final class SpecialValues {
  private static final SpecialValues NONE = new SpecialValues(new double[0], List.of());
  private static final String UNNAMED = "SPECIAL_";
  private static final int LONGEST = 64;

  private final double[] values;
  private final List<String> names;

  private SpecialValues(double[] values, List<String> names) {
    this.values = values;
    this.names = List.copyOf(names);
  }

  /** No special values. */
  public static SpecialValues none() {
    return NONE;
  }

  /**
   * Special values by their names.
   *
   * @param names for each finite number a name of 1 to 64 capital letters, digits and underscores,
   *     a letter first, which is also the code of its reason
   * @throws IllegalArgumentException if a number is not finite, or a name is not as described or
   *     occurs twice
   */
  public static SpecialValues of(Map<Double, String> names) {
    TreeMap<Double, String> ascending = new TreeMap<>();
    names.forEach((value, name) -> ascending.put(value + 0.0, name)); // no negative zero
    double[] values = new double[ascending.size()];
    List<String> ordered = new ArrayList<>(ascending.values());
    int place = 0;
    for (double value : ascending.keySet()) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a special value must be a finite number");
      }
      values[place++] = value;
    }
    for (String name : ordered) {
      if (!isName(name)) {
        throw new IllegalArgumentException(
            "\""
                + name
                + "\" is no name of a special value: expected 1 to 64 capital letters, digits and"
                + " underscores, a letter first, such as NO_BUREAU_RECORD");
      }
    }
    if (new HashSet<>(ordered).size() < ordered.size()) {
      throw new IllegalArgumentException("two special values have the same name: " + ordered);
    }
    return values.length == 0 ? NONE : new SpecialValues(values, List.copyOf(ordered));
  }

  /** By character: a model is loaded quickly, and a regular expression would be compiled for it. */
  private static boolean isName(String name) {
    boolean valid = !name.isEmpty() && name.length() <= LONGEST;
    for (int i = 0; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      valid = letter || (i > 0 && (c == '_' || (c >= '0' && c <= '9')));
    }
    return valid;
  }

  /** Those of a field of a schema; none if the name is no numeric field's. */
  public static SpecialValues of(Schema schema, String name) {
    int slot = schema.slot(name);
    return slot >= 0 ? schema.field(slot).special() : NONE;
  }

  /** The name that a special value gets which nobody has named: SPECIAL_MINUS_9 for -9. */
  public static String unnamed(double value) {
    return UNNAMED + text(value).replace("-", "MINUS_").replace('.', '_').replace("E", "_E");
  }

  /** Whether the name is one that {@link #unnamed} made, which says nothing to an applicant. */
  public static boolean isUnnamed(String name) {
    return name.startsWith(UNNAMED);
  }

  /**
   * The number that a text is, as a plain decimal.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static double number(String text) {
    double number = Decimal.parse(text.strip()) + 0.0;
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number: a special value is one, such as -9");
    }
    return number;
  }

  /** A number as it is written, without a point where it is whole. */
  public static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The special values, ascending; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The names, in the order of the values. */
  public List<String> names() {
    return names;
  }

  /** The special value at a place for people: NO_BUREAU_RECORD (-9). */
  public String label(int place) {
    return names.get(place) + " (" + text(values[place]) + ")";
  }

  /** Whether a number is one of them; NaN is none. Linear in their number. */
  public boolean has(double number) {
    return indexOf(number) >= 0;
  }

  /** The place of a number among them; -1 for any other, and for NaN. Linear in their number. */
  public int indexOf(double number) {
    for (int place = 0; place < values.length; place++) {
      if (values[place] == number) {
        return place;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpecialValues that
        && Arrays.equals(values, that.values)
        && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + names.hashCode();
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(label(i));
    }
    return String.join(", ", all);
  }
}
