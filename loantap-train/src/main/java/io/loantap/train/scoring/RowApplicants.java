package io.loantap.train.scoring;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.train.data.DataException;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a table as applicants for a model. Columns that the model does not know are ignored.
 */
public final class RowApplicants {
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final DecimalSign decimal;

  /**
   * Finds the model's fields among the file's columns.
   *
   * @throws DataException if a field is missing on which the score depends
   */
  public RowApplicants(Scorer scorer, Table table) {
    this.decimal = table.decimal();
    List<String> missing = new ArrayList<>();
    for (String field : scorer.usedFields()) {
      table
          .column(field)
          .ifPresentOrElse(
              column -> columns.put(field, column),
              () -> missing.add(Suggestion.behind(field, table.header())));
    }
    for (Field field : scorer.schema().fields()) {
      if (field instanceof NumericField) {
        numbers.add(field.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new DataException(
          table.name()
              + " lacks columns that the model needs:\n  "
              + String.join("\n  ", missing)
              + "\nAdd them, or use a model trained without them.");
    }
  }

  /** The applicant of a row. */
  public Applicant of(RowBlock rows, int row) {
    Map<String, String> values = new HashMap<>();
    columns.forEach(
        (field, column) -> {
          String text = rows.value(row, column);
          values.put(field, numbers.contains(field) ? decimal.plain(text) : text);
        });
    return Applicant.ofText(values);
  }
}
