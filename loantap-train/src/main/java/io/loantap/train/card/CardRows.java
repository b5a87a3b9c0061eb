package io.loantap.train.card;

import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a card as texts by the names of its columns: of a CSV file, or of JSON objects. */
final class CardRows {
  private static final int MOST_BYTES = 16 << 20;

  private CardRows() {}

  /**
   * A row.
   *
   * @param place for messages
   * @param cells by the names of columns in small letters, letters and digits alone
   */
  record Row(String place, Map<String, String> cells) {
    /** The cell of the first of these columns that there is, without blanks around it; or blank. */
    String cell(String... columns) {
      for (String column : columns) {
        @Nullable String cell = cells.get(column);
        if (cell != null) {
          return cell.strip();
        }
      }
      return "";
    }

    /** Whether there is one of these columns. */
    boolean has(String... columns) {
      for (String column : columns) {
        if (cells.containsKey(column)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The rows of a file, told by its name.
   *
   * @throws DataException if it is not of its kind
   */
  static List<Row> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") ? ofJson(file) : ofCsv(file);
  }

  private static List<Row> ofCsv(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (TableSource source = CsvInput.of(file).open()) {
      boolean more = true;
      while (more) {
        RowBlock block = new RowBlock(source.header().size());
        more = source.fill(block);
        for (int row = 0; row < block.size(); row++) {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = 0; i < source.header().size(); i++) {
            cells.put(column(source.header().get(i)), source.decimal().plain(block.value(row, i)));
          }
          rows.add(new Row(source.placeWord() + " " + block.place(row), cells));
        }
      }
    }
    return rows;
  }

  private static List<Row> ofJson(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try {
      JsonCursor root = Json.parse(InputFile.read(file, MOST_BYTES));
      if (root.isArray()) {
        objects("", root, rows);
      } else {
        root.members().forEach((name, list) -> objects("/" + name, list, rows));
      }
    } catch (JsonFormatException | JsonSyntaxException e) {
      throw new DataException(file + " is no card: " + e.getMessage() + ".");
    }
    return rows;
  }

  private static void objects(String place, JsonCursor list, List<Row> rows) {
    int at = 0;
    for (JsonCursor each : list.elements()) {
      Map<String, String> cells = new LinkedHashMap<>();
      each.members()
          .forEach(
              (name, value) ->
                  cells.put(
                      column(name), Objects.requireNonNullElse(value.scalar(), "").toString()));
      rows.add(new Row(place + "/" + at++, cells));
    }
  }

  private static String column(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
