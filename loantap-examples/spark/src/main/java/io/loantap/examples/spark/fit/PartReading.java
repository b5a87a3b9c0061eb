package io.loantap.examples.spark.fit;

import io.loantap.train.data.BadRows;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.recipe.OutcomeValues;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The findings of reading a partition, on their way to the driver. */
final class PartReading implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of no rows. */
  static final PartReading NONE =
      new PartReading(
          new ReadingSummary(0, BadRows.byNumber(), 0, 0, Map.of(), new OutcomeValues(), 0));

  private final long rows;
  private final long bad;
  private final long[] places;
  private final String[] complaints;
  private final long incomplete;
  private final long withoutAmount;
  private final TreeMap<String, TreeSet<String>> furtherLevels = new TreeMap<>();
  private final HashMap<String, Integer> outcomes;
  private final long tooYoung;

  PartReading(ReadingSummary reading) {
    this.rows = reading.rows();
    this.bad = reading.badRows().count();
    this.places = reading.badRows().shown().stream().mapToLong(BadRows.Bad::place).toArray();
    this.complaints =
        reading.badRows().shown().stream().map(BadRows.Bad::what).toArray(String[]::new);
    this.incomplete = reading.incomplete();
    this.withoutAmount = reading.withoutAmount();
    reading
        .furtherLevels()
        .forEach((field, levels) -> furtherLevels.put(field, new TreeSet<>(levels)));
    this.outcomes = new HashMap<>(reading.outcomes().counts());
    this.tooYoung = reading.tooYoung();
  }

  ReadingSummary reading() {
    ArrayList<BadRows.Bad> shown = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      shown.add(new BadRows.Bad(places[i], complaints[i]));
    }
    Map<String, SortedSet<String>> levels = new TreeMap<>(furtherLevels);
    return new ReadingSummary(
        rows,
        BadRows.byNumber(shown, bad),
        incomplete,
        withoutAmount,
        levels,
        OutcomeValues.of(outcomes),
        tooYoung);
  }
}
