package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericEncoder;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.regression.ScorecardFolder;
import io.loantap.train.fit.TurningCurve.Stretch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningCurveTest {
  /** Contributions at knots, in hundredths, and the knots where stretches end. */
  @ParameterizedTest
  @CsvSource({
    "0 10 20 30, 0 3",
    "30 20 10 0, 0 3",
    "0 0 0, 0 2",
    "0 10 5 20, 0 1 2 3",
    "0 10 9 20, 0 3",
    "0 10 9 8 7 20, 0 1 4 5",
    "20 0 20, 0 1 2",
    "0 -1 20, 0 2",
    "0 1 -20 1, 0 2 3",
    "0 20 -20 20 19, 0 1 2 4",
    "0 1 0 1 0, 0 4"
  })
  void ends_contributions_areThoseOfFeltStretches(String hundredths, String knots) {
    double[] contributions =
        List.of(hundredths.split(" ", -1)).stream()
            .mapToDouble(it -> Integer.parseInt(it) / 100.0)
            .toArray();

    assertThat(TurningCurve.ends(contributions))
        .isEqualTo(List.of(knots.split(" ", -1)).stream().map(Integer::valueOf).toList());
  }

  @Test
  void of_curveThatTurns_countsTheLoansOfEachStretch() {
    double[] values = IntStream.range(0, 100).mapToDouble(i -> Math.floor(i / 10.0)).toArray();
    values[99] = Double.NaN;
    Columns columns = Columns.of(100, List.of(NumericColumn.of("dti", values)));
    NumericSpec spec =
        new NumericSpec(
            "dti", new NumericShape.PiecewiseLinear(10), new Clip.None(), MissingPolicy.OWN, null);
    NumericEncoder encoder = spec.fit(columns);
    // Up to 4, down to 6, up to 9; the last weight is that of missing values.
    double[] weights = {0.1, 0.1, 0.1, 0.1, -0.2, -0.1, 0.1, 0.1, 0.1, 7};

    List<TurningCurve> curves =
        TurningCurve.of(
            List.of(spec.summarise(columns)), ScorecardFolder.fold(0, weights, List.of(encoder)));

    assertThat(curves).hasSize(1);
    assertThat(curves.get(0).turns()).isEqualTo(2);
    List<Stretch> stretches = curves.get(0).stretches();
    assertThat(stretches).extracting(Stretch::from).containsExactly(0.0, 4.0, 6.0);
    assertThat(stretches).extracting(Stretch::to).containsExactly(4.0, 6.0, 9.0);
    assertThat(stretches).extracting(Stretch::loans).containsExactly(40L, 20L, 39L);
    assertThat(stretches.get(1).rise()).isCloseTo(-0.3, within(1e-12));
    assertThat(TurningCurve.sentence(curves))
        .startsWith(
            "Curves that turn, with the loans behind each stretch: \"dti\" rises to 4 (40 loans),"
                + " falls to 6 (20 loans), rises (39 loans). (\"monotone\" in the recipe");
  }
}
