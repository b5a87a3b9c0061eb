package io.loantap.train.recipe;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.train.table.RaggedRows;
import io.loantap.train.table.ReadAhead;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A search for the numeric fields that hold certain special values somewhere in a table. */
public final class SpecialFields {
  private SpecialFields() {}

  /**
   * Reads a table once.
   *
   * @param special values with their names
   * @return for each numeric field that holds some of the values, these
   * @throws IOException if the table cannot be read
   */
  public static Map<String, SpecialValues> holding(
      TableInput input, Schema schema, SpecialValues special) throws IOException {
    try (TableSource source = input.open();
        ReadAhead ahead = ReadAhead.of(source)) {
      List<String> header = source.header();
      List<Integer> columns = new ArrayList<>();
      for (int column = 0; column < header.size(); column++) {
        if (schema.find(header.get(column)).orElse(null) instanceof NumericField) {
          columns.add(column);
        }
      }
      Map<String, Map<Double, String>> held = new LinkedHashMap<>();
      RaggedRows passedOver = problem -> {}; // whoever trains complains of them
      for (RowBlock rows = ahead.next(passedOver); rows != null; rows = ahead.next(passedOver)) {
        for (int row = 0; row < rows.size(); row++) {
          List<String> texts = source.decimal().plain(rows.values(row));
          for (int column : columns) {
            double number = SpecialCandidates.number(texts.get(column).strip()) + 0.0;
            if (special.has(number)) {
              held.computeIfAbsent(header.get(column), name -> new TreeMap<>())
                  .computeIfAbsent(number, value -> name(special, value));
            }
          }
        }
      }
      Map<String, SpecialValues> fields = new LinkedHashMap<>();
      held.forEach((field, values) -> fields.put(field, SpecialValues.of(values)));
      return fields;
    }
  }

  private static String name(SpecialValues special, double value) {
    double[] values = special.values();
    int place = 0;
    while (values[place] != value) {
      place++;
    }
    return special.names().get(place);
  }
}
