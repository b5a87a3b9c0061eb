package io.loantap.feature;

import io.loantap.applicant.BoundApplicant;
import java.util.ArrayList;
import java.util.List;

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
      collector.add(applicant);
    }
    rows++;
  }

  /** The rows so far. */
  public Columns build() {
    return Columns.of(rows, collectors.stream().map(Collector::column).toList());
  }

  private interface Collector {
    void add(BoundApplicant applicant);

    Column column();
  }

  private static final class Numbers implements Collector {
    private final String name;
    private final NumericSource source;
    private final DoublesBuilder values = new DoublesBuilder();

    Numbers(String name, NumericSource source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public void add(BoundApplicant applicant) {
      values.add(source.value(applicant) + 0.0); // no negative zero
    }

    @Override
    public Column column() {
      return new NumericColumn(name, values.build());
    }
  }

  private static final class Levels implements Collector {
    private final String name;
    private final LevelSource source;
    private final LevelsBuilder levels = new LevelsBuilder();

    Levels(String name, LevelSource source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public void add(BoundApplicant applicant) {
      levels.add(source.level(applicant));
    }

    @Override
    public Column column() {
      return levels.build(name);
    }
  }
}
