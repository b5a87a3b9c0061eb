package io.loantap.train.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values: what a chart draws and what the table beside it shows.
 *
 * @param rows as many values each as there are columns: text, numbers or null
 */
public record DataTable(List<TableColumn> columns, List<List<@Nullable Object>> rows) {
  /** Copies the lists. */
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The columns that people see; the others are for charts. */
  public List<TableColumn> shown() {
    return columns.stream().filter(column -> column.format() != Format.CHART_ONLY).toList();
  }

  /** A value as its column writes it. */
  public String text(int row, TableColumn column) {
    return column.format().text(rows.get(row).get(columns.indexOf(column)));
  }

  /**
   * The rows as a chart reads them: one object each, by the columns' keys, and all that people see
   * of the row as {@code tip}.
   */
  ArrayNode values() {
    ArrayNode values = plainValues();
    for (int row = 0; row < rows.size(); row++) {
      ((ObjectNode) values.get(row)).put("tip", tip(row));
    }
    return values;
  }

  /** The rows as objects, by the columns' keys. */
  ArrayNode plainValues() {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (List<@Nullable Object> row : rows) {
      ObjectNode object = values.addObject();
      for (int i = 0; i < columns.size(); i++) {
        object.putPOJO(columns.get(i).key(), row.get(i));
      }
    }
    return values;
  }

  private String tip(int row) {
    return shown().stream()
        .map(column -> column.heading() + ": " + text(row, column))
        .collect(Collectors.joining("\n"));
  }

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects columns, then rows. */
  public static final class Builder {
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Builder() {}

    /** Adds a column. */
    public Builder column(String key, String heading, Format format) {
      columns.add(new TableColumn(key, heading, format));
      return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one value for each column
     */
    public Builder row(@Nullable Object... values) {
      if (values.length != columns.size()) {
        throw new IllegalArgumentException(
            values.length + " values in a table of " + columns.size() + " columns");
      }
      rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))));
      return this;
    }

    /** The table. */
    public DataTable build() {
      return new DataTable(columns, rows);
    }
  }
}
