package io.loantap.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields and derived fields in columns: a column of the name itself, or else what is derived
 * from columns by the very functions that derive it from an applicant. Immutable; the readers that
 * it makes are for one thread each.
 */
public final class ColumnReaders {
  private final Columns columns;
  private final Map<String, Derivation> derived = new HashMap<>();

  /** Readers of columns, some of which may be derived from others. */
  public ColumnReaders(Columns columns, List<DerivedField> derived) {
    this.columns = columns;
    derived.forEach(field -> this.derived.put(field.name(), field.derivation()));
  }

  /**
   * Reader of the numbers or dates of this name.
   *
   * @throws IllegalArgumentException if there are none
   */
  public NumberReader numbers(String name) {
    @Nullable Derivation derivation = columns.has(name) ? null : derived.get(name);
    if (derivation == null) {
      NumericColumn column = columns.numeric(name);
      return (from, count, out) -> {
        column.read(from, count, out);
        for (int i = 0; i < count; i++) {
          out[i] += 0.0; // -0.0 becomes 0.0
        }
      };
    }
    String input = derivation.inputs().get(0);
    if (derivation instanceof Derivation.OfTwoNumbers pair) {
      return of(pair, numbers(input), numbers(derivation.inputs().get(1)));
    }
    if (derivation instanceof Derivation.OfNumber single) {
      return of(single, numbers(input));
    }
    if (derivation instanceof Derivation.OfLevel ofLevel) {
      return levels(input).toNumbers(ofLevel::apply);
    }
    throw new IllegalArgumentException("\"" + name + "\" holds levels, numbers are needed");
  }

  private static NumberReader of(
      Derivation.OfTwoNumbers pair, NumberReader first, NumberReader second) {
    double[] scratch = new double[NumberReader.BLOCK];
    return (from, count, out) -> {
      first.read(from, count, out);
      second.read(from, count, scratch);
      for (int i = 0; i < count; i++) {
        out[i] = pair.apply(out[i], scratch[i]);
      }
    };
  }

  private static NumberReader of(Derivation.OfNumber single, NumberReader number) {
    return (from, count, out) -> {
      number.read(from, count, out);
      for (int i = 0; i < count; i++) {
        out[i] = single.apply(out[i]);
      }
    };
  }

  /**
   * Reader of the levels or texts of this name.
   *
   * @throws IllegalArgumentException if there are none
   */
  public LevelReader levels(String name) {
    if (!columns.has(name) && derived.get(name) instanceof Derivation.LastCharacters last) {
      return levels(last.of()).map(last::apply);
    }
    return LevelReader.of(columns.level(name));
  }

  /** The columns. */
  public Columns columns() {
    return columns;
  }
}
