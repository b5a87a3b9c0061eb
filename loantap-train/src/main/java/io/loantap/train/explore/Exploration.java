package io.loantap.train.explore;

import io.loantap.train.leak.LeakFinding;
import io.loantap.train.statistics.BadRate;
import io.loantap.train.support.OutcomeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code loantap explore} says of a file.
 *
 * @param file its name
 * @param sha256 of its bytes
 * @param rows loans read
 * @param rowsLeftOut rows that are no finished loans: ragged, or without an outcome that counts
 * @param cells values and blanks in the file's own columns
 * @param missingCells blanks among them
 * @param outcome how the loans ended
 * @param columns in file order, then those taken from others
 * @param correlations null if fewer than two columns hold numbers
 * @param missingness of columns with and without missing values, the widest difference first
 * @param leaks findings of the leak guard
 * @param time null if no column holds months
 * @param answers to the questions that the columns can answer
 * @param rules by which all of this was counted
 * @param notices what was passed over and why
 */
public record Exploration(
    String file,
    String sha256,
    long rows,
    long rowsLeftOut,
    long cells,
    long missingCells,
    Outcome outcome,
    List<ColumnProfile> columns,
    @Nullable Correlations correlations,
    List<Missingness> missingness,
    List<LeakFinding> leaks,
    Duplicates duplicates,
    @Nullable TimeProfile time,
    List<Answer> answers,
    List<String> rules,
    List<String> notices) {
  /** Copies the lists. */
  public Exploration {
    columns = List.copyOf(columns);
    missingness = List.copyOf(missingness);
    leaks = List.copyOf(leaks);
    answers = List.copyOf(answers);
    rules = List.copyOf(rules);
    notices = List.copyOf(notices);
  }

  /**
   * The outcome column.
   *
   * @param bad its bad values
   * @param good its good ones
   * @param words for both in tables
   */
  public record Outcome(String column, String bad, String good, OutcomeWords words, BadRate rate) {}

  /** The column of this name; null if there is none. */
  public @Nullable ColumnProfile column(String name) {
    for (ColumnProfile column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }
}
