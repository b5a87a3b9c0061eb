package io.loantap.train.data;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.learn.schema.CellOptions;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.learn.schema.SchemaInference;
import io.loantap.train.recipe.TimeNames;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The column of dates, months or years by which loans are ordered in time where the recipe names
 * none: one whose name says when loans begin, else the first that does not say something else.
 */
public final class TimeColumn {
  /** Share of the first rows that must have a date. */
  private static final double DATED = 0.9;

  private final String name;
  private final DateField field;
  private final int place;
  private final KnownTexts known = new KnownTexts();

  /** The slots of the known texts. */
  private double[] slots = new double[16];

  private int size;

  private TimeColumn(DateField field, int place) {
    this.name = field.name();
    this.field = field;
    this.place = place;
  }

  /**
   * Looks at the first rows of a table.
   *
   * @param schema what is known of its columns; what it has as a number or as levels is a date only
   *     if the name says so
   * @param outcome name of the outcome column, which is none
   */
  public static Optional<TimeColumn> find(
      Schema schema, String outcome, Table table, RowBlock first) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < table.header().size(); place++) {
      if (mayOrder(table.header().get(place), schema, outcome)) {
        places.add(place);
      }
    }
    @Nullable TimeColumn best = null;
    for (int place : places) {
      @Nullable DateField date = date(place, schema, table, first);
      if (date != null
          && (best == null || (!TimeNames.order(best.name) && TimeNames.order(date.name())))) {
        TimeColumn column = new TimeColumn(date, place);
        best = column.dates(first) >= DATED * first.size() ? column : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean mayOrder(String name, Schema schema, String outcome) {
    Field.@Nullable Kind kind = schema.find(name).map(Field::kind).orElse(null);
    return !name.equals(outcome)
        && TimeNames.mayOrder(name)
        && (kind == null || kind == Field.Kind.MONTH || TimeNames.order(name));
  }

  private static @Nullable DateField date(int place, Schema schema, Table table, RowBlock first) {
    String name = table.header().get(place);
    if (schema.find(name).orElse(null) instanceof DateField known) {
      return known;
    }
    SchemaInference inference =
        SchemaInference.of(List.of(name), CellOptions.found(Year.now(ZoneOffset.UTC).getValue()));
    for (int row = 0; row < first.size(); row++) {
      inference.accept(List.of(first.value(row, place)), first.place(row));
    }
    InferredColumn column = inference.columns().get(0);
    boolean dated = column.kind() == ColumnKind.MONTH || column.kind() == ColumnKind.CONSTANT;
    return dated && column.field() instanceof DateField date ? date : null;
  }

  private long dates(RowBlock rows) {
    long dates = 0;
    for (int row = 0; row < rows.size(); row++) {
      dates += Double.isNaN(month(rows, row)) ? 0 : 1;
    }
    return dates;
  }

  /** The column's name. */
  public String name() {
    return name;
  }

  /** The slot of a row's month; {@link Field#MISSING} if there is none that can be read. */
  public double month(RowBlock rows, int row) {
    int from = rows.from(row, place);
    int to = rows.to(row, place);
    int at = known.find(rows.characters(row), from, to);
    if (at != KnownTexts.UNKNOWN) {
      return slots[at];
    }
    boolean[] wrong = new boolean[1];
    double parsed = field.parse(rows.value(row, place), violation -> wrong[0] = true);
    double slot = wrong[0] ? Field.MISSING : parsed;
    if (known.takes(to - from)) {
      known.add(rows.characters(row), from, to);
      slots = size < slots.length ? slots : Arrays.copyOf(slots, 2 * size);
      slots[size++] = slot;
    }
    return slot;
  }
}
