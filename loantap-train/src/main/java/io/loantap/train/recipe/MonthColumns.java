package io.loantap.train.recipe;

import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.learn.schema.SchemaInference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The order in time of month columns, counted row by row in every format that a column may have: in
 * which it is written is known only at the end.
 */
final class MonthColumns {
  /** Share of rows in which a month may lie on the wrong side: slips of the pen. */
  private static final double SLIPS = 0.001;

  /** Texts that a format may fail to read before it is given up, and one in so many beyond. */
  private static final int FAILURES = 20;

  private final List<DateFormat> formats;
  private final List<List<Candidate>> candidates = new ArrayList<>();
  private final Map<Pair, Counts> counts = new HashMap<>();

  /** For a table of so many columns. */
  MonthColumns(int columns, int pivot) {
    this.formats = SchemaInference.dateFormats(pivot);
    for (int column = 0; column < columns; column++) {
      List<Candidate> all = new ArrayList<>();
      for (int format = 0; format < formats.size(); format++) {
        all.add(new Candidate(column * formats.size() + format, formats.get(format)));
      }
      candidates.add(all);
    }
  }

  /** A column in one format. */
  private static final class Candidate {
    private final int key;
    private final DateFormat format;
    private long seen;
    private long failed;
    private int months;

    Candidate(int key, DateFormat format) {
      this.key = key;
      this.format = format;
    }

    /** Whether it is still worth while to read the column in this format. */
    boolean read(String text) {
      months = format.months(text);
      seen++;
      failed += months < 0 ? 1 : 0;
      return failed <= FAILURES || FAILURES * failed <= seen;
    }
  }

  /** A pair of columns of which the second is never, or almost never, before the first. */
  record Pair(int from, int to) {}

  /** Rows in which both columns have a month, and those in which the second is before the first. */
  private record Counts(long both, long before) {
    static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other) {
      return new Counts(both + other.both, before + other.before);
    }
  }

  /** Counts a row. */
  void accept(List<String> texts) {
    List<Candidate> found = new ArrayList<>();
    for (int column = 0; column < candidates.size(); column++) {
      List<Candidate> open = candidates.get(column);
      String text = open.isEmpty() ? "" : texts.get(column).strip();
      if (hasDigit(text)) {
        open.removeIf(candidate -> !candidate.read(text));
        open.stream().filter(candidate -> candidate.months >= 0).forEach(found::add);
      }
    }
    for (Candidate from : found) {
      for (Candidate to : found) {
        counts.merge(
            new Pair(from.key, to.key),
            new Counts(1, to.months < from.months ? 1 : 0),
            Counts::plus);
      }
    }
  }

  /** No date is without one, and words for a missing value have none. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The columns of a table in the formats that they were found to have. */
  InFormats in(Map<Integer, DateField> fields) {
    return new InFormats(fields);
  }

  /** The order of columns whose formats are known. */
  final class InFormats {
    private final Map<Integer, DateField> fields;

    private InFormats(Map<Integer, DateField> fields) {
      this.fields = fields;
    }

    /** The pairs among these columns that do not always have the same month. */
    List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      for (int from : columns()) {
        for (int to : columns()) {
          if (isNeverBefore(to, from) && counts(to, from).before() > 0) {
            pairs.add(new Pair(from, to));
          }
        }
      }
      return pairs;
    }

    /**
     * Of the columns that may be, the one that is never, or almost never, before any other of them,
     * if there is just one.
     */
    Optional<Integer> latest(IntPredicate mayBe) {
      int[] eligible = IntStream.of(columns()).filter(mayBe).toArray();
      List<Integer> latest =
          IntStream.of(eligible)
              .filter(one -> IntStream.of(eligible).allMatch(other -> isNeverBefore(one, other)))
              .boxed()
              .toList();
      return latest.size() == 1 ? Optional.of(latest.get(0)) : Optional.empty();
    }

    private int[] columns() {
      return fields.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private boolean isNeverBefore(int column, int other) {
      Counts pair = counts(other, column);
      return column == other || (pair.both() > 0 && pair.before() <= SLIPS * pair.both());
    }

    private Counts counts(int from, int to) {
      return counts.getOrDefault(new Pair(key(from), key(to)), Counts.NONE);
    }

    private int key(int column) {
      return column * formats.size()
          + formats.indexOf(Objects.requireNonNull(fields.get(column)).format());
    }
  }
}
