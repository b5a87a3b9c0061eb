package io.loantap.train.explore.read;

import io.loantap.train.explore.TimeProfile;
import io.loantap.train.statistics.BadRate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of loans by month, by longer periods, by year and by month of the year. */
final class TimeProfiles {
  /** Periods a chart of rates can hold. */
  private static final int MOST_PERIODS = 48;

  private final SortedMap<YearMonth, long[]> months;

  private TimeProfiles(SortedMap<YearMonth, long[]> months) {
    this.months = months;
  }

  static TimeProfile of(String column, MonthCells cells) {
    TimeProfiles profiles = new TimeProfiles(cells.months());
    int step = profiles.periodMonths();
    return new TimeProfile(
        column,
        profiles.periods(1),
        profiles.periods(step),
        step,
        profiles.periods(12),
        profiles.monthsOfYear());
  }

  private int periodMonths() {
    for (int step : new int[] {1, 3}) {
      if (periods(step).size() <= MOST_PERIODS) {
        return step;
      }
    }
    return 12;
  }

  private List<TimeProfile.Period> periods(int step) {
    SortedMap<YearMonth, long[]> sums = new TreeMap<>();
    for (Map.Entry<YearMonth, long[]> month : months.entrySet()) {
      int first = (month.getKey().getMonthValue() - 1) / step * step + 1;
      add(sums, YearMonth.of(month.getKey().getYear(), first), month.getValue());
    }
    List<TimeProfile.Period> periods = new ArrayList<>();
    sums.forEach((start, sum) -> periods.add(period(label(start, step), start, step, sum)));
    return periods;
  }

  private List<TimeProfile.Period> monthsOfYear() {
    SortedMap<YearMonth, long[]> sums = new TreeMap<>();
    months.forEach((month, counts) -> add(sums, YearMonth.of(2000, month.getMonth()), counts));
    List<TimeProfile.Period> periods = new ArrayList<>();
    sums.forEach((start, sum) -> periods.add(period(name(start.getMonth()), start, 1, sum)));
    return periods;
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static void add(SortedMap<YearMonth, long[]> sums, YearMonth month, long[] counts) {
    long[] sum = sums.computeIfAbsent(month, absent -> new long[2]);
    sum[0] += counts[0];
    sum[1] += counts[1];
  }

  private static String label(YearMonth start, int step) {
    if (step == 12) {
      return Integer.toString(start.getYear());
    }
    return step == 3 ? start.getYear() + " Q" + (start.getMonthValue() / 3 + 1) : start.toString();
  }

  private static TimeProfile.Period period(String label, YearMonth start, int step, long[] sum) {
    return new TimeProfile.Period(
        label, start.toString(), start.plusMonths(step).toString(), BadRate.of(sum[0], sum[1]));
  }
}
