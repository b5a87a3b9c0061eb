package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fitted {@link MissingPolicy}: the number, if any, that is put in for a missing one. */
public sealed interface Imputation {

  /** The rule that this was fitted for. */
  MissingPolicy policy();

  /** Whether the last column of the characteristic says that the value is missing. */
  default boolean hasColumn() {
    return false;
  }

  /**
   * What a missing value contributes to the log-odds.
   *
   * @param curve from a number to its contribution
   * @param weights of the columns of the characteristic
   */
  default Fallback fallback(NumericCurve curve, double[] weights) {
    return new Fallback.Refusal();
  }

  /** The number to put in for a row that lacks its value; NaN if there is none. */
  default double value(Columns raw, int row) {
    return Double.NaN;
  }

  /** The numbers of all rows with those put in that stand in for missing ones. */
  default NumericSummary complete(GroupedSummary rows) {
    return rows.all();
  }

  /** The column with the numbers put in where values are missing. */
  default NumericColumn complete(NumericColumn column, Columns raw) {
    return column;
  }

  /** The row's value, or the number to put in for it. */
  default double complete(NumericColumn column, Columns raw, int row) {
    double value = column.value(row);
    return Double.isNaN(value) ? value(raw, row) : value;
  }

  /** A column of its own says that the value is missing. */
  record OwnColumn() implements Imputation {
    @Override
    public MissingPolicy policy() {
      return MissingPolicy.OWN;
    }

    @Override
    public boolean hasColumn() {
      return true;
    }

    @Override
    public Fallback fallback(NumericCurve curve, double[] weights) {
      return new Fallback.Contribution(policy().word(), weights[weights.length - 1]);
    }
  }

  /** The mean contribution over the training rows, of which none lacks the value. */
  final class Neutral implements Imputation {
    private final double[] means;

    private Neutral(double[] means) {
      this.means = means;
    }

    /** The mean contribution over these numbers. */
    static Neutral of(NumericEncoding encoding, NumericSummary numbers) {
      double[] means = new double[encoding.width()];
      double[] columns = new double[means.length];
      double[] values = numbers.values();
      long[] rows = numbers.counts();
      long present = numbers.present();
      for (int i = 0; i < values.length; i++) {
        Arrays.fill(columns, 0);
        encoding.encode(values[i], columns, 0);
        double share = (double) rows[i] / present;
        for (int column = 0; column < means.length; column++) {
          means[column] += share * columns[column];
        }
      }
      return new Neutral(means);
    }

    @Override
    public MissingPolicy policy() {
      return MissingPolicy.OWN_OR_NEUTRAL;
    }

    @Override
    public Fallback fallback(NumericCurve curve, double[] weights) {
      double sum = 0;
      for (int column = 0; column < means.length; column++) {
        sum += means[column] * weights[column];
      }
      return new Fallback.Contribution(UnseenPolicy.NEUTRAL.word(), sum);
    }
  }

  /** One number for all rows. */
  record Constant(MissingPolicy policy, double value) implements Imputation {
    @Override
    public double value(Columns raw, int row) {
      return value;
    }

    @Override
    public NumericColumn complete(NumericColumn column, Columns raw) {
      return column.map(number -> Double.isNaN(number) ? value : number);
    }

    @Override
    public NumericSummary complete(GroupedSummary rows) {
      return rows.all().fill(value);
    }

    @Override
    public Fallback fallback(NumericCurve curve, double[] weights) {
      return new Fallback.Contribution(policy.word(), curve.contribution(value));
    }
  }

  /** None: the value is required. */
  record Required() implements Imputation {
    @Override
    public MissingPolicy policy() {
      return MissingPolicy.REJECT;
    }
  }

  /** A number by the value of another numeric characteristic. */
  final class ByGroup implements Imputation {
    private final String group;
    private final double[] keys;
    private final double[] means;
    private final double otherwise;

    /**
     * Takes a mean for each key.
     *
     * @param group the characteristic whose value selects the mean
     * @param keys its values, ascending
     * @param otherwise for any other value, and for a missing one
     */
    ByGroup(String group, double[] keys, double[] means, double otherwise) {
      this.group = group;
      this.keys = keys;
      this.means = means;
      this.otherwise = otherwise;
    }

    /** Means over the rows that have both values. */
    static ByGroup fit(String group, GroupedSummary rows, double overallMean) {
      double[] keys =
          rows.groups().entrySet().stream()
              .filter(entry -> !entry.getKey().isNaN() && entry.getValue().present() > 0)
              .mapToDouble(Map.Entry::getKey)
              .toArray();
      double[] means = Arrays.stream(keys).map(key -> mean(rows.groups().get(key))).toArray();
      return new ByGroup(group, keys, means, overallMean);
    }

    private static double mean(@Nullable NumericSummary summary) {
      return Objects.requireNonNull(summary).moments().mean();
    }

    @Override
    public MissingPolicy policy() {
      return MissingPolicy.GROUP_MEAN;
    }

    @Override
    public NumericColumn complete(NumericColumn column, Columns raw) {
      double[] completed = new double[column.rows()];
      Arrays.setAll(completed, row -> complete(column, raw, row));
      return NumericColumn.of(column.name(), completed);
    }

    @Override
    public NumericSummary complete(GroupedSummary rows) {
      NumericSummary completed = NumericSummary.none();
      for (Map.Entry<Double, NumericSummary> entry : rows.groups().entrySet()) {
        completed = completed.merge(entry.getValue().fill(of(entry.getKey())));
      }
      return completed;
    }

    private double of(double groupValue) {
      int found = Arrays.binarySearch(keys, groupValue);
      return found < 0 ? otherwise : means[found];
    }

    @Override
    public Fallback fallback(NumericCurve curve, double[] weights) {
      double[] contributions = Arrays.stream(means).map(curve::contribution).toArray();
      return new Fallback.ByGroup(group, keys, contributions, curve.contribution(otherwise));
    }

    @Override
    public double value(Columns raw, int row) {
      return of(raw.numeric(group).value(row));
    }
  }
}
