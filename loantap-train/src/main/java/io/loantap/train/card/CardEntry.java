package io.loantap.train.card;

import java.util.Locale;

/**
 * A row of a card: what values it is of and what they count.
 *
 * @param place where it stands, for messages: "line 7"
 * @param characteristic name of the field; blank for rows about the whole card
 * @param from least number, or minus infinity; of a special value the value
 * @param to first number beyond, or infinity
 * @param level a level, or the name of a special value
 * @param value points, or log-odds
 * @param end of a line the value at its end, of a refer band its end
 */
record CardEntry(
    String place,
    String characteristic,
    Kind kind,
    double from,
    double to,
    String level,
    double value,
    double end) {
  /** A kind of row. */
  enum Kind {
    BASE,
    SCALING,
    CUTOFF,
    THRESHOLD,
    REFER,
    RANGE,
    LINE,
    LEVEL,
    SPECIAL,
    MISSING,
    UNSEEN
  }

  static CardEntry range(
      String place, String characteristic, double from, double to, double value) {
    return new CardEntry(place, characteristic, Kind.RANGE, from, to, "", value, value);
  }

  static CardEntry of(
      String place, String characteristic, Kind kind, String level, double number, double value) {
    return new CardEntry(place, characteristic, kind, number, number, level, value, value);
  }

  /** The values for people. */
  String values() {
    return switch (kind) {
      case RANGE, LINE -> "[" + from + ", " + to + ")";
      case LEVEL -> "\"" + level + "\"";
      case SPECIAL -> "the special value " + from;
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
