package io.loantap.train.explore;

import io.loantap.learn.schema.ColumnKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column.
 *
 * @param description what it means; empty if not known
 * @param unit of its numbers; empty if not known
 * @param derivedFrom the column of the file that it was taken from; null if it is one itself
 * @param kind what it was found to hold
 * @param reason why, as the end of a sentence
 * @param present loans with a value
 * @param missing loans without
 * @param missingShare of all loans
 * @param distinct how many different values
 * @param distinctExact whether they were counted; else it is an estimate within a few percent
 * @param countsLowBy by how many loans the count of a level may at most be too low, because the
 *     memory for levels is bounded; 0 unless there are very many
 * @param numbers the distribution of numbers; null for other kinds
 * @param groups the loans by level or bin; empty where no value may or can be shown
 * @param hiddenLevels levels that too few loans share to be named
 * @param informationValue null where a column has no groups of its own, as free text
 */
public record ColumnProfile(
    String name,
    String description,
    String unit,
    @Nullable String derivedFrom,
    ColumnKind kind,
    String reason,
    long present,
    long missing,
    double missingShare,
    long distinct,
    boolean distinctExact,
    long countsLowBy,
    @Nullable NumberDistribution numbers,
    List<Group> groups,
    long hiddenLevels,
    @Nullable InformationValue informationValue) {
  /** Copies the list. */
  public ColumnProfile {
    groups = List.copyOf(groups);
  }

  /** Name and unit, as an axis has them. */
  public String label() {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }
}
