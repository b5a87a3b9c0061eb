package io.loantap.train.explore;

import io.loantap.train.statistics.BadRate;
import org.jspecify.annotations.Nullable;

/**
 * The loans of one level, of one bin of numbers, or without a value.
 *
 * @param label for people
 * @param kind what the group is
 * @param from lowest number of a bin; null if open, or if it is no bin
 * @param below above all numbers of a bin; null if open, or if it is no bin
 * @param share of all loans
 * @param rate of the bad outcome
 * @param woe weight of evidence: positive where loans are safer than average; null where the column
 *     has no information value
 * @param informationValue what the group adds to that of the column; null like the weight
 */
public record Group(
    String label,
    Kind kind,
    @Nullable Double from,
    @Nullable Double below,
    double share,
    BadRate rate,
    @Nullable Double woe,
    @Nullable Double informationValue) {

  /** What a group is. */
  public enum Kind {
    /** The loans with one value. */
    LEVEL,
    /** The loans with numbers of a range. */
    BIN,
    /** The loans with one of several rare values. */
    OTHERS,
    /** The loans without a value. */
    MISSING
  }
}
