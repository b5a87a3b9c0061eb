package io.loantap.learn.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.compact.NumericSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecialValueRuleTest {
  private static final Random RANDOM = new Random(3);

  private static List<Double> numbers(int rows, IntToDoubleFunction number, double... codes) {
    List<Double> numbers = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      numbers.add(number.applyAsDouble(row));
    }
    for (double code : codes) {
      numbers.addAll(Collections.nCopies(10, code));
    }
    return numbers;
  }

  static Stream<Arguments> columns() {
    return Stream.of(
        Arguments.of("score", numbers(500, row -> 300 + row, -9), List.of(-9.0)),
        Arguments.of(
            "trades", numbers(500, row -> row % 40, -9, -8, -7), List.of(-9.0, -8.0, -7.0)),
        Arguments.of("months", numbers(500, row -> row % 12, -1), List.of(-1.0)),
        Arguments.of("days", numbers(9000, row -> -1.0 - row, 365243), List.of(365243.0)),
        Arguments.of("late", numbers(500, row -> row % 14, 96, 98), List.of(96.0, 98.0)),
        Arguments.of("ratio", numbers(500, row -> row / 7.0, 9999), List.of(9999.0)),
        Arguments.of("both", numbers(500, row -> row / 7.0, -999, 9999), List.of(-999.0, 9999.0)),
        Arguments.of("change", numbers(500, row -> row % 101 - 50, -999), List.of(-999.0)),
        Arguments.of("scores", numbers(500, row -> 300 + row), List.of()),
        Arguments.of("balances", numbers(500, row -> row * 20 - 2.0, -40), List.of()),
        Arguments.of("signs", numbers(500, row -> row % 2, -1), List.of()),
        Arguments.of("terms", numbers(500, row -> 36, 60), List.of()),
        Arguments.of("children", numbers(500, row -> row % 11, 20), List.of()),
        Arguments.of(
            "incomes", numbers(500, row -> Math.exp(10 + RANDOM.nextGaussian())), List.of()),
        Arguments.of("once", numbers(500, row -> row == 0 ? 9999 : row % 90), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columns")
  void propose_column_isWhatStandsApart(String name, List<Double> numbers, List<Double> expected) {
    Collections.shuffle(numbers, new Random(1));
    NumberEnds ends = new NumberEnds();
    numbers.forEach(number -> ends.add(number, 1));
    assertThat(SpecialValueRule.propose(ends)).containsOnlyKeys(expected.toArray(Double[]::new));
    double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(SpecialValueRule.propose(NumberEnds.of(NumericSummary.of(all))))
        .isEqualTo(SpecialValueRule.propose(ends));
  }

  @Test
  void propose_code_countsItsRows() {
    NumberEnds ends = new NumberEnds();
    numbers(500, row -> 300 + row, -9, -9).forEach(number -> ends.add(number, 1));
    assertThat(SpecialValueRule.propose(ends)).containsEntry(-9.0, 20L);
  }

  @Test
  void propose_noNumbers_isNothing() {
    assertThat(SpecialValueRule.propose(new NumberEnds())).isEmpty();
  }
}
