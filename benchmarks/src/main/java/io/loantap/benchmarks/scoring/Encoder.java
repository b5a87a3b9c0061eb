package io.loantap.benchmarks.scoring;

import io.loantap.benchmarks.scoring.ComparisonModel.Line;
import io.loantap.benchmarks.scoring.ComparisonModel.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a caller has to write for a library that takes an array of numbers: numbers
 * scaled to [0, 1] as in training, levels one-hot without the first. A missing number is NaN; a
 * level that is missing or unknown leaves its columns at zero.
 */
public final class Encoder {
  private final String[] numbers;
  private final double[] least;
  private final double[] scale;
  private final String[] levels;
  private final List<Map<String, Integer>> columns;
  private final int[] firstColumns;
  private final double[] weights;
  private final double intercept;

  /** The encoder of a model, and the weights of its columns. */
  public Encoder(ComparisonModel model) {
    numbers = model.lines().stream().map(Line::name).toArray(String[]::new);
    least = model.lines().stream().mapToDouble(Line::least).toArray();
    scale = model.lines().stream().mapToDouble(line -> 1 / (line.most() - line.least())).toArray();
    levels = model.tables().stream().map(Table::name).toArray(String[]::new);
    columns = new ArrayList<>();
    List<Double> found = new ArrayList<>();
    firstColumns = new int[levels.length];
    double sum = model.intercept();
    for (Line line : model.lines()) {
      found.add(line.atMost() - line.atLeast());
      sum += line.atLeast();
    }
    for (Table table : model.tables()) {
      double[] values = table.values();
      firstColumns[columns.size()] = found.size();
      Map<String, Integer> places = new HashMap<>();
      places.put(table.levels().get(0), -1);
      for (int place = 1; place < values.length; place++) {
        places.put(table.levels().get(place), found.size());
        found.add(values[place] - values[0]);
      }
      columns.add(places);
      sum += values[0];
    }
    weights = found.stream().mapToDouble(Double::doubleValue).toArray();
    intercept = sum;
  }

  /** Number of columns. */
  public int width() {
    return weights.length;
  }

  /** Log-odds for each column; a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** Log-odds of an applicant whose columns are all zero. */
  public double intercept() {
    return intercept;
  }

  /** Encodes an applicant into columns that are overwritten. */
  public void encode(Map<String, ?> applicant, double[] into) {
    for (int place = 0; place < numbers.length; place++) {
      @Nullable Object value = applicant.get(numbers[place]);
      into[place] =
          value == null
              ? Double.NaN
              : (((Number) value).doubleValue() - least[place]) * scale[place];
    }
    Arrays.fill(into, numbers.length, into.length, 0);
    for (int place = 0; place < levels.length; place++) {
      @Nullable Object level = applicant.get(levels[place]);
      @Nullable Integer column = level == null ? null : columns.get(place).get((String) level);
      if (column != null && column >= 0) {
        into[column] = 1;
      }
    }
  }

  /** Encodes an applicant into columns that are overwritten: the quick way, from a record. */
  void encode(StringLoan loan, double[] into) {
    into[0] = (loan.loanAmount() - least[0]) * scale[0];
    into[1] = (loan.term() - least[1]) * scale[1];
    into[2] = (loan.interestRate() - least[2]) * scale[2];
    into[3] = (loan.annualIncome() - least[3]) * scale[3];
    into[4] = (loan.debtToIncome() - least[4]) * scale[4];
    into[5] = (loan.openAccounts() - least[5]) * scale[5];
    into[6] = (loan.publicRecords() - least[6]) * scale[6];
    into[7] = (loan.revolvingBalance() - least[7]) * scale[7];
    into[8] = (loan.revolvingUtilisation() - least[8]) * scale[8];
    into[9] = (loan.totalAccounts() - least[9]) * scale[9];
    into[10] = (loan.mortgageAccounts() - least[10]) * scale[10];
    into[11] = (loan.bankruptcies() - least[11]) * scale[11];
    into[12] = (loan.issueYear() - least[12]) * scale[12];
    Arrays.fill(into, numbers.length, into.length, 0);
    mark(0, loan.grade(), into);
    mark(1, loan.homeOwnership(), into);
    mark(2, loan.verification(), into);
    mark(3, loan.purpose(), into);
    mark(4, loan.listing(), into);
    mark(5, loan.applicationType(), into);
    mark(6, loan.zipCode(), into);
  }

  private void mark(int table, String level, double[] into) {
    int column = Objects.requireNonNull(columns.get(table).get(level));
    if (column >= 0) {
      into[column] = 1;
    }
  }

  /** Encodes a row of columns, levels given by their places, into columns that are overwritten. */
  public void encode(ColumnarLoans loans, int row, double[] into) {
    for (int place = 0; place < numbers.length; place++) {
      into[place] = (loans.number(place, row) - least[place]) * scale[place];
    }
    Arrays.fill(into, numbers.length, into.length, 0);
    for (int table = 0; table < levels.length; table++) {
      int level = loans.place(table, row);
      if (level > 0) {
        into[firstColumns[table] + level - 1] = 1;
      }
    }
  }
}
