package io.loantap.train.fit;

import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.statistics.Bootstrap;
import io.loantap.train.statistics.ColumnGroup;
import io.loantap.train.statistics.CorrelationMatrix;
import io.loantap.train.statistics.FitStatistics;
import io.loantap.train.statistics.ModelStatistics;
import io.loantap.train.statistics.VarianceInflation;
import io.loantap.train.statistics.WeightedRows;
import java.util.List;
import java.util.Optional;

/** The statistics of a fit, computed while its rows are at hand. */
final class FitInspection {
  private final InMemoryEncodedLoans rows;
  private final FitOptions options;
  private final double shift;

  FitInspection(InMemoryEncodedLoans rows, FitOptions options) {
    this.rows = rows;
    this.options = options;
    this.shift = rows.weights().shift();
  }

  /**
   * The statistics asked for.
   *
   * @param regression how the rows were fitted
   * @param l2 its penalty
   */
  ModelStatistics of(LogisticFit fit, LogisticRegression regression, double l2) {
    WeightedRows weighted = WeightedRows.of(rows.matrix(), rows.chargedOff(), rows.weights().all());
    List<ColumnGroup> groups =
        rows.encoders().stream()
            .map(encoder -> new ColumnGroup(encoder.characteristic(), encoder.columnNames()))
            .toList();
    List<String> names = groups.stream().flatMap(group -> group.columns().stream()).toList();
    return new ModelStatistics(
        FitStatistics.of(weighted, names, fit, shift, l2, regression.bend(), options.threads()),
        options.statistics() == Statistics.COLUMNS
            ? Optional.of(collinearity(groups))
            : Optional.empty(),
        options.bootstrap().map(how -> resample(how, weighted, regression, fit)));
  }

  private ModelStatistics.Collinearity collinearity(List<ColumnGroup> groups) {
    CorrelationMatrix correlations =
        CorrelationMatrix.of(rows.matrix(), rows.weights().all(), options.threads());
    return new ModelStatistics.Collinearity(
        correlations, VarianceInflation.of(correlations, groups));
  }

  private ModelStatistics.Resampled resample(
      Bootstrap how, WeightedRows weighted, LogisticRegression regression, LogisticFit fit) {
    return new ModelStatistics.Resampled(how, how.coefficients(weighted, regression, fit, shift));
  }
}
