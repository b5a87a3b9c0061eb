package io.loantap.train.explore.read;

import io.loantap.applicant.DateField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The loans of a month column by month and by year. */
final class MonthCells {
  private static final int MOST_YEARS = 20;

  private final SortedMap<YearMonth, long[]> months = new TreeMap<>();

  MonthCells(LevelCounts counts, DateField field) {
    for (Map.Entry<String, LevelCounts.Count> entry : counts.counts().entrySet()) {
      YearMonth month = DateField.month(field.parse(entry.getKey(), violation -> {}));
      long[] sums = months.computeIfAbsent(month, absent -> new long[2]);
      sums[0] += entry.getValue().rows();
      sums[1] += entry.getValue().bad();
    }
  }

  /** Loans and bad loans of each month that has some, ascending. */
  SortedMap<YearMonth, long[]> months() {
    return months;
  }

  /**
   * By year; by five or more years if they are many, so that there are at most {@value #MOST_YEARS}
   * cells.
   */
  List<Cell> byYear() {
    int years = months.lastKey().getYear() - months.firstKey().getYear() + 1;
    int step = years <= MOST_YEARS ? 1 : 5 * ((years + 5 * MOST_YEARS - 1) / (5 * MOST_YEARS));
    SortedMap<Integer, long[]> sums = new TreeMap<>();
    months.forEach(
        (month, counts) -> {
          long[] sum =
              sums.computeIfAbsent(
                  Math.floorDiv(month.getYear(), step) * step, absent -> new long[2]);
          sum[0] += counts[0];
          sum[1] += counts[1];
        });
    List<Cell> cells = new ArrayList<>();
    sums.forEach(
        (year, sum) ->
            cells.add(
                Cell.level(
                    step == 1 ? year.toString() : year + " to " + (year + step - 1),
                    sum[0],
                    sum[1])));
    return cells;
  }
}
