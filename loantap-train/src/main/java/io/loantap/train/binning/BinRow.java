package io.loantap.train.binning;

import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loans of one bin.
 *
 * @param label for people
 * @param kind what the bin holds
 * @param from lowest number; null if open, or if the bin is no range
 * @param below above all its numbers; null if open, or if the bin is no range
 * @param levels of a group; else empty
 * @param share of all loans
 * @param rate of bad loans
 * @param woe weight of evidence, positive where loans are safer than average
 * @param informationValue what the bin adds to that of the characteristic
 * @param pValue of the chi-squared test against the bin before; null for the first, and for missing
 *     and special values, which have no neighbours
 * @param periods the rate in each period; null where the bin has no loan in it
 */
public record BinRow(
    String label,
    Kind kind,
    @Nullable Double from,
    @Nullable Double below,
    List<String> levels,
    double share,
    BadRate rate,
    double woe,
    double informationValue,
    @Nullable Double pValue,
    List<@Nullable BadRate> periods) {
  /** Copies the lists. */
  public BinRow {
    levels = List.copyOf(levels);
    periods = Collections.unmodifiableList(new ArrayList<>(periods));
  }

  /** The kind of what a bin holds. */
  public enum Kind {
    /** Numbers of a range. */
    RANGE,
    /** Levels. */
    GROUP,
    /** One special value. */
    SPECIAL,
    /** No value. */
    MISSING
  }

  /** Whether it has its place in an order: a range or a group. */
  public boolean hasPlace() {
    return kind == Kind.RANGE || kind == Kind.GROUP;
  }
}
