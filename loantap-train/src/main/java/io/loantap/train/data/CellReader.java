package io.loantap.train.data;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.learn.encode.BoundApplicants;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A reader of the cells of one column into one slot, for a block of rows at a time. */
interface CellReader {
  /** Fills the slot of the rows' applicants; what is wrong with a cell is told of its row. */
  void read(RowBlock rows, BoundApplicants.Slots applicants, RowViolations wrong);

  /** The levels read that the field does not list. */
  default SortedSet<String> furtherLevels() {
    return new TreeSet<>();
  }

  /** Cells of a column for a field at a slot. */
  static CellReader of(Field field, int slot, int column, Table table) {
    if (field instanceof NumericField numeric) {
      return new Numbers(slot, NumberReader.of(numeric, column, table));
    }
    return field instanceof CategoricalField || field instanceof DateField
        ? new Repeated(field, slot, column)
        : new Texts(field, slot, column);
  }

  /** Numbers, parsed where they stand. */
  record Numbers(int slot, NumberReader reader) implements CellReader {
    @Override
    public void read(RowBlock rows, BoundApplicants.Slots applicants, RowViolations wrong) {
      NumericField field = reader.field();
      double[] numbers = new double[rows.size()];
      for (int row = 0; row < numbers.length; row++) {
        double number = reader.read(rows, row, wrong.at(row));
        if (!Double.isNaN(number) && !field.allows(number)) {
          wrong.accept(field.outOfRange(number));
        }
        numbers[row] = number;
      }
      applicants.set(slot, numbers);
    }
  }

  /** Free text. */
  record Texts(Field field, int slot, int column) implements CellReader {
    @Override
    public void read(RowBlock rows, BoundApplicants.Slots applicants, RowViolations wrong) {
      double[] numbers = new double[rows.size()];
      for (int row = 0; row < numbers.length; row++) {
        String text = rows.value(row, column);
        numbers[row] = field.parse(text, wrong.at(row));
        if (!Double.isNaN(numbers[row])) {
          applicants.text(slot, row, text.strip());
        }
      }
      applicants.set(slot, numbers);
    }
  }

  /** Levels and months, of which there are few: each text is read only once. */
  final class Repeated implements CellReader {
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
    public void read(RowBlock rows, BoundApplicants.Slots applicants, RowViolations wrong) {
      double[] numbers = new double[rows.size()];
      for (int row = 0; row < numbers.length; row++) {
        int place = known.find(rows.characters(row), rows.from(row, column), rows.to(row, column));
        Cell cell =
            place == KnownTexts.UNKNOWN ? parse(rows, row, wrong.at(row)) : cells.get(place);
        numbers[row] = cell.number;
        if (cell.number == Field.UNSEEN) {
          applicants.text(slot, row, cell.text);
        }
      }
      applicants.set(slot, numbers);
    }

    private Cell parse(RowBlock rows, int row, RowViolations wrong) {
      int before = wrong.count();
      String text = rows.value(row, column);
      Cell cell = new Cell(field.parse(text, wrong), text.strip());
      if (cell.number == Field.UNSEEN && field instanceof CategoricalField) {
        furtherLevels.add(cell.text);
      }
      if (wrong.count() == before && known.takes(text.length())) {
        known.add(rows.characters(row), rows.from(row, column), rows.to(row, column));
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
