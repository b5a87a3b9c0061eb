package io.loantap.examples.spark.read;

import io.loantap.train.csv.Table;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a data set as the header of a table. Travels with tasks.
 *
 * @param name how messages call the loans
 * @param columns names in order
 */
public record RowTable(String name, String[] columns) implements Table, Serializable {
  /** The table of rows of this type. */
  public static RowTable of(String name, StructType type) {
    return new RowTable(name, type.fieldNames());
  }

  @Override
  public List<String> header() {
    return List.of(columns);
  }

  @Override
  public OptionalInt column(String name) {
    int place = header().indexOf(name);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
