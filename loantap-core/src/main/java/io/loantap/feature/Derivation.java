package io.loantap.feature;

import io.loantap.applicant.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field computed from others. The vocabulary is closed and stored by name in the model file, so
 * training and scoring run the same code. A missing input gives a missing result.
 */
public sealed interface Derivation {

  /** Names of the fields, or of fields derived before, that this reads. */
  List<String> inputs();

  /** This computation over the sources of its inputs. */
  FeatureSource over(FeatureSpace space);

  /** Months from one date to a later one; missing if the first lies after the second. */
  record MonthsBetween(String from, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(from, to);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      NumericSource first = space.numeric(from);
      NumericSource last = space.numeric(to);
      return (NumericSource)
          applicant -> {
            double months = last.value(applicant) - first.value(applicant);
            return months >= 0 ? months : Field.MISSING;
          };
    }
  }

  /** Numerator over denominator; missing unless the denominator is above zero. */
  record Ratio(String numerator, String denominator) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(numerator, denominator);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      NumericSource above = space.numeric(numerator);
      NumericSource below = space.numeric(denominator);
      return (NumericSource)
          applicant -> {
            double divisor = below.value(applicant);
            double ratio = above.value(applicant) / divisor + 0.0; // never -0.0
            // A tiny divisor can still overflow; no ratio is better than an infinite one.
            return divisor > 0 && Double.isFinite(ratio) ? ratio : Field.MISSING;
          };
    }
  }

  /** 1 for a number of at least one, else 0. */
  record Flag(String of) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      NumericSource number = space.numeric(of);
      return (NumericSource)
          applicant -> {
            double value = number.value(applicant);
            return Double.isNaN(value) ? Field.MISSING : value >= 1 ? 1 : 0;
          };
    }
  }

  /** Natural logarithm of one plus the number; missing for numbers of -1 or less. */
  record Log1p(String of) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      NumericSource number = space.numeric(of);
      return (NumericSource)
          applicant -> {
            double value = number.value(applicant);
            return value > -1 ? StrictMath.log1p(value) : Field.MISSING;
          };
    }
  }

  /** Calendar year of a date. */
  record Year(String of) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      NumericSource months = space.numeric(of);
      return (NumericSource) applicant -> Math.floor(months.value(applicant) / 12);
    }
  }

  /** Number of months that a term such as {@code 36 months} names; missing if it names none. */
  record TermMonths(String of) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      LevelSource term = space.level(of);
      return (NumericSource) applicant -> Digits.leading(term.level(applicant));
    }
  }

  /**
   * Years that an employment length such as {@code 3 years} names: 0 for {@code < 1 year}, 10 for
   * {@code 10+ years}; missing if it names none.
   */
  record EmploymentYears(String of) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      LevelSource length = space.level(of);
      return (NumericSource)
          applicant -> {
            @Nullable String level = length.level(applicant);
            return level != null && level.startsWith("<") ? 0 : Digits.leading(level);
          };
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
    public List<String> inputs() {
      return List.of(of);
    }

    @Override
    public FeatureSource over(FeatureSpace space) {
      LevelSource text = space.level(of);
      return (LevelSource)
          applicant -> {
            @Nullable String all = text.level(applicant);
            int length = all == null ? 0 : all.codePointCount(0, all.length());
            return all == null || length < count
                ? null
                : all.substring(all.offsetByCodePoints(all.length(), -count));
          };
    }
  }
}
