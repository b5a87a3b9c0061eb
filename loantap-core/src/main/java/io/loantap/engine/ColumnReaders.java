package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finder of fields and derived fields in columns: a column of the name itself, or else what is
 * derived from columns by the very functions that derive it from an applicant. Whoever asks for the
 * numbers of one column gets the same reader, which reads a block once. Not for several threads at
 * once.
 */
public final class ColumnReaders {
  private final Columns columns;
  private final Schema schema;
  private final Map<String, Derivation> derived = new HashMap<>();
  private final Map<String, NumberReader> raw = new HashMap<>();

  /** Readers of columns from which nothing is derived. */
  public ColumnReaders(Columns columns) {
    this(columns, Schema.of(List.of()), List.of());
  }

  /**
   * Readers of columns, some of which may be derived from others.
   *
   * @param schema the fields whose special values formulas take for missing
   */
  public ColumnReaders(Columns columns, Schema schema, List<DerivedField> derived) {
    this.columns = columns;
    this.schema = schema;
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
      return raw.computeIfAbsent(name, it -> column.values().reader());
    }
    String input = derivation.inputs().get(0);
    if (derivation instanceof Derivation.OfTwoNumbers pair) {
      return of(pair, quantities(input), quantities(derivation.inputs().get(1)));
    }
    if (derivation instanceof Derivation.OfNumber single) {
      return of(single, quantities(input));
    }
    if (derivation instanceof Derivation.OfLevel ofLevel) {
      return levels(input).toColumn(ofLevel::apply).values().reader();
    }
    throw new IllegalArgumentException("\"" + name + "\" holds levels, numbers are needed");
  }

  /** Reader of the numbers to reckon with. */
  private NumberReader quantities(String name) {
    if (SpecialValues.of(schema, name).isEmpty()) {
      return numbers(name);
    }
    Field field = schema.field(schema.slot(name));
    NumberReader numbers = numbers(name);
    return new NumberReader(
        (from, count, out) -> {
          numbers.read(from, count);
          for (int i = 0; i < count; i++) {
            out[i] = field.quantity(numbers.inBlock(i));
          }
        });
  }

  /**
   * Whether these are the numbers of a column in which some repeat.
   *
   * @throws IllegalArgumentException if the column holds levels
   */
  public boolean repeats(String name) {
    return columns.has(name) && columns.numeric(name).repeats();
  }

  /**
   * A function of the numbers of a column, worked out once for each distinct one where they
   * {@linkplain #repeats repeat}.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public NumericColumn map(String name, DoubleUnaryOperator function) {
    return columns.numeric(name).map(value -> function.applyAsDouble(value + 0.0));
  }

  private static NumberReader of(
      Derivation.OfTwoNumbers pair, NumberReader first, NumberReader second) {
    return new NumberReader(
        (from, count, out) -> {
          first.read(from, count);
          second.read(from, count);
          for (int i = 0; i < count; i++) {
            out[i] = pair.apply(first.inBlock(i), second.inBlock(i));
          }
        });
  }

  private static NumberReader of(Derivation.OfNumber single, NumberReader number) {
    return new NumberReader(
        (from, count, out) -> {
          number.read(from, count);
          for (int i = 0; i < count; i++) {
            out[i] = single.apply(number.inBlock(i));
          }
        });
  }

  /**
   * Reader of the levels or texts of this name.
   *
   * @throws IllegalArgumentException if there are none
   */
  LevelReader levels(String name) {
    if (!columns.has(name) && derived.get(name) instanceof Derivation.LastCharacters last) {
      return levels(last.of()).map(last::apply);
    }
    return LevelReader.of(columns.level(name));
  }
}
