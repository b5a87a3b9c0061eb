package io.loantap.train.explore.read;

import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import io.loantap.train.explore.Group;
import io.loantap.train.explore.InformationValue;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates, weights of evidence and the information value of the cells of a column.
 *
 * @param informationValue null if it was not asked for or there are fewer than two cells
 */
record Grouping(List<Group> groups, @Nullable InformationValue informationValue) {
  /** The groups with weights of evidence, ln(share of the good / share of the bad). */
  static Grouping weighed(List<Cell> cells, long rows) {
    if (cells.size() < 2) {
      return plain(cells, rows);
    }
    List<OutcomeCounts> counts = cells.stream().map(Grouping::counts).toList();
    WeightOfEvidence scale = WeightOfEvidence.among(counts);
    List<Group> groups = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      double value = scale.value(counts.get(i));
      sum += value;
      groups.add(group(cells.get(i), rows, scale.weight(counts.get(i)), value));
    }
    OutcomeCounts all = counts.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return new Grouping(groups, InformationValue.of(sum, all, counts.size()));
  }

  private static OutcomeCounts counts(Cell cell) {
    return new OutcomeCounts(cell.rows() - cell.bad(), cell.bad());
  }

  /** The groups with their rates only. */
  static Grouping plain(List<Cell> cells, long rows) {
    return new Grouping(cells.stream().map(cell -> group(cell, rows, null, null)).toList(), null);
  }

  private static Group group(
      Cell cell, long rows, @Nullable Double weight, @Nullable Double value) {
    return new Group(
        cell.label(),
        cell.kind(),
        cell.from(),
        cell.below(),
        (double) cell.rows() / rows,
        BadRate.of(cell.rows(), cell.bad()),
        weight,
        value);
  }
}
