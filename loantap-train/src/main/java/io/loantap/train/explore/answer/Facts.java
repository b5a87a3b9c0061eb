package io.loantap.train.explore.answer;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Correlations.Pair;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.TimeProfile;
import io.loantap.train.statistics.BadRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of which answers are made.
 *
 * @param columns all but the outcome
 * @param roles which of the columns have roles
 * @param time null if no column holds months
 * @param amountAndInstalment null if the file has not both as numbers
 * @param instalmentPerAmount slope of the instalment on the amount lent; NaN if not known
 * @param titles job titles with their variants merged, the most frequent first
 * @param states loans by state; empty if not known
 * @param zips loans by zip code; empty if not known
 */
public record Facts(
    Exploration.Outcome outcome,
    List<ColumnProfile> columns,
    Schema roles,
    @Nullable TimeProfile time,
    @Nullable Pair amountAndInstalment,
    double instalmentPerAmount,
    List<Tally> titles,
    List<Tally> states,
    List<Tally> zips,
    LentAmounts money) {
  /** Copies the lists. */
  public Facts {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
    states = List.copyOf(states);
    zips = List.copyOf(zips);
  }

  /** The column of this name; null if there is none. */
  public @Nullable ColumnProfile column(String name) {
    for (ColumnProfile column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }

  /** The columns that have a role, in the order of the file. */
  public List<ColumnProfile> columns(FieldRole role) {
    return columns.stream().filter(it -> roles.roles(it.name()).contains(role)).toList();
  }

  /** The rate of all loans. */
  public BadRate overall() {
    return outcome.rate();
  }
}
