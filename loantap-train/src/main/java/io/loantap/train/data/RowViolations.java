package io.loantap.train.data;

import io.loantap.applicant.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The violations of the rows of a block, each row's in the order in which they were found. */
final class RowViolations implements Consumer<Violation> {
  private final Map<Integer, List<Violation>> byRow = new TreeMap<>();
  private int row;
  private int count;

  /** This, to be told what is wrong with a row. */
  RowViolations at(int which) {
    row = which;
    return this;
  }

  @Override
  public void accept(Violation violation) {
    byRow.computeIfAbsent(row, first -> new ArrayList<>()).add(violation);
    count++;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Whether something is wrong with a row. */
  boolean has(int which) {
    return count > 0 && byRow.containsKey(which);
  }

  /** What is wrong with a row. */
  List<Violation> of(int which) {
    return byRow.getOrDefault(which, List.of());
  }
}
