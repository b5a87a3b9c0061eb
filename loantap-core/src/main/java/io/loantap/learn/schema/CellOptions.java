package io.loantap.learn.schema;

import io.loantap.applicant.MissingTokens;
import java.util.List;
import java.util.Map;

/**
 * The options of an inference: what is known of a table's cells beforehand. Immutable.
 *
 * @param decimal the table's decimal sign, a point unless it is known to be a comma
 * @param missing texts that stand for a missing value in every column
 * @param dayOrder the order of day and month where the dates do not tell
 * @param pivot the latest year that two digits stand for, that of today
 * @param kinds by column what it holds, whatever it looks like
 */
public record CellOptions(
    char decimal,
    MissingTokens missing,
    DayOrder dayOrder,
    int pivot,
    Map<String, StatedKind> kinds) {

  /** The order of day and month in a date such as 3/4/2015. */
  public enum DayOrder {
    /** The dates tell, or somebody has to. */
    ASK,
    /** The day comes first. */
    DAY_FIRST,
    /** The month comes first. */
    MONTH_FIRST
  }

  /** Copies the map. */
  public CellOptions {
    kinds = Map.copyOf(kinds);
  }

  /**
   * Nothing is known.
   *
   * @param pivot the latest year that two digits stand for
   */
  public static CellOptions found(int pivot) {
    return new CellOptions('.', MissingTokens.NONE, DayOrder.ASK, pivot, Map.of());
  }

  /** The same for a table with this decimal sign. */
  public CellOptions withDecimal(char sign) {
    return new CellOptions(sign, missing, dayOrder, pivot, kinds);
  }

  /** The same with further texts that stand for a missing value. */
  public CellOptions withMissing(List<String> texts) {
    return new CellOptions(decimal, missing.with(texts), dayOrder, pivot, kinds);
  }

  /** The same with this order of day and month. */
  public CellOptions withDayOrder(DayOrder order) {
    return new CellOptions(decimal, missing, order, pivot, kinds);
  }

  /** The same with what these columns hold. */
  public CellOptions withKinds(Map<String, StatedKind> stated) {
    return new CellOptions(decimal, missing, dayOrder, pivot, stated);
  }
}
