package io.loantap.train.explore;

import io.loantap.learn.binning.OutcomeCounts;

/**
 * The information value (IV) of a column, which says how far apart good and bad loans lie in it:
 * the sum over its groups of (share of the good - share of the bad) x weight of evidence, with half
 * a loan added to each count.
 *
 * @param value at least 0
 * @param byChance what a column without any bearing on the outcome would have on average with as
 *     many groups: (groups - 1) x (1 / good + 1 / bad)
 */
public record InformationValue(double value, double byChance, Band band) {
  /** What the value is usually taken to mean. */
  public enum Band {
    /** Below 0.02. */
    NONE(0.02, "none"),
    /** From 0.02. */
    WEAK(0.1, "weak"),
    /** From 0.1. */
    MEDIUM(0.3, "medium"),
    /** From 0.3. */
    STRONG(0.5, "strong"),
    /** Above 0.5: as a bureau score is. */
    VERY_STRONG(1, "very strong"),
    /** Above 1: more than what is known of an application carries, as a rule. */
    SUSPECT(Double.POSITIVE_INFINITY, "suspect");

    private final double upTo;
    private final String word;

    Band(double upTo, String word) {
      this.upTo = upTo;
      this.word = word;
    }

    /** The band in a word. */
    public String word() {
      return word;
    }

    static Band of(double value) {
      for (Band band : values()) {
        boolean upperIncluded = band == STRONG || band == VERY_STRONG;
        boolean inside = upperIncluded ? value <= band.upTo : value < band.upTo;
        if (inside) {
          return band;
        }
      }
      return SUSPECT;
    }
  }

  /** The value with its band. */
  public static InformationValue of(double value, double byChance) {
    return new InformationValue(value, byChance, Band.of(value));
  }

  /** The value of so many groups of these loans, with its band. */
  public static InformationValue of(double value, OutcomeCounts all, int groups) {
    return of(value, (groups - 1) * (1.0 / all.good() + 1.0 / all.bad()));
  }
}
