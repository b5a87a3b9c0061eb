package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic with levels. Each level sets at most one column: one-hot levels set their own to
 * 1, a reference level sets none, ordered levels share the first column with growing values.
 */
public final class LevelEncoder implements FeatureEncoder {
  private final String characteristic;
  private final Order order;
  private final List<String> columnNames;
  private final Map<String, Place> places;
  private final @Nullable Place missing;
  private final @Nullable Place rare;
  private final UnseenTreatment unseen;
  private final Monotone monotone;

  /**
   * Where a level goes.
   *
   * @param column the column it sets, or -1 for none
   * @param value what it sets the column to
   * @param rows how many training rows have the level
   */
  public record Place(int column, double value, long rows) {}

  LevelEncoder(
      String characteristic,
      Order order,
      List<String> columnNames,
      Map<String, Place> places,
      @Nullable Place missing,
      @Nullable Place rare,
      UnseenTreatment unseen,
      Monotone monotone) {
    this.characteristic = characteristic;
    this.order = order;
    this.columnNames = List.copyOf(columnNames);
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    this.missing = missing;
    this.rare = rare;
    this.unseen = unseen;
    this.monotone = monotone;
  }

  @Override
  public String characteristic() {
    return characteristic;
  }

  @Override
  public List<String> columnNames() {
    return columnNames;
  }

  /** Every level seen in training with its place; rare and merged ones share theirs. */
  public Map<String, Place> places() {
    return places;
  }

  /** Place of a missing level; null if the level is required. */
  public @Nullable Place missing() {
    return missing;
  }

  /** Place that the rare levels share; null if none was rare. */
  public @Nullable Place rare() {
    return rare;
  }

  /** What stands in for a level that training did not see. */
  public UnseenTreatment unseen() {
    return unseen;
  }

  @Override
  public Monotone monotone() {
    return monotone;
  }

  @Override
  public int[] signs() {
    int[] signs = new int[columnNames.size()];
    if (order == Order.ORDERED) {
      signs[0] = monotone.sign();
    }
    return signs;
  }

  @Override
  public void encode(Columns raw, int row, double[] out, int at) {
    Arrays.fill(out, at, at + columnNames.size(), 0);
    @Nullable String level = raw.level(characteristic).level(row);
    @Nullable Place place = place(level);
    if (place != null && place.column() >= 0) {
      out[at + place.column()] = place.value();
    }
  }

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    LevelColumn levels = raw.level(characteristic);
    if (order == Order.ONE_HOT) {
      if (!columnNames.isEmpty()) {
        design.coded(levels.map(this::column), columnNames.size());
      }
      return;
    }
    // The rising column, then that of missing levels if there is one.
    design.dense(levels.map(this::rising));
    if (missing != null) {
      design.coded(levels.map(level -> column(level) == 1 ? 0 : CodedColumns.NONE), 1);
    }
  }

  private @Nullable Place place(@Nullable String level) {
    return level == null ? missing : places.get(level);
  }

  private int column(@Nullable String level) {
    @Nullable Place place = place(level);
    return place == null ? CodedColumns.NONE : place.column();
  }

  private double rising(@Nullable String level) {
    @Nullable Place place = place(level);
    return place != null && place.column() == 0 ? place.value() : 0;
  }

  /** Whether levels have columns of their own or share one. */
  enum Order {
    ONE_HOT,
    ORDERED
  }
}
