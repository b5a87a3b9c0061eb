package io.loantap.train.backtest;

import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.statistics.BadRate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a model on the loans of each period: training loans by a fit that had not seen
 * them, the loans set aside by the model itself.
 *
 * @param column the month column
 * @param periodMonths 1, 3 or 12
 * @param undated loans without a month, which are in no period
 * @param periods in order of time; those without loans are not listed
 */
public record Vintages(String column, int periodMonths, long undated, List<Vintage> periods) {
  /** Loans of each outcome below which an AUC would say nothing. */
  public static final int FEWEST = 10;

  private static final int MOST_PERIODS = 20;

  /** Copies the list. */
  public Vintages {
    periods = List.copyOf(periods);
  }

  /** Starts without loans. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects loans. */
  public static final class Builder {
    private final ScoredMonths loans = new ScoredMonths();

    private Builder() {}

    /**
     * Adds loans.
     *
     * @param months slots of a date field, NaN where there is none
     * @param probability of default, NaN where the model refuses
     */
    public Builder add(double[] months, double[] probability, boolean[] chargedOff) {
      loans.add(months, probability, chargedOff);
      return this;
    }

    /** The vintages; empty if no loan has a month. */
    public Optional<Vintages> build(String column) {
      int step = loans.step(MOST_PERIODS);
      List<Vintage> periods = new ArrayList<>();
      loans.periods(step).forEach((start, of) -> periods.add(vintage(start, step, of)));
      return periods.isEmpty()
          ? Optional.empty()
          : Optional.of(new Vintages(column, step, loans.undated(), periods));
    }
  }

  private static Vintage vintage(YearMonth start, int step, ScoredMonths.Loans loans) {
    double[] probability = loans.probability();
    boolean[] chargedOff = loans.chargedOff();
    long bad = 0;
    double expected = 0;
    for (int i = 0; i < probability.length; i++) {
      bad += chargedOff[i] ? 1 : 0;
      expected += probability[i];
    }
    boolean ranked = bad >= FEWEST && probability.length - bad >= FEWEST;
    return new Vintage(
        label(start, step),
        start.toString(),
        start.plusMonths(step).toString(),
        BadRate.of(probability.length, bad),
        expected / probability.length,
        ranked ? Ranking.of(ScoreDistribution.of(probability, chargedOff)) : null);
  }

  private static String label(YearMonth start, int step) {
    if (step == 12) {
      return Integer.toString(start.getYear());
    }
    return step == 3 ? start.getYear() + " Q" + (start.getMonthValue() / 3 + 1) : start.toString();
  }

  /** What a period is called. */
  public String unit() {
    return periodMonths == 1 ? "month" : periodMonths == 3 ? "quarter" : "year";
  }
}
