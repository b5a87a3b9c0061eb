package io.loantap.train.recipe;

import io.loantap.applicant.SpecialValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Special values of a column in words. */
public final class SpecialWords {
  private SpecialWords() {}

  /** A sentence on a stated value that no column holds. */
  public static String unheld(double value) {
    return "No numeric column holds the special value "
        + SpecialValues.text(value)
        + " (--special FIELD=VALUES declares one all the same).";
  }

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
