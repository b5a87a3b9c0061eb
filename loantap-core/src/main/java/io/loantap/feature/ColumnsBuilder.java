package io.loantap.feature;

import io.loantap.applicant.BoundApplicant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects raw columns from one applicant after the other. Not for several threads at once. */
public final class ColumnsBuilder {
  private final List<Collector> collectors = new ArrayList<>();
  private int rows;

  /** Collects the named fields and derived fields. */
  public ColumnsBuilder(FeatureSpace space, List<String> names) {
    for (String name : names) {
      collectors.add(
          space.isNumeric(name)
              ? new Numbers(name, space.numeric(name))
              : new Levels(name, space.level(name)));
    }
  }

  /** Appends one row. */
  public void add(BoundApplicant applicant) {
    for (Collector collector : collectors) {
      collector.add(applicant, rows);
    }
    rows++;
  }

  /** The rows so far. */
  public Columns build() {
    return Columns.of(rows, collectors.stream().map(collector -> collector.column(rows)).toList());
  }

  private interface Collector {
    void add(BoundApplicant applicant, int row);

    Column column(int rows);
  }

  private static final class Numbers implements Collector {
    private final String name;
    private final NumericSource source;
    private double[] values = new double[1024];

    Numbers(String name, NumericSource source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public void add(BoundApplicant applicant, int row) {
      if (row == values.length) {
        values = Arrays.copyOf(values, row + row / 2);
      }
      values[row] = source.value(applicant);
    }

    @Override
    public Column column(int rows) {
      return NumericColumn.of(name, Arrays.copyOf(values, rows));
    }
  }

  private static final class Levels implements Collector {
    private final String name;
    private final LevelSource source;
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final List<String> levels = new ArrayList<>();
    private int[] codes = new int[1024];

    Levels(String name, LevelSource source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public void add(BoundApplicant applicant, int row) {
      if (row == codes.length) {
        codes = Arrays.copyOf(codes, row + row / 2);
      }
      @Nullable String level = source.level(applicant);
      codes[row] = level == null ? LevelColumn.MISSING : code(level);
    }

    private int code(String level) {
      @Nullable Integer known = dictionary.putIfAbsent(level, levels.size());
      if (known != null) {
        return known;
      }
      levels.add(level);
      return levels.size() - 1;
    }

    @Override
    public Column column(int rows) {
      return new LevelColumn(name, Arrays.copyOf(codes, rows), levels);
    }
  }
}
