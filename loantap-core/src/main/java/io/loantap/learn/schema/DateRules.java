package io.loantap.learn.schema;

import io.loantap.applicant.DateFormat;
import io.loantap.learn.schema.CellOptions.DayOrder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules from the dates of a column to one format. Day and month are told apart by a number
 * above twelve anywhere in the column, or by one of the two being 1 in every date, or are as the
 * options say.
 *
 * @param format that reads the most cells; null if none reads enough or it is not clear which
 * @param read how many cells it reads
 * @param unclear whether day and month cannot be told apart
 */
record DateRules(@Nullable DateFormat format, long read, boolean unclear) {
  private static final DateRules NONE = new DateRules(null, 0, false);

  /** Rows from which on whole numbers that are all dates are hardly so by chance. */
  private static final int ENOUGH = 20;

  /** Different numbers that it takes. */
  private static final int DIFFERENT = 3;

  /**
   * The format of a column.
   *
   * @param texts the different cells, or as many of them as are kept
   */
  static DateRules of(String name, CellTally tally, CellOptions options, Set<String> texts) {
    @Nullable DateFormat digits = tally.digitDate();
    if (digits != null) {
      boolean named = DateName.suits(name);
      boolean many = tally.cells() >= ENOUGH && texts.size() >= DIFFERENT;
      return named || many ? new DateRules(digits, tally.cells(), false) : NONE;
    }
    List<DateFormat> best = tally.bestDates();
    if (best.isEmpty()) {
      return NONE;
    }
    DateFormat first = best.get(0);
    DateFormat turned = UsualDates.turned(first);
    long read = tally.dates(first);
    if (turned.equals(first) || !best.contains(turned)) {
      return new DateRules(first, read, false);
    }
    @Nullable DateFormat told = told(first, turned, options.dayOrder(), texts);
    return new DateRules(told, read, told == null);
  }

  private static @Nullable DateFormat told(
      DateFormat one, DateFormat other, DayOrder order, Set<String> texts) {
    DateFormat dayFirst = UsualDates.isDayFirst(one) ? one : other;
    DateFormat monthFirst = dayFirst.equals(one) ? other : one;
    if (order != DayOrder.ASK) {
      return order == DayOrder.DAY_FIRST ? dayFirst : monthFirst;
    }
    Set<Integer> monthsIfDayFirst = months(dayFirst, texts);
    Set<Integer> monthsIfMonthFirst = months(monthFirst, texts);
    // The number that is the month in one of them is the day in the other.
    boolean firstIsOne = monthsIfMonthFirst.equals(Set.of(1)) && monthsIfDayFirst.size() > 1;
    boolean secondIsOne = monthsIfDayFirst.equals(Set.of(1)) && monthsIfMonthFirst.size() > 1;
    return firstIsOne ? dayFirst : secondIsOne ? monthFirst : null;
  }

  private static Set<Integer> months(DateFormat format, Set<String> texts) {
    Set<Integer> months = new TreeSet<>();
    for (String text : texts) {
      int month = format.months(text);
      if (month >= 0) {
        months.add(month % 12 + 1);
      }
    }
    return months;
  }
}
