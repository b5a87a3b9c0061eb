package io.loantap.benchmarks.scoring;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The model of the comparison as anybody could write it down: log-odds are an intercept, a line for
 * each number and a table for each level. Lines and tables are in the order of the scorecard.
 *
 * @param intercept in log-odds
 */
public record ComparisonModel(double intercept, List<Line> lines, List<Table> tables) {

  /**
   * A number's contribution: a straight line from the least to the most that training saw.
   *
   * @param atLeast contribution of the least, in log-odds
   * @param atMost contribution of the most, in log-odds
   */
  public record Line(String name, double least, double most, double atLeast, double atMost) {
    /** Log-odds for each unit. */
    public double slope() {
      return (atMost - atLeast) / (most - least);
    }

    /** Log-odds of zero. */
    public double atZero() {
      return atLeast - slope() * least;
    }
  }

  /**
   * A level's contributions.
   *
   * @param contributions in log-odds by level
   */
  public record Table(String name, Map<String, Double> contributions) {
    /** Copies the map. */
    public Table {
      contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }

    /** Contribution of a level of the table, in log-odds. */
    public double contribution(String level) {
      return Objects.requireNonNull(contributions.get(level));
    }

    /** The levels, in order. */
    public List<String> levels() {
      return List.copyOf(contributions.keySet());
    }

    /** The contributions, in the order of the levels. */
    public double[] values() {
      return contributions.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Copies the lists. */
  public ComparisonModel {
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }

  /**
   * What a scorecard of lines and levels says.
   *
   * @throws IllegalArgumentException if it has another curve
   */
  public static ComparisonModel of(Scorecard scorecard) {
    List<Line> lines = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Characteristic characteristic : scorecard.characteristics()) {
      if (characteristic instanceof Characteristic.Levels levels) {
        tables.add(new Table(levels.name(), levels.curve().contributions()));
      } else {
        lines.add(line((Characteristic.Numeric) characteristic));
      }
    }
    return new ComparisonModel(scorecard.intercept(), lines, tables);
  }

  private static Line line(Characteristic.Numeric numeric) {
    if (numeric.curve() instanceof PiecewiseLinearCurve curve && curve.knots().length == 2) {
      double[] knots = curve.knots();
      double[] contributions = curve.contributions();
      return new Line(numeric.name(), knots[0], knots[1], contributions[0], contributions[1]);
    }
    throw new IllegalArgumentException(numeric.name() + " is no line");
  }

  /** Log-odds of zero in all numbers, levels left aside. */
  public double interceptInUnits() {
    double sum = intercept;
    for (Line line : lines) {
      sum += line.atZero();
    }
    return sum;
  }

  /** Probability of default of an applicant within the values of training, by the definition. */
  public double probability(Map<String, ?> applicant) {
    double logOdds = intercept;
    for (Line line : lines) {
      double value = EnumLoan.number(applicant, line.name());
      logOdds += line.atLeast() + line.slope() * (value - line.least());
    }
    for (Table table : tables) {
      logOdds += table.contribution(StringLoan.text(applicant, table.name()));
    }
    return Logistic.probability(logOdds);
  }
}
