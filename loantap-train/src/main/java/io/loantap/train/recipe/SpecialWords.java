package io.loantap.train.recipe;

import io.loantap.applicant.SpecialValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Special values of a column in words. */
public final class SpecialWords {
  private SpecialWords() {}

  /** One column: score -9 (64 rows), -8 (12 rows). */
  public static String of(String column, SortedMap<Double, Long> rows) {
    List<String> values = new ArrayList<>();
    rows.forEach(
        (value, count) ->
            values.add(
                String.format(Locale.ROOT, "%s (%,d rows)", SpecialValues.text(value), count)));
    return column + " " + String.join(", ", values);
  }
}
