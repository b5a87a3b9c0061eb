package io.loantap.learn.schema;

import java.util.Map;
import java.util.Optional;

/** A summary of a column's texts that tells what it holds. Mergeable, bounded in size. */
final class ColumnSummary {
  /** Longer texts are taken for prose and not kept. */
  static final int LONGEST = 200;

  private final CellOptions options;

  /** Of the texts that the sample does not keep. */
  private final CellTally others;

  private final DistinctSample sample;
  private long present;
  private long missing;
  private long prose;
  private long firstOdd = Long.MAX_VALUE;

  /** Place of the cell that is being read. */
  private long place = Long.MAX_VALUE;

  /** The last text that the sample did not keep, or not any more. */
  private String passed = "";

  ColumnSummary(CellOptions options) {
    this.options = options;
    this.others = new CellTally(options);
    this.sample = new DistinctSample(this::pass);
  }

  /**
   * Reads a cell.
   *
   * @param where place of its row, for people
   */
  void accept(String cell, long where) {
    String text = cell.strip();
    place = where;
    if (text.isEmpty()) {
      missing++;
      return;
    }
    present++;
    if (text.length() > LONGEST) {
      prose++;
      noteOdd();
    } else if (!sample.add(text) && !passed.equals(text) && others.isOdd(text)) {
      noteOdd(); // what is kept is looked at once, what is passed on each time
    }
  }

  private void pass(String text, long times) {
    passed = text;
    if (others.add(text, times)) {
      noteOdd(); // of a text that was kept before, a smaller place has been noted
    }
  }

  private void noteOdd() {
    firstOdd = Math.min(firstOdd, place);
  }

  /** Adds what another part of the column holds. */
  void merge(ColumnSummary other) {
    place = Long.MAX_VALUE;
    sample.merge(other.sample);
    others.merge(other.others);
    present += other.present;
    missing += other.missing;
    prose += other.prose;
    firstOdd = Math.min(firstOdd, other.firstOdd);
  }

  /** The counts of all cells that are not prose. */
  CellTally tally() {
    CellTally all = new CellTally(options);
    all.merge(others);
    for (Map.Entry<String, Long> kept : sample.counts().entrySet()) {
      all.add(kept.getKey(), kept.getValue());
    }
    return all;
  }

  /** The different texts, those longer than {@value #LONGEST} characters left out. */
  DistinctSample sample() {
    return sample;
  }

  CellOptions options() {
    return options;
  }

  /** Rows with a text. */
  long present() {
    return present;
  }

  /** Blank rows. */
  long missing() {
    return missing;
  }

  /** Rows with a text that is too long to be kept. */
  long prose() {
    return prose;
  }

  /** Place of the first row whose text is no number, no date and no usual word for missing. */
  Optional<Long> firstOdd() {
    return firstOdd == Long.MAX_VALUE ? Optional.empty() : Optional.of(firstOdd);
  }
}
