package io.loantap.train.csv;

import io.loantap.train.table.TableFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of one field that may be remarks below the last row. Where a row follows after all, they
 * are rows with too few fields.
 */
final class Remarks {
  /** More than these are no remarks. */
  private static final int MOST = 20;

  private final boolean areAllowed;
  private final List<TableFormatException> lines = new ArrayList<>();

  Remarks(CsvOptions.Irregular irregular, int width) {
    this.areAllowed = irregular == CsvOptions.Irregular.NOTICE && width >= HeaderPlace.NARROWEST;
  }

  /** Whether the record just read, which is no row, may be a remark: words, and not cut off. */
  boolean suits(RecordReader records) {
    if (!areAllowed || records.fields() != 1 || lines.size() == MOST) {
      return false;
    }
    String text = records.values().get(0).strip();
    boolean words = text.chars().anyMatch(Character::isWhitespace);
    return !HeadCells.isNumber(text) && (words || !records.endsWithoutBreak());
  }

  /** Takes a line, which is this problem if it is no remark. */
  void add(TableFormatException ragged) {
    lines.add(ragged);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Gives them back as problems, for a row follows. */
  List<TableFormatException> asProblems() {
    List<TableFormatException> problems = List.copyOf(lines);
    lines.clear();
    return problems;
  }

  /** What was left out below the last row, if anything was. */
  Optional<String> notice() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    long from = lines.get(0).line().orElseThrow();
    long to = lines.get(lines.size() - 1).line().orElseThrow();
    return Optional.of(
        (from == to
                ? "line " + from + " below the last row was left out as a remark"
                : "lines " + from + " to " + to + " below the last row were left out as remarks")
            + " (--strict stops there)");
  }
}
