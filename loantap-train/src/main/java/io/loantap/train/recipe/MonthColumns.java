package io.loantap.train.recipe;

import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.learn.schema.SchemaInference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order in time of month columns, counted row by row. */
final class MonthColumns {
  /** Share of rows in which a month may lie on the wrong side: slips of the pen. */
  private static final double SLIPS = 0.001;

  private final SchemaInference inference;
  private final double[] months;
  private final Map<Pair, Counts> counts = new HashMap<>();

  /** For a table of so many columns, of which the inference knows those that may be months. */
  MonthColumns(SchemaInference inference, int columns) {
    this.inference = inference;
    this.months = new double[columns];
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

  /** Counts a row that the inference has read already. */
  void accept(List<String> texts) {
    int[] found = new int[months.length];
    int size = 0;
    for (int column = 0; column < months.length; column++) {
      Optional<DateFormat> format = inference.month(column);
      if (format.isPresent()) {
        DateField field = new DateField("", format.get(), "");
        months[column] = field.parse(texts.get(column), violation -> {});
        if (!Double.isNaN(months[column])) {
          found[size++] = column;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        boolean before = months[found[j]] < months[found[i]];
        counts.merge(new Pair(found[i], found[j]), new Counts(1, before ? 1 : 0), Counts::plus);
      }
    }
  }

  /** The pairs among these columns that do not always have the same month. */
  List<Pair> pairs(int... columns) {
    List<Pair> pairs = new ArrayList<>();
    for (int from : columns) {
      for (int to : columns) {
        if (isNeverBefore(to, from) && counts(to, from).before() > 0) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    return pairs;
  }

  /** The column that is never, or almost never, before any other of these, if there is just one. */
  Optional<Integer> latest(int... columns) {
    List<Integer> latest =
        IntStream.of(columns)
            .filter(one -> IntStream.of(columns).allMatch(other -> isNeverBefore(one, other)))
            .boxed()
            .toList();
    return latest.size() == 1 ? Optional.of(latest.get(0)) : Optional.empty();
  }

  private boolean isNeverBefore(int column, int other) {
    Counts pair = counts(other, column);
    return column == other || (pair.both() > 0 && pair.before() <= SLIPS * pair.both());
  }

  private Counts counts(int from, int to) {
    return counts.getOrDefault(new Pair(from, to), Counts.NONE);
  }
}
