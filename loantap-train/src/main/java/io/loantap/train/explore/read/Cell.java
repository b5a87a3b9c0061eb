package io.loantap.train.explore.read;

import io.loantap.train.explore.Group;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Loans that are counted together, before anything is worked out from the counts.
 *
 * @param from lowest number of a bin; null if open or no bin
 * @param below above all numbers of a bin; null if open or no bin
 */
record Cell(
    String label,
    Group.Kind kind,
    @Nullable Double from,
    @Nullable Double below,
    long rows,
    long bad) {
  static Cell level(String label, long rows, long bad) {
    return new Cell(label, Group.Kind.LEVEL, null, null, rows, bad);
  }

  static Cell others(long levels, long rows, long bad) {
    String label =
        levels == 1 ? "(1 other value)" : String.format(Locale.ROOT, "(%,d other values)", levels);
    return new Cell(label, Group.Kind.OTHERS, null, null, rows, bad);
  }

  static Cell missing(long rows, long bad) {
    return new Cell("(missing)", Group.Kind.MISSING, null, null, rows, bad);
  }
}
