package io.loantap.train.binning;

import io.loantap.applicant.DateField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Periods of time that loans are counted by: months, quarters, half years or years, whichever are
 * the shortest of which at most {@value #MOST} cover all months.
 */
final class Periods {
  static final int MOST = 8;
  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};

  /** Stands for no period. */
  static final int NONE = -1;

  private final int months;
  private final int first;
  private final List<String> names;

  private Periods(int months, int first, List<String> names) {
    this.months = months;
    this.first = first;
    this.names = names;
  }

  /**
   * The periods of loans of these months.
   *
   * @param slots of a date field; NaN for none
   */
  static Periods of(double[] slots) {
    int[] known =
        Arrays.stream(slots).filter(slot -> !Double.isNaN(slot)).mapToInt(Periods::month).toArray();
    if (known.length == 0) {
      return new Periods(1, 0, List.of());
    }
    int earliest = Arrays.stream(known).min().orElseThrow();
    int latest = Arrays.stream(known).max().orElseThrow();
    int length = MONTHS[MONTHS.length - 1];
    for (int i = MONTHS.length - 1; i >= 0; i--) {
      if (Math.floorDiv(latest, MONTHS[i]) - Math.floorDiv(earliest, MONTHS[i]) < MOST) {
        length = MONTHS[i];
      }
    }
    int first = Math.floorDiv(earliest, length);
    List<String> names = new ArrayList<>();
    for (int period = first; period <= Math.floorDiv(latest, length); period++) {
      names.add(name(period * length, length));
    }
    return new Periods(length, first, names);
  }

  private static String name(int month, int length) {
    int year = Math.floorDiv(month, 12);
    int place = Math.floorMod(month, 12);
    return switch (length) {
      case 1 -> YearMonth.of(year, place + 1).toString();
      case 3 -> year + "-Q" + (place / 3 + 1);
      case 6 -> year + "-H" + (place / 6 + 1);
      case 12 -> Integer.toString(year);
      default -> year + "-" + (year + length / 12 - 1);
    };
  }

  private static int month(double slot) {
    YearMonth month = DateField.month(slot);
    return 12 * month.getYear() + month.getMonthValue() - 1;
  }

  List<String> names() {
    return names;
  }

  /** The place of a month's period, or {@link #NONE}. */
  int of(double slot) {
    return names.isEmpty() || Double.isNaN(slot)
        ? NONE
        : Math.min(Math.max(Math.floorDiv(month(slot), months) - first, 0), names.size() - 1);
  }
}
