package io.loantap.engine;

import io.loantap.applicant.Schema;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRange;
import io.loantap.scorecard.curve.LinePieces;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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
  final double intercept;
  final Term[] terms;

  /** Slots of fields that may be needed and that no characteristic is made of. */
  final int[] groupSlots;

  /** Slots of fields that are no characteristic themselves. */
  final int[] otherSlots;

  /* Place i of each of the following belongs to characteristic i. */

  private final int[] slots;
  private final boolean[] isField;

  /** From here to {@code to[i]}, both included, slots are looked up at once; or there are none. */
  private final double[] from;

  private final double[] to;

  /** The cell of level code 0; negative for a number, which is on this line. */
  private final int[] firstCell;

  private final double[] low;
  private final double[] start;
  private final double[] slope;

  /** A number on one of several pieces is at least this ... */
  private final double[] min;

  /** ... and at most this. */
  private final double[] max;

  /** The first of the pieces; those of characteristic i end before {@code firstPiece[i + 1]}. */
  private final int[] firstPiece;

  private final LinePieces pieces = new LinePieces();

  /** Contributions by level code, one field's behind the other's; NaN for a level not plain. */
  private double[] cells = new double[0];

  /**
   * Lays a scorecard out.
   *
   * @param terms one for each characteristic
   * @param limits of the fields whose numbers are refused beyond
   */
  FlatScorecard(Scorecard scorecard, FieldSpace space, Term[] terms, FieldLimits limits) {
    this.intercept = scorecard.intercept();
    this.terms = terms;
    this.slots = new int[terms.length];
    this.isField = new boolean[terms.length];
    this.from = new double[terms.length];
    this.to = new double[terms.length];
    this.firstCell = new int[terms.length];
    this.low = new double[terms.length];
    this.start = new double[terms.length];
    this.slope = new double[terms.length];
    this.min = new double[terms.length];
    this.max = new double[terms.length];
    this.firstPiece = new int[terms.length + 1];
    Schema schema = space.schema();
    boolean[] isCharacteristic = new boolean[schema.size()];
    boolean[] isGroupOnly = new boolean[schema.size()];
    for (String field : scorecard.fieldsBehind(space)) {
      isGroupOnly[schema.slot(field)] = true;
    }
    List<Characteristic> characteristics = scorecard.characteristics();
    for (int place = 0; place < terms.length; place++) {
      from[place] = Double.POSITIVE_INFINITY;
      min[place] = Double.POSITIVE_INFINITY;
      layOut(place, terms[place], schema, limits);
      firstPiece[place + 1] = pieces.size();
      String name = characteristics.get(place).name();
      isField[place] = schema.slot(name) >= 0;
      if (isField[place]) {
        isCharacteristic[schema.slot(name)] = true;
      }
      for (String part : space.fieldsBehind(name)) {
        isGroupOnly[schema.slot(part)] = false;
      }
    }
    this.groupSlots = slots(isGroupOnly, true);
    this.otherSlots = slots(isCharacteristic, false);
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

  private void layOut(int place, Term term, Schema schema, FieldLimits limits) {
    if (term instanceof Term.OfLevel level) {
      layOutCells(place, level.source(), level, schema);
      return;
    }
    if (term instanceof Term.OfPair pair) {
      // From and min leave every value to the term.
      slots[place] = Math.max(slots[place], pair.source().ownSlot());
      return;
    }
    Term.OfNumber number = (Term.OfNumber) term;
    if (number.source() instanceof NumericSource.OfLevel named) {
      layOutCells(place, named.level(), number, schema);
    } else if (number.source().ownSlot() >= 0) {
      layOutPieces(place, number.source().ownSlot(), number.treatment(), limits);
    }
  }

  private void layOutCells(int place, LevelSource source, Term term, Schema schema) {
    List<String> levels = schema.field(source.slot()).levels();
    slots[place] = source.slot();
    firstCell[place] = cells.length;
    from[place] = 0;
    to[place] = levels.size() - 1;
    cells = Arrays.copyOf(cells, cells.length + levels.size());
    for (int code = 0; code < levels.size(); code++) {
      cells[firstCell[place] + code] = term.plain(levels.get(code));
    }
  }

  private void layOutPieces(int place, int slot, Treatment.OfNumber treatment, FieldLimits limits) {
    int first = pieces.size();
    treatment.curve().addTo(pieces);
    int last = pieces.size() - 1;
    @Nullable TrainingRange range = treatment.range();
    double lowest = range == null ? Double.NEGATIVE_INFINITY : range.lowest();
    double highest = range == null ? Double.POSITIVE_INFINITY : range.highest();
    double least = Math.max(limits.min(slot), lowest);
    double most = Math.min(limits.max(slot), highest);
    slots[place] = slot;
    firstCell[place] = -1;
    if (last == first) {
      from[place] = Math.max(least, pieces.begin(first));
      to[place] = Math.min(most, pieces.end(first));
      low[place] = pieces.low(first);
      start[place] = pieces.start(first);
      slope[place] = pieces.slope(first);
    } else if (last > first) {
      min[place] = Math.max(least, pieces.begin(first));
      max[place] = Math.min(most, pieces.end(last));
    }
    for (double value : treatment.special().values()) {
      leaveOut(value, place, treatment.curve());
    }
  }

  /**
   * Takes a special value out of what is looked up at once: with all that lies beyond it where it
   * is left or right of the bends of the curve, as most are; else with the whole curve.
   */
  private void leaveOut(double value, int place, NumericCurve curve) {
    double[] bends = curve.breakpoints();
    if (bends.length > 0 && value < bends[0]) {
      from[place] = Math.max(from[place], Math.nextUp(value));
      min[place] = Math.max(min[place], Math.nextUp(value));
    } else if (bends.length > 0 && value > bends[bends.length - 1]) {
      to[place] = Math.min(to[place], Math.nextDown(value));
      max[place] = Math.min(max[place], Math.nextDown(value));
    } else {
      from[place] = Double.POSITIVE_INFINITY;
      min[place] = Double.POSITIVE_INFINITY;
    }
  }

  /** How many characteristics there are. */
  int size() {
    return terms.length;
  }

  /** The slot of a characteristic's value; any one if the value is derived from several. */
  int slot(int place) {
    return slots[place];
  }

  /** Whether whoever reads the value of a characteristic reads a field of the same name. */
  boolean isField(int place) {
    return isField[place];
  }

  /** Slots of fields that are no characteristic and may have to be refused. */
  int[] checkedSlots(IntPredicate mayRefuse) {
    boolean[] marks =
        new boolean[otherSlots.length == 0 ? 0 : otherSlots[otherSlots.length - 1] + 1];
    for (int slot : otherSlots) {
      marks[slot] = mayRefuse.test(slot);
    }
    for (int slot : groupSlots) {
      if (slot < marks.length && Arrays.binarySearch(otherSlots, slot) >= 0) {
        marks[slot] = true;
      }
    }
    return slots(marks, true);
  }

  /** Contribution in log-odds of a number on its only line or of a level in its cell, else NaN. */
  double atOnce(int place, double slot) {
    if (!(slot >= from[place] && slot <= to[place])) {
      return Double.NaN;
    }
    int cell = firstCell[place];
    return cell < 0 ? start[place] + slope[place] * (slot - low[place]) : cells[cell + (int) slot];
  }

  /** Contribution in log-odds of a number on one of several pieces, else NaN. */
  double onPiece(int place, double slot) {
    return slot >= min[place] && slot <= max[place]
        ? pieces.contribution(slot, firstPiece[place])
        : Double.NaN;
  }

  /** What {@link #atOnce} does for one characteristic, as a step by itself. */
  ObjectSum.Step step(int place, ObjectSum<?> owner) {
    if (!(from[place] <= to[place])) {
      return new ObjectSum.Step.Other(owner, place);
    }
    int cell = firstCell[place];
    return cell < 0
        ? new ObjectSum.Step.Line(
            owner, place, from[place], to[place], low[place], start[place], slope[place])
        : new ObjectSum.Step.Cell(
            owner, place, Arrays.copyOfRange(cells, cell, cell + (int) to[place] + 1));
  }
}
