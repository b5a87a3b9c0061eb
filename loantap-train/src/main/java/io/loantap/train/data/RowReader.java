package io.loantap.train.data;

import io.loantap.applicant.Schema;
import io.loantap.learn.encode.BoundApplicants;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A reader of rows of a table as applicants of a schema; only the fields that are needed are read.
 */
final class RowReader {
  private final Schema schema;
  private final Map<String, CellReader> byField = new TreeMap<>();
  private final CellReader[] cells;

  /** Reads these fields of the schema, all of which must be columns of the table. */
  RowReader(Schema schema, Collection<String> fields, Table table) {
    this.schema = schema;
    int[] slots = fields.stream().mapToInt(schema::slot).sorted().toArray();
    List<CellReader> ordered = new ArrayList<>();
    for (int slot : slots) {
      String name = schema.field(slot).name();
      CellReader ofField =
          CellReader.of(schema.field(slot), slot, table.column(name).orElseThrow(), table);
      byField.put(name, ofField);
      ordered.add(ofField);
    }
    this.cells = ordered.toArray(CellReader[]::new);
  }

  /** The applicants of a block of rows; what is wrong with one is told of its row. */
  BoundApplicants read(RowBlock rows, RowViolations wrong) {
    BoundApplicants.Slots applicants = new BoundApplicants.Slots(schema, rows.size());
    for (CellReader ofField : cells) {
      ofField.read(rows, applicants, wrong);
    }
    return applicants.build();
  }

  /** By field, the levels that were read and that the schema does not list. */
  Map<String, SortedSet<String>> furtherLevels() {
    Map<String, SortedSet<String>> further = new TreeMap<>();
    byField.forEach((field, ofField) -> further.put(field, ofField.furtherLevels()));
    return further;
  }
}
