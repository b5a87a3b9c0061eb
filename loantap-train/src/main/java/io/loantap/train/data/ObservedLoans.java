package io.loantap.train.data;

import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.train.recipe.Observation;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check of each loan's month against the end of observation. A loan without a month that can be
 * read is taken to have been observed.
 */
final class ObservedLoans {
  /** What a month may look like where no schema says so: none can be taken for another. */
  private static final List<DateFormat> FORMATS =
      List.of(
          DateFormat.ISO_DATE,
          DateFormat.ISO_MONTH,
          DateFormat.MONTH_YEAR,
          DateFormat.of("dd.MM.yyyy"),
          DateFormat.of("yyyy/MM/dd"),
          DateFormat.of("yyyyMMdd"),
          DateFormat.of("MM/yyyy"),
          DateFormat.of("yyyy"));

  private final int column;
  private final double last;
  private final List<DateField> fields;
  private final KnownTexts known = new KnownTexts();
  private final List<Boolean> young = new ArrayList<>();
  private long tooYoung;

  private ObservedLoans(int column, double last, List<DateField> fields) {
    this.column = column;
    this.last = last;
    this.fields = fields;
  }

  /**
   * The check that the label asks for; null if it asks for none.
   *
   * @param schema says how its month column is written, if it knows it; else any format is read
   * @throws DataException if no month column is named, or the table lacks it
   */
  static @Nullable ObservedLoans of(Table table, Recipe.Label label, Schema schema) {
    @Nullable Observation observation = label.observation();
    if (observation == null) {
      return null;
    }
    @Nullable String name = observation.issued();
    if (name == null) {
      throw new DataException(
          "Which loans had been observed by "
              + observation.by()
              + " is told by the month in which each began. Name its column with --issued.");
    }
    int column = table.column(name).orElseThrow(() -> new DataException(missing(table, name)));
    List<DateField> fields =
        schema
            .find(name)
            .filter(DateField.class::isInstance)
            .map(field -> List.of((DateField) field))
            .orElseGet(
                () -> FORMATS.stream().map(format -> new DateField(name, format, "")).toList());
    return new ObservedLoans(column, DateField.slot(observation.last()), fields);
  }

  private static String missing(Table table, String name) {
    return table.name()
        + " has no column \""
        + name
        + "\" with the month in which each loan began"
        + Suggestion.ending(name, table.header())
        + " Name it with --issued.";
  }

  /** Whether the row's loan began too late; counts it. */
  boolean isTooYoung(RowBlock rows, int row) {
    int from = rows.from(row, column);
    int to = rows.to(row, column);
    int place = known.find(rows.characters(row), from, to);
    boolean isYoung;
    if (place == KnownTexts.UNKNOWN) {
      isYoung = month(rows.value(row, column)) > last;
      if (known.takes(to - from)) {
        known.add(rows.characters(row), from, to);
        young.add(isYoung);
      }
    } else {
      isYoung = young.get(place);
    }
    tooYoung += isYoung ? 1 : 0;
    return isYoung;
  }

  /** The slot of a month; {@link Field#MISSING}, which is no later than any, if there is none. */
  private double month(String text) {
    for (DateField field : fields) {
      boolean[] wrong = new boolean[1];
      double slot = field.parse(text, violation -> wrong[0] = true);
      if (!wrong[0]) {
        return slot;
      }
    }
    return Field.MISSING;
  }

  /** How many loans began too late. */
  long tooYoung() {
    return tooYoung;
  }
}
