package io.loantap.engine;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Schema;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.LinePieces;
import io.loantap.scorecard.NumericCurve;
import io.loantap.scorecard.Scorecard;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A scorecard joined to the fields of a schema and laid out in flat arrays, so that a score is one
 * loop over them. Immutable.
 *
 * <p>The arrays have plain values only: numbers on a straight piece of their curve, and levels that
 * the field lists and the curve has. For any other value they give NaN, and the characteristic's
 * {@link Term} says what becomes of it. So whatever has no straight pieces, such as a curve over
 * two fields, needs a term and nothing else.
 */
final class FlatScorecard {
  /** Kinds of characteristics; from 0 on it is the first cell of a field's level codes. */
  private static final int LINE = -1;

  private static final int PIECES = -2;

  /** The slot of a value that has to be derived. */
  private static final int DERIVED = -1;

  final double intercept;
  final Term[] terms;

  /** Slots of fields that may be needed and that no characteristic is made of. */
  final int[] groupSlots;

  /** Slots of fields that are no characteristic themselves. */
  final int[] otherSlots;

  private final int[] slots;
  private final boolean[] fields;

  /** Plain values of characteristic i lie from {@code from[i]} to {@code to[i]}, or nowhere. */
  private final double[] from;

  private final double[] to;
  private final int[] kinds;

  /** Contributions by level code, one characteristic's behind the other's. */
  private double[] cells = new double[0];

  /** Pieces of characteristic i begin at {@code pieces[i]}. */
  private final int[] pieces;

  private final double[] begins;
  private final double[] ends;
  private final double[] lows;
  private final double[] starts;
  private final double[] slopes;

  /**
   * Lays a scorecard out.
   *
   * @param terms one for each characteristic
   * @param limits of the fields whose numbers are refused beyond
   */
  FlatScorecard(Scorecard scorecard, FieldSpace space, Term[] terms, FieldLimits limits) {
    List<Characteristic> characteristics = scorecard.characteristics();
    int size = characteristics.size();
    Schema schema = space.schema();
    this.intercept = scorecard.intercept();
    this.terms = terms;
    this.slots = new int[size];
    this.fields = new boolean[size];
    this.from = new double[size];
    this.to = new double[size];
    this.kinds = new int[size];
    this.pieces = new int[size + 1];
    boolean[] isCharacteristic = new boolean[schema.size()];
    boolean[] isPart = new boolean[schema.size()];
    LinePieces lines = new LinePieces();
    for (int place = 0; place < size; place++) {
      String name = characteristics.get(place).name();
      layOut(place, terms[place], schema, limits, lines);
      pieces[place + 1] = lines.size();
      fields[place] = schema.slot(name) >= 0;
      if (fields[place]) {
        isCharacteristic[schema.slot(name)] = true;
      }
      for (String part : space.fieldsBehind(name)) {
        isPart[schema.slot(part)] = true;
      }
    }
    this.begins = lines.begins();
    this.ends = lines.ends();
    this.lows = lines.lows();
    this.starts = lines.starts();
    this.slopes = lines.slopes();
    boolean[] isGroup = new boolean[schema.size()];
    for (String field : scorecard.fieldsBehind(space)) {
      isGroup[schema.slot(field)] = !isPart[schema.slot(field)];
    }
    this.groupSlots = slots(isGroup, true);
    this.otherSlots = slots(isCharacteristic, false);
  }

  /** Slots of fields that are no characteristic and may have to be refused. */
  int[] checkedSlots(IntPredicate mayRefuse) {
    int[] checked = new int[otherSlots.length];
    int count = 0;
    for (int slot : otherSlots) {
      if (mayRefuse.test(slot) || Arrays.stream(groupSlots).anyMatch(group -> group == slot)) {
        checked[count++] = slot;
      }
    }
    return Arrays.copyOf(checked, count);
  }

  private static int[] slots(boolean[] marks, boolean mark) {
    int[] slots = new int[marks.length];
    int count = 0;
    for (int slot = 0; slot < marks.length; slot++) {
      if (marks[slot] == mark) {
        slots[count++] = slot;
      }
    }
    return Arrays.copyOf(slots, count);
  }

  private void layOut(int place, Term term, Schema schema, FieldLimits limits, LinePieces lines) {
    if (term instanceof Term.OfLevel level) {
      slots[place] = level.source().slot();
      layOutCells(place, schema, level.source(), level);
      return;
    }
    Term.OfNumber number = (Term.OfNumber) term;
    if (number.source() instanceof NumericSource.OfLevel named) {
      slots[place] = named.level().slot();
      layOutCells(place, schema, named.level(), number);
      return;
    }
    double min = -Double.MAX_VALUE;
    double max = Double.MAX_VALUE;
    slots[place] = DERIVED;
    if (number.source() instanceof NumericSource.OfField field) {
      slots[place] = field.slot();
      min = Math.max(min, limits.min(field.slot()));
      max = Math.min(max, limits.max(field.slot()));
    }
    layOutPieces(place, number.treatment().curve(), min, max, lines);
  }

  /** Each level that the field lists has a cell: NaN if it is not plain. */
  private void layOutCells(int place, Schema schema, LevelSource source, Term term) {
    List<String> levels =
        schema.field(source.slot()) instanceof CategoricalField field ? field.levels() : List.of();
    kinds[place] = cells.length;
    to[place] = levels.size() - 1;
    cells = Arrays.copyOf(cells, cells.length + levels.size());
    for (int code = 0; code < levels.size(); code++) {
      cells[kinds[place] + code] = term.plain(levels.get(code));
    }
  }

  private void layOutPieces(
      int place, NumericCurve curve, double min, double max, LinePieces lines) {
    int first = lines.size();
    curve.addTo(lines);
    kinds[place] = lines.size() - first == 1 ? LINE : PIECES;
    from[place] = lines.size() == first ? 1 : Math.max(min, lines.begin(first));
    to[place] = lines.size() == first ? 0 : Math.min(max, lines.end(lines.size() - 1));
  }

  /** The slot of a characteristic's value; negative if it has to be derived. */
  int slot(int place) {
    return slots[place];
  }

  /** Whether whoever reads the value of a characteristic reads a field of the same name. */
  boolean isField(int place) {
    return fields[place];
  }

  /** Contribution in log-odds of a plain value of a characteristic; NaN for all others. */
  double plain(int place, double value) {
    if (!(value >= from[place] && value <= to[place])) {
      return Double.NaN;
    }
    int kind = kinds[place];
    if (kind >= 0) {
      return cells[kind + (int) value];
    }
    int piece = pieces[place];
    if (kind == PIECES) {
      while (value > ends[piece]) {
        piece++;
      }
      if (value < begins[piece]) {
        return Double.NaN;
      }
    }
    return starts[piece] + slopes[piece] * (value - lows[piece]);
  }
}
