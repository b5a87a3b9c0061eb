package io.loantap.train.backtest;

import io.loantap.applicant.DateField;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Probabilities and outcomes, collected by month. */
final class ScoredMonths {
  private final SortedMap<YearMonth, Loans> months = new TreeMap<>();
  private long undated;

  /** The loans of some months. */
  static final class Loans {
    private double[] probability = new double[16];
    private boolean[] chargedOff = new boolean[16];
    private int count;

    private void add(double risk, boolean bad) {
      if (count == probability.length) {
        probability = Arrays.copyOf(probability, 2 * count);
        chargedOff = Arrays.copyOf(chargedOff, 2 * count);
      }
      probability[count] = risk;
      chargedOff[count++] = bad;
    }

    private void addAll(Loans other) {
      for (int i = 0; i < other.count; i++) {
        add(other.probability[i], other.chargedOff[i]);
      }
    }

    double[] probability() {
      return Arrays.copyOf(probability, count);
    }

    boolean[] chargedOff() {
      return Arrays.copyOf(chargedOff, count);
    }
  }

  /**
   * Adds loans; those without a probability do not count.
   *
   * @param months slots of a date field, NaN where there is none
   * @param probability NaN where the model refuses
   */
  void add(double[] months, double[] probability, boolean[] chargedOff) {
    for (int row = 0; row < months.length; row++) {
      if (Double.isNaN(probability[row])) {
        continue;
      }
      if (Double.isNaN(months[row])) {
        undated++;
      } else {
        this.months
            .computeIfAbsent(DateField.month(months[row]), absent -> new Loans())
            .add(probability[row], chargedOff[row]);
      }
    }
  }

  /** Loans without a month. */
  long undated() {
    return undated;
  }

  /** The loans of each period that has some, in order of time. */
  SortedMap<YearMonth, Loans> periods(int step) {
    SortedMap<YearMonth, Loans> periods = new TreeMap<>();
    months.forEach(
        (month, loans) -> {
          int first = (month.getMonthValue() - 1) / step * step + 1;
          periods
              .computeIfAbsent(YearMonth.of(month.getYear(), first), absent -> new Loans())
              .addAll(loans);
        });
    return periods;
  }

  /** The shortest of month, quarter and year that makes at most so many periods; else a year. */
  int step(int most) {
    return Stream.of(1, 3).filter(step -> periods(step).size() <= most).findFirst().orElse(12);
  }
}
