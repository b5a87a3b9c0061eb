package io.loantap.train.explore.read;

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
  /** Added to the good and to the bad loans of each cell, so that empty counts stay finite. */
  private static final double SMOOTHING = 0.5;

  /** The groups with weights of evidence, ln(share of the good / share of the bad). */
  static Grouping weighed(List<Cell> cells, long rows) {
    if (cells.size() < 2) {
      return plain(cells, rows);
    }
    double goods = 0;
    double bads = 0;
    for (Cell cell : cells) {
      goods += cell.rows() - cell.bad() + SMOOTHING;
      bads += cell.bad() + SMOOTHING;
    }
    List<Group> groups = new ArrayList<>();
    double sum = 0;
    for (Cell cell : cells) {
      double good = (cell.rows() - cell.bad() + SMOOTHING) / goods;
      double bad = (cell.bad() + SMOOTHING) / bads;
      double weight = StrictMath.log(good / bad);
      double value = (good - bad) * weight;
      sum += value;
      groups.add(group(cell, rows, weight, value));
    }
    double half = SMOOTHING * cells.size();
    double byChance = (cells.size() - 1) * (1 / (goods - half) + 1 / (bads - half));
    return new Grouping(groups, InformationValue.of(sum, byChance));
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
