package io.loantap.learn.encode;

import io.loantap.applicant.BoundApplicant;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.DoublesBuilder;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A builder of raw columns from one block of applicants after the other. Not for several threads at
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
        collectors.add(new Numbers(name, slot, space.numeric(name), new DoublesBuilder()));
      } else {
        int known = slot < 0 ? 0 : space.schema().field(slot).levels().size();
        collectors.add(new Levels(name, slot, space.level(name), known));
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

  /** Numbers of a slot, or from a source if they are derived. */
  private record Numbers(String name, int slot, NumericSource source, DoublesBuilder values)
      implements Collector {
    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      double[] numbers = new double[applicants.size()];
      if (slot >= 0) {
        applicants.read(slot, numbers);
      } else {
        for (int row = 0; row < numbers.length; row++) {
          numbers[row] = source.value(each[row]);
        }
      }
      values.add(numbers);
    }

    @Override
    public Column column() {
      return new NumericColumn(name, values.build());
    }
  }

  /** Levels of a slot, or from a source if they are derived. */
  private static final class Levels implements Collector {
    private final String name;
    private final int slot;
    private final LevelSource source;
    private final LevelColumn.Builder levels = new LevelColumn.Builder();

    /** By the code that the field has for a level, that of the builder; 0 before the first. */
    private final int[] stored;

    Levels(String name, int slot, LevelSource source, int known) {
      this.name = name;
      this.slot = slot;
      this.source = source;
      this.stored = new int[known];
    }

    @Override
    public void add(BoundApplicants applicants, BoundApplicant[] each) {
      if (slot < 0) {
        for (BoundApplicant applicant : each) {
          levels.add(source.level(applicant));
        }
        return;
      }
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
}
