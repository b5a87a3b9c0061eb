package io.loantap.train.statistics;

import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The inflation of the variance of coefficients by other columns that say the same: the variance
 * inflation factors (VIF) of columns and the generalised ones (GVIF) of characteristics.
 *
 * <p>The VIF of a column is 1 / (1 - R2) of the regression of that column on all others: the
 * diagonal of the inverse correlation matrix. For the columns of one characteristic it mostly says
 * that they belong together, and it depends on the reference level. The GVIF (Fox and Monette 1992)
 * does neither: det(A) det(B) / det(R) with A the correlations inside the characteristic, B those
 * of all other columns and R all together. For a single column it is the VIF.
 *
 * <p>Both are at least 1, computed without the outcome and without the penalty, and there is none
 * where a column is an exact combination of others. A characteristic whose own columns depend on
 * each other, such as one column for every level, is measured by as many of them as do not.
 *
 * @param columns in column order
 * @param characteristics in the order of their columns
 */
public record VarianceInflation(List<OfColumn> columns, List<OfCharacteristic> characteristics) {
  /**
   * The inflation of one coefficient.
   *
   * @param factor at least 1; empty if the column is constant or a combination of others
   */
  public record OfColumn(String column, OptionalDouble factor) {}

  /**
   * The inflation of the joint confidence region of a characteristic's coefficients.
   *
   * @param degreesOfFreedom independent columns that it has
   * @param factor at least 1; empty if a combination of its columns is one of others, or if none
   *     varies
   */
  public record OfCharacteristic(
      String characteristic, int degreesOfFreedom, OptionalDouble factor) {
    /** GVIF^(1 / (2 df)): comparable between characteristics, on the scale of a square root VIF. */
    public OptionalDouble scaled() {
      return factor.isEmpty()
          ? factor
          : OptionalDouble.of(StrictMath.pow(factor.getAsDouble(), 0.5 / degreesOfFreedom));
    }
  }

  /** Copies the lists. */
  public VarianceInflation {
    columns = List.copyOf(columns);
    characteristics = List.copyOf(characteristics);
  }

  /**
   * The factors of all columns and characteristics.
   *
   * @param groups the characteristics in column order
   * @throws IllegalArgumentException if they do not have as many columns as were correlated
   */
  public static VarianceInflation of(CorrelationMatrix correlations, List<ColumnGroup> groups) {
    List<String> names = groups.stream().flatMap(group -> group.columns().stream()).toList();
    if (names.size() != correlations.size()) {
      throw new IllegalArgumentException(
          names.size() + " names for " + correlations.size() + " columns");
    }
    SymmetricMatrix all = correlations.entries();
    SymmetricInverse inverse = SymmetricInverse.of(all);
    List<OfColumn> columns = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      columns.add(new OfColumn(names.get(j), columnFactor(inverse, j)));
    }
    return new VarianceInflation(columns, characteristics(all, groups));
  }

  private static OptionalDouble columnFactor(SymmetricInverse inverse, int j) {
    return inverse.isDetermined(j)
        ? OptionalDouble.of(Math.max(1, inverse.get(j, j)))
        : OptionalDouble.empty();
  }

  private static List<OfCharacteristic> characteristics(
      SymmetricMatrix all, List<ColumnGroup> groups) {
    List<Integer> independent = new ArrayList<>();
    int[] end = new int[groups.size()];
    int first = 0;
    for (int g = 0; g < end.length; g++) {
      int from = first;
      first += groups.get(g).columns().size();
      List<Integer> own = IntStream.range(from, first).boxed().toList();
      SymmetricInverse.of(select(all, own)).kept().forEach(j -> independent.add(from + j));
      end[g] = independent.size();
    }
    SymmetricMatrix reduced = select(all, independent);
    SymmetricInverse inverse = SymmetricInverse.of(reduced);
    List<OfCharacteristic> factors = new ArrayList<>();
    for (int g = 0; g < end.length; g++) {
      int from = g == 0 ? 0 : end[g - 1];
      factors.add(
          new OfCharacteristic(
              groups.get(g).characteristic(),
              end[g] - from,
              factor(reduced, inverse, from, end[g])));
    }
    return factors;
  }

  /* det(B) / det(R) is the determinant of the characteristic's block of the inverse of R. */
  private static OptionalDouble factor(
      SymmetricMatrix correlations, SymmetricInverse inverse, int from, int to) {
    if (from == to || !IntStream.range(from, to).allMatch(inverse::isDetermined)) {
      return OptionalDouble.empty();
    }
    RealMatrix inside = MatrixUtils.createRealMatrix(to - from, to - from);
    RealMatrix inverted = inside.copy();
    for (int i = from; i < to; i++) {
      for (int j = from; j < to; j++) {
        inside.setEntry(i - from, j - from, correlations.get(i, j));
        inverted.setEntry(i - from, j - from, inverse.get(i, j));
      }
    }
    double log = logDeterminant(inside) + logDeterminant(inverted);
    return OptionalDouble.of(Math.max(1, StrictMath.exp(log)));
  }

  /** Of a positive definite matrix; the determinant itself may be too small for a double. */
  private static double logDeterminant(RealMatrix matrix) {
    RealMatrix upper = new LUDecomposition(matrix, 0).getU();
    double sum = 0;
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      sum += StrictMath.log(Math.abs(upper.getEntry(i, i)));
    }
    return sum;
  }

  private static SymmetricMatrix select(SymmetricMatrix matrix, List<Integer> chosen) {
    double[] packed = new double[Math.toIntExact((long) chosen.size() * (chosen.size() + 1) / 2)];
    for (int i = 0, at = 0; i < chosen.size(); i++) {
      for (int j = 0; j <= i; j++, at++) {
        packed[at] = matrix.get(chosen.get(i), chosen.get(j));
      }
    }
    return SymmetricMatrix.ofPacked(chosen.size(), packed);
  }
}
