package io.loantap.benchmarks.loans;

import java.util.List;
import java.util.Random;

/**
 * A characteristic that becomes one-hot columns, for all levels but the first.
 *
 * @param levels in alphabetical order
 * @param total what the shares of the levels add up to
 */
record LevelColumn(String name, List<Level> levels, double total) implements LoanColumn {

  /** A level, the share of the loans that have it, and what it adds to the log-odds. */
  record Level(String name, double share, double logOdds) {}

  static LevelColumn of(String name, Level... levels) {
    double total = 0;
    for (Level level : levels) {
      total += level.share();
    }
    return new LevelColumn(name, List.of(levels), total);
  }

  @Override
  public double draw(double risk, Random random) {
    double left = random.nextDouble() * total;
    for (int place = 0; place < levels.size() - 1; place++) {
      left -= levels.get(place).share();
      if (left < 0) {
        return place;
      }
    }
    return levels.size() - 1;
  }

  @Override
  public double logOdds(double value) {
    return levels.get((int) value).logOdds();
  }

  @Override
  public String text(double value) {
    return levels.get((int) value).name();
  }
}
