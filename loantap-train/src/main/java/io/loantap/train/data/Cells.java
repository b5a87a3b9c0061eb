package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the cells of one column into one slot. */
interface Cells {
  /** Fills the slot of an applicant; what is wrong with the cell is added to the violations. */
  void read(TableRow row, BoundApplicant.Slots applicant, List<Violation> violations);

  /** The levels read that the field does not list. */
  default SortedSet<String> furtherLevels() {
    return new TreeSet<>();
  }

  /** Cells of a column for a field at a slot. */
  static Cells of(Field field, int slot, int column) {
    if (field instanceof NumericField numeric) {
      return new Numbers(numeric, slot, column);
    }
    return field instanceof CategoricalField || field instanceof DateField
        ? new Repeated(field, slot, column)
        : new Texts(field, slot, column);
  }

  /** Numbers, parsed where they stand. */
  record Numbers(NumericField field, int slot, int column) implements Cells {
    @Override
    public void read(TableRow row, BoundApplicant.Slots applicant, List<Violation> violations) {
      double number =
          field.parse(row.characters(), row.from(column), row.to(column), violations::add);
      if (!Double.isNaN(number) && !field.allows(number)) {
        violations.add(field.outOfRange(number));
      }
      applicant.set(slot, number);
    }
  }

  /** Free text. */
  record Texts(Field field, int slot, int column) implements Cells {
    @Override
    public void read(TableRow row, BoundApplicant.Slots applicant, List<Violation> violations) {
      String text = row.value(column);
      applicant.set(slot, field.parse(text, violations::add), text);
    }
  }

  /** Levels and months, of which there are few: each text is read only once. */
  final class Repeated implements Cells {
    private final Field field;
    private final int slot;
    private final int column;
    private final KnownTexts known = new KnownTexts();
    private final List<Cell> cells = new ArrayList<>();
    private final SortedSet<String> furtherLevels = new TreeSet<>();

    private record Cell(double number, String text) {}

    Repeated(Field field, int slot, int column) {
      this.field = field;
      this.slot = slot;
      this.column = column;
    }

    @Override
    public void read(TableRow row, BoundApplicant.Slots applicant, List<Violation> violations) {
      int place = known.find(row.characters(), row.from(column), row.to(column));
      Cell cell = place == KnownTexts.UNKNOWN ? parse(row, violations) : cells.get(place);
      applicant.set(slot, cell.number, cell.text);
    }

    private Cell parse(TableRow row, List<Violation> violations) {
      int before = violations.size();
      String text = row.value(column);
      Cell cell = new Cell(field.parse(text, violations::add), text.strip());
      if (cell.number == Field.UNSEEN && field instanceof CategoricalField) {
        furtherLevels.add(cell.text);
      }
      if (violations.size() == before && known.takes(text.length())) {
        known.add(row.characters(), row.from(column), row.to(column));
        cells.add(cell);
      }
      return cell;
    }

    @Override
    public SortedSet<String> furtherLevels() {
      return Collections.unmodifiableSortedSet(furtherLevels);
    }
  }
}
