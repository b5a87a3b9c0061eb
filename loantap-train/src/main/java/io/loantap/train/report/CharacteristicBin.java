package io.loantap.train.report;

import io.loantap.train.statistics.BadRate;
import org.jspecify.annotations.Nullable;

/**
 * Training loans with values of one range or level.
 *
 * @param label for people
 * @param kind what the bin holds
 * @param from lower end of a range, included; null if it is open, and for levels
 * @param to upper end, excluded; null if it is open, and for levels
 * @param share of all training loans
 * @param chargedOff how they ended
 * @param contribution of a level or special value, in log-odds; null for ranges and where the value
 *     is refused or its contribution depends on another field
 */
public record CharacteristicBin(
    String label,
    Kind kind,
    @Nullable Double from,
    @Nullable Double to,
    double share,
    BadRate chargedOff,
    @Nullable Double contribution) {
  /** What a bin holds. */
  public enum Kind {
    /** Numbers of a range. */
    RANGE,
    /** One level. */
    LEVEL,
    /** One special value. */
    SPECIAL,
    /** Loans without a value. */
    MISSING,
    /** Levels too rare to have a contribution of their own. */
    UNSEEN
  }
}
