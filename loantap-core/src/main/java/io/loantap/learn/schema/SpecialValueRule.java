package io.loantap.learn.schema;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule by which numbers are proposed as special values: codes that stand apart from all other
 * numbers of a column, such as -9 beside scores from 300 to 850, or 365243 beside days.
 *
 * <p>Up to {@value #MOST} whole numbers at one end of a column are proposed together where each has
 * at least {@value #FEWEST_EACH} rows and all of them {@value #FEWEST}, and
 *
 * <ul>
 *   <li>they are all the negative numbers that there are, each of them -1 to -9 or a row of nines
 *       (-99, -999 ...), beside at least {@value #FEWEST_COUNTS} different other numbers; or
 *   <li>the gap between them and the rest is at least as wide as the rest is from its lowest to its
 *       highest number, which must be at least {@value #FEWEST_OTHERS} different ones. Three times
 *       as wide, unless each is of two or more digits that are nines, of which the last may be 6, 7
 *       or 8: 96, 98, 999, 9997.
 * </ul>
 *
 * <p>Numbers that do occur among others, such as 0 for "none", are never proposed: only a person
 * knows.
 */
public final class SpecialValueRule {
  private static final int MOST = 5;
  private static final int FEWEST_EACH = 2;
  private static final int FEWEST = 10;
  private static final int FEWEST_COUNTS = 5;
  private static final int FEWEST_OTHERS = 10;
  private static final int WIDER = 3;

  private SpecialValueRule() {}

  /** The numbers that are proposed, with the rows of each. */
  public static SortedMap<Double, Long> propose(NumberEnds ends) {
    SortedMap<Double, Long> proposed = new TreeMap<>();
    int low = negatives(ends.lowest());
    int high = apart(ends.highest(), ends.lowest(), low);
    if (low == 0) {
      low = apart(ends.lowest(), ends.highest(), high);
    }
    for (int place = 0; place < low; place++) {
      proposed.put(ends.lowest().number(place), ends.lowest().rows(place));
    }
    for (int place = 0; place < high; place++) {
      proposed.put(0.0 - ends.highest().number(place), ends.highest().rows(place));
    }
    return proposed;
  }

  /** How many numbers are codes because all others are 0 or above. */
  private static int negatives(NumberEnds.Side lowest) {
    int count = 0;
    while (count < lowest.size() && lowest.number(count) < 0) {
      if (!isNegativeCode(-lowest.number(count))) {
        return 0;
      }
      count++;
    }
    return lowest.size() - count >= FEWEST_COUNTS && isRepeated(lowest, count) ? count : 0;
  }

  private static boolean isNegativeCode(double code) {
    return (code >= 1 && code <= 9 && code == Math.rint(code)) || isNines(code, 0);
  }

  /** How many numbers at an end are codes because of the gap behind them. */
  private static int apart(NumberEnds.Side end, NumberEnds.Side other, int taken) {
    int found = 0;
    boolean codes = true;
    for (int count = 1; count <= MOST && count + FEWEST_OTHERS <= end.size(); count++) {
      double code = end.number(count - 1);
      codes &= isNines(Math.abs(code), 3);
      if (code != Math.rint(code)) {
        break;
      }
      double gap = end.number(count) - code;
      double rest = 0 - other.number(taken) - end.number(count);
      if (gap >= (codes ? rest : WIDER * rest) && isRepeated(end, count)) {
        found = count;
      }
    }
    return found;
  }

  private static boolean isRepeated(NumberEnds.Side end, int count) {
    long all = 0;
    boolean each = true;
    for (int place = 0; place < count; place++) {
      all += end.rows(place);
      each &= end.rows(place) >= FEWEST_EACH;
    }
    return count > 0 && count <= MOST && each && all >= FEWEST;
  }

  /** Whether a number has two digits or more, all nines, the last perhaps less by so much. */
  private static boolean isNines(double number, int less) {
    for (long nines = 99; nines < 1_000_000_000_000_000L; nines = 10 * nines + 9) {
      if (number >= nines - less && number <= nines) {
        return number == Math.rint(number);
      }
    }
    return false;
  }
}
