package io.loantap.derived;

import io.loantap.applicant.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A field computed from others. The vocabulary is closed and stored by name in the model file, so
 * training and scoring run the same code. A missing input gives a missing result.
 */
public sealed interface Derivation {

  /** The name of the function, as recipes and model files have it. */
  String function();

  /** The arguments by their names, in order: inputs are texts, counts are {@link Integer}s. */
  Map<String, Object> arguments();

  /** Names of the fields, or of fields derived before, that this reads. */
  List<String> inputs();

  /** This computation over the sources of its inputs. */
  FieldSource over(FieldSpace space);

  /** Whether the result depends on an input otherwise than in straight lines. */
  default boolean isCurvedIn(String input) {
    return false;
  }

  /**
   * The numbers of each numeric input at which the result has certain values or jumps, the other
   * inputs staying as they are; none for inputs that are dates, levels or text.
   *
   * @param values of the result
   * @param current the present number of each input
   */
  default Map<String, double[]> inverse(double[] values, ToDoubleFunction<String> current) {
    return Map.of();
  }

  /** The whole number of up to six digits at the start; {@link Field#MISSING} if there is none. */
  private static double leadingInteger(@Nullable String text) {
    int number = 0;
    int digits = 0;
    while (text != null && digits < text.length() && digits < 6) {
      int digit = text.charAt(digits) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = 10 * number + digit;
      digits++;
    }
    return digits == 0 ? Field.MISSING : number;
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put(first, firstValue);
    both.put(second, secondValue);
    return both;
  }

  /** A number from two numbers. */
  sealed interface OfTwoNumbers extends Derivation permits MonthsBetween, Ratio {
    /** The number, NaN if missing, from numbers that may be missing. */
    double apply(double first, double second);

    @Override
    default FieldSource over(FieldSpace space) {
      return new NumericSource.OfTwoNumbers(
          this, space.quantity(inputs().get(0)), space.quantity(inputs().get(1)));
    }
  }

  /** A number from a number. */
  sealed interface OfNumber extends Derivation permits Flag, Log1p, Year {
    /** The number, NaN if missing, from one that may be missing. */
    double apply(double number);

    @Override
    default FieldSource over(FieldSpace space) {
      return new NumericSource.OfNumber(this, space.quantity(inputs().get(0)));
    }
  }

  /** A number from a level. */
  sealed interface OfLevel extends Derivation permits TermMonths, EmploymentYears {
    /** The number, NaN if missing, from a level; null is a missing one. */
    double apply(@Nullable String level);

    @Override
    default FieldSource over(FieldSpace space) {
      return new NumericSource.OfLevel(this, space.level(inputs().get(0)));
    }
  }

  /** Months from one date to a later one; missing if the first lies after the second. */
  record MonthsBetween(String from, String to) implements OfTwoNumbers {
    @Override
    public String function() {
      return "months_between";
    }

    @Override
    public Map<String, Object> arguments() {
      return ordered("from", from, "to", to);
    }

    @Override
    public List<String> inputs() {
      return List.of(from, to);
    }

    @Override
    public double apply(double first, double last) {
      double months = last - first;
      return months >= 0 ? months : Field.MISSING;
    }
  }

  /** Numerator over denominator; missing unless the denominator is above zero. */
  record Ratio(String numerator, String denominator) implements OfTwoNumbers {
    @Override
    public String function() {
      return "ratio";
    }

    @Override
    public Map<String, Object> arguments() {
      return ordered("numerator", numerator, "denominator", denominator);
    }

    @Override
    public boolean isCurvedIn(String input) {
      return input.equals(denominator);
    }

    @Override
    public Map<String, double[]> inverse(double[] values, ToDoubleFunction<String> current) {
      double above = current.applyAsDouble(numerator);
      double below = current.applyAsDouble(denominator);
      double[] numerators = Arrays.stream(values).map(value -> value * below).toArray();
      // A ratio is missing for a denominator of 0, so it jumps there.
      DoubleStream denominators =
          DoubleStream.concat(
              Arrays.stream(values).map(value -> above / value), DoubleStream.of(0));
      return numerator.equals(denominator)
          ? Map.of(
              numerator, DoubleStream.concat(Arrays.stream(numerators), denominators).toArray())
          : Map.of(numerator, numerators, denominator, denominators.toArray());
    }

    @Override
    public List<String> inputs() {
      return List.of(numerator, denominator);
    }

    @Override
    public double apply(double above, double below) {
      double ratio = above / below + 0.0; // never -0.0
      // A tiny divisor can still overflow; no ratio is better than an infinite one.
      return below > 0 && Double.isFinite(ratio) ? ratio : Field.MISSING;
    }
  }

  /** 1 for a number of at least one, else 0. */
  record Flag(String of) implements OfNumber {
    @Override
    public String function() {
      return "flag";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("of", of);
    }

    @Override
    public Map<String, double[]> inverse(double[] values, ToDoubleFunction<String> current) {
      return Map.of(of, new double[] {1});
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public double apply(double number) {
      return Double.isNaN(number) ? Field.MISSING : number >= 1 ? 1 : 0;
    }
  }

  /** Natural logarithm of one plus the number; missing for numbers of -1 or less. */
  record Log1p(String of) implements OfNumber {
    @Override
    public String function() {
      return "log1p";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("of", of);
    }

    @Override
    public boolean isCurvedIn(String input) {
      return true;
    }

    @Override
    public Map<String, double[]> inverse(double[] values, ToDoubleFunction<String> current) {
      return Map.of(of, Arrays.stream(values).map(StrictMath::expm1).toArray());
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public double apply(double number) {
      return number > -1 ? StrictMath.log1p(number) : Field.MISSING;
    }
  }

  /** Calendar year of a date. */
  record Year(String of) implements OfNumber {
    @Override
    public String function() {
      return "year";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("of", of);
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public double apply(double months) {
      return Math.floor(months / 12);
    }
  }

  /** Number of months that a term such as {@code 36 months} names; missing if it names none. */
  record TermMonths(String of) implements OfLevel {
    @Override
    public String function() {
      return "term_months";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("of", of);
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public double apply(@Nullable String term) {
      return leadingInteger(term);
    }
  }

  /**
   * Years that an employment length such as {@code 3 years} names: 0 for {@code < 1 year}, 10 for
   * {@code 10+ years}; missing if it names none.
   */
  record EmploymentYears(String of) implements OfLevel {
    @Override
    public String function() {
      return "employment_years";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("of", of);
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public double apply(@Nullable String length) {
      return length != null && length.startsWith("<") ? 0 : leadingInteger(length);
    }
  }

  /**
   * The last characters of a text, as a level: leading zeros stay. Missing if the text is shorter.
   */
  record LastCharacters(String of, int count) implements Derivation {
    /** Checks the count. */
    public LastCharacters {
      if (count < 1) {
        throw new IllegalArgumentException("last characters: the count must be at least 1");
      }
    }

    @Override
    public String function() {
      return "last_characters";
    }

    @Override
    public Map<String, Object> arguments() {
      return ordered("of", of, "count", count);
    }

    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    /** The level, null if missing, from a text; null is a missing one. */
    public @Nullable String apply(@Nullable String text) {
      int start = text == null ? -1 : start(text, 0);
      return text == null || start < 0 ? null : text.substring(start);
    }

    /**
     * Index at which the last characters begin of what stands in the text from an index on; -1 if
     * there are fewer.
     */
    public int start(String text, int from) {
      return text.length() - from < count || text.codePointCount(from, text.length()) < count
          ? -1
          : text.offsetByCodePoints(text.length(), -count);
    }

    @Override
    public FieldSource over(FieldSpace space) {
      return space.level(of).then(this);
    }
  }
}
