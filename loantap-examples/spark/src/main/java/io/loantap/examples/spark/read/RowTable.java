package io.loantap.examples.spark.read;

import io.loantap.train.table.Table;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.types.StructType;

/** The columns of a data set as the header of a table. Immutable; travels with tasks. */
public final class RowTable implements Table, Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String[] columns;

  private RowTable(String name, String[] columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * A table of these columns.
   *
   * @param name how messages call the loans
   */
  public static RowTable of(String name, List<String> columns) {
    return new RowTable(name, columns.toArray(String[]::new));
  }

  /**
   * The table of rows of this type.
   *
   * @param name how messages call the loans
   */
  public static RowTable of(String name, StructType type) {
    return new RowTable(name, type.fieldNames());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> header() {
    return List.of(columns);
  }

  @Override
  public OptionalInt column(String wanted) {
    int place = header().indexOf(wanted);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
