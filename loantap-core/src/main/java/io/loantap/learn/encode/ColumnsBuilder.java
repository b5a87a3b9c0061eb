package io.loantap.learn.encode;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.BoundApplicants;
import io.loantap.applicant.Field;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelsBuilder;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.DoublesBuilder;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects raw columns from one block of applicants after the other. Not for several threads at
 * once.
 */
public final class ColumnsBuilder {
  private static final BoundApplicant[] NOBODY = {};

  private final List<Collector> collectors = new ArrayList<>();
  private boolean derives;
  private int rows;

  /** Collects the named fields and derived fields. */
  public ColumnsBuilder(FieldSpace space, List<String> names) {
    for (String name : names) {
      int slot = space.schema().slot(name);
      derives |= slot < 0;
      if (space.isNumeric(name)) {
        collectors.add(
            slot < 0 ? new DerivedNumbers(name, space.numeric(name)) : new Numbers(name, slot));
      } else {
        collectors.add(
            slot < 0
                ? new DerivedLevels(name, space.level(name))
                : new Levels(name, slot, space.schema().field(slot)));
      }
    }
  }

  /** Appends one row. */
  public void add(BoundApplicant applicant) {
    add(BoundApplicants.of(applicant));
  }

  /** Appends rows. */
  public void add(BoundApplicants applicants) {
    // Columns of fields are copied as they are; only what is derived needs whole applicants.
    BoundApplicant[] each = derives ? each(applicants) : NOBODY;
    for (Collector collector : collectors) {
      collector.add(applicants, each);
    }
    rows += applicants.size();
  }

  private static BoundApplicant[] each(BoundApplicants applicants) {
    BoundApplicant[] each = new BoundApplicant[applicants.size()];
    for (int row = 0; row < each.length; row++) {
      each[row] = applicants.applicant(row);
    }
    return each;
  }

  /** The rows so far. */
  public Columns build() {
    return Columns.of(rows, collectors.stream().map(Collector::column).toList());
  }

  private interface Collector {
    /** Appends applicants, each of which is also there as a whole if something is derived. */
    void add(BoundApplicants applicants, BoundApplicant[] each);

    Column column();
  }

  private static final class Numbers implements Collector {
    private final String name;
    private final int slot;
    private final DoublesBuilder values = new DoublesBuilder();

    Numbers(String name, int slot) {
      this.name = name;
      this.slot = slot;
    }

    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      double[] numbers = new double[applicants.size()];
      applicants.read(slot, numbers);
      values.add(numbers);
    }

    @Override
    public Column column() {
      return new NumericColumn(name, values.build());
    }
  }

  private record DerivedNumbers(String name, NumericSource source, DoublesBuilder values)
      implements Collector {
    DerivedNumbers(String name, NumericSource source) {
      this(name, source, new DoublesBuilder());
    }

    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      double[] numbers = new double[each.length];
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = source.value(each[row]);
      }
      values.add(numbers);
    }

    @Override
    public Column column() {
      return new NumericColumn(name, values.build());
    }
  }

  private static final class Levels implements Collector {
    private final String name;
    private final int slot;
    private final LevelsBuilder levels = new LevelsBuilder();

    /** By the code that the field has for a level, that of the builder; 0 before the first. */
    private final int[] stored;

    Levels(String name, int slot, Field field) {
      this.name = name;
      this.slot = slot;
      this.stored = new int[field.levels().size()];
    }

    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      for (int row = 0; row < applicants.size(); row++) {
        double code = applicants.number(slot, row);
        if (code >= 0 && code < stored.length) {
          levels.addStored(stored((int) code, applicants, row));
        } else {
          levels.add(applicants.text(slot, row));
        }
      }
    }

    private int stored(int code, BoundApplicants applicants, int row) {
      if (stored[code] == 0) {
        stored[code] = levels.stored(applicants.text(slot, row));
      }
      return stored[code];
    }

    @Override
    public Column column() {
      return levels.build(name);
    }
  }

  private record DerivedLevels(String name, LevelSource source, LevelsBuilder levels)
      implements Collector {
    DerivedLevels(String name, LevelSource source) {
      this(name, source, new LevelsBuilder());
    }

    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      for (BoundApplicant applicant : each) {
        levels.add(source.level(applicant));
      }
    }

    @Override
    public Column column() {
      return levels.build(name);
    }
  }
}
