package io.loantap.train.scoring;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.NearMatch;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file as applicants for a model. Columns that the model does not know are ignored.
 */
public final class CsvApplicants {
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /**
   * Finds the model's fields among the file's columns.
   *
   * @throws DataException if a field is missing on which the score depends
   */
  public CsvApplicants(Scorer scorer, CsvSource file) {
    List<String> missing = new ArrayList<>();
    for (String field : scorer.usedFields()) {
      file.column(field)
          .ifPresentOrElse(
              column -> columns.put(field, column), () -> missing.add(lacking(field, file)));
    }
    if (!missing.isEmpty()) {
      throw new DataException(
          file.file()
              + " lacks columns that the model needs:\n  "
              + String.join("\n  ", missing)
              + "\nAdd them, or use a model trained without them.");
    }
  }

  private static String lacking(String field, CsvSource file) {
    @Nullable String near = NearMatch.of(field, file.header());
    return near == null ? field : field + " (did you mean \"" + near + "\"?)";
  }

  /** The applicant of a row. */
  public Applicant of(CsvRow row) {
    Map<String, String> values = new HashMap<>();
    columns.forEach((field, column) -> values.put(field, row.value(column)));
    return Applicant.ofText(values);
  }
}
