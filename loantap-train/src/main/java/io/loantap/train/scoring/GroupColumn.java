package io.loantap.train.scoring;

import io.loantap.Scorer;
import io.loantap.learn.evaluation.GroupComparison;
import io.loantap.learn.evaluation.GroupedLoans;
import io.loantap.train.data.DataException;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are groups to compare, such as sex or region: in the file for this purpose
 * only, for the model must not use it. Blank values are a group of their own.
 */
public final class GroupColumn {
  private static final int MOST_GROUPS = 100;
  private static final String BLANK = "(blank)";

  private final String table;
  private final String name;
  private final int column;
  private final GroupedLoans loans = new GroupedLoans();
  private final Set<String> groups = new HashSet<>();

  /**
   * Finds the column in the table.
   *
   * @throws DataException if it is not there, or the score depends on it
   */
  GroupColumn(String name, Table source, Scorer scorer) {
    this.table = source.name();
    this.name = name;
    this.column = source.column(name).orElseThrow(() -> new DataException(missing(name, source)));
    if (scorer.usedFields().contains(name)) {
      throw new DataException(
          "The model uses \""
              + name
              + "\", so it cannot be compared by it: whoever decides by a group treats it"
              + " differently. Name a column that the model does not use.");
    }
  }

  private static String missing(String name, Table source) {
    return source.name()
        + " has no group column \""
        + name
        + "\""
        + Suggestion.ending(name, source.header())
        + " Add it, or name another with --group.";
  }

  /** The position of the column. */
  int column() {
    return column;
  }

  void add(String cell, double probability, boolean approved, boolean chargedOff, double apr) {
    String group = cell.strip();
    groups.add(group);
    if (groups.size() > MOST_GROUPS) {
      throw new DataException(
          "Column \""
              + name
              + "\" of "
              + table
              + " has more than "
              + MOST_GROUPS
              + " values, so it is no column of groups. Merge its values, or name another with"
              + " --group.");
    }
    loans.add(group.isEmpty() ? BLANK : group, probability, approved, chargedOff, apr);
  }

  /** Name of the column. */
  public String name() {
    return name;
  }

  /**
   * Each group beside the reference, in alphabetical order.
   *
   * @param reference the group to hold the others against, or null for the one approved most often
   * @throws DataException if there is no such group
   */
  public List<GroupComparison> compare(@Nullable String reference) {
    try {
      return reference == null
          ? GroupComparison.screen(loans.figures())
          : GroupComparison.screen(loans.figures(), reference);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "Column \"" + name + "\" of " + table + " cannot be compared: " + e.getMessage() + ".");
    }
  }
}
