package io.loantap.learn.encode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * All that an encoder learns from rows. Summaries of parts of the rows merge into that of all of
 * them, in any grouping and any order, to the same bits; so rows may be summarised in blocks, on
 * threads or on machines. Immutable.
 */
public sealed interface FeatureSummary permits GroupedSummary, LevelSummary, OutcomeSummary {
  /* How the kinds of summaries are written. */

  int NUMBERS = 0;
  int LEVELS = 1;
  int OUTCOMES = 2;

  /** The summary of all rows, whatever their outcomes. */
  default FeatureSummary regardless() {
    return this;
  }

  /** The rows apart by their outcomes; null if the outcomes were not looked at. */
  default @Nullable OutcomeSummary byOutcome() {
    return null;
  }

  /**
   * The summary of both sets of rows.
   *
   * @throws IllegalArgumentException if the other is of another kind
   */
  FeatureSummary merge(FeatureSummary other);

  /** Whether the rows have at least two different values. */
  boolean varies();

  /** Whether no row has a value. */
  boolean isEmpty();

  /** Whether some row has no value. */
  boolean hasMissing();

  /**
   * Writes the summary, for another machine to merge. The format is for the same version of the
   * library.
   */
  void saveTo(DataOutput out) throws IOException;

  /** The summary that {@link #saveTo} wrote; what else is given to it is not checked. */
  static FeatureSummary readFrom(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case NUMBERS -> GroupedSummary.read(in);
      case LEVELS -> LevelSummary.read(in);
      default -> OutcomeSummary.read(in);
    };
  }
}
