package io.loantap.train.explore;

import io.loantap.train.statistics.BadRate;
import java.util.List;

/**
 * Loans and their outcome by month.
 *
 * @param column the month column
 * @param months each month that has loans, ascending
 * @param periods the same in periods long enough to have a rate worth drawing
 * @param periodMonths months in a period: 1, 3 or 12
 * @param years by year
 * @param monthsOfYear January to December, all years together
 */
public record TimeProfile(
    String column,
    List<Period> months,
    List<Period> periods,
    int periodMonths,
    List<Period> years,
    List<Period> monthsOfYear) {
  /** Copies the lists. */
  public TimeProfile {
    months = List.copyOf(months);
    periods = List.copyOf(periods);
    years = List.copyOf(years);
    monthsOfYear = List.copyOf(monthsOfYear);
  }

  /**
   * The loans of some months.
   *
   * @param label such as 2015-03, 2015 Q1, 2015 or March
   * @param start the first month, as 2015-03; that of 2000 for a month of all years
   * @param end the month after the last
   */
  public record Period(String label, String start, String end, BadRate rate) {}
}
