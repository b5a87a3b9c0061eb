package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.binning.BinningRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bins and groups that an encoder finds by the outcomes. */
class OptimalBinsTest {
  private static final int ROWS = 4000;
  private static final NumericShape OPTIMAL = new NumericShape.OptimalBins(BinningRules.usual());

  private final double[] values = new double[ROWS];
  private final String[] levels = new String[ROWS];
  private final boolean[] bad = new boolean[ROWS];

  /** Zero for nine of ten, at a fifth of the others' risk; -9 where nothing is known. */
  private void delinquencies(long seed) {
    Random random = new Random(seed);
    for (int row = 0; row < ROWS; row++) {
      int count = random.nextInt(10) > 0 ? 0 : 1 + random.nextInt(4);
      boolean unknown = random.nextInt(20) == 0;
      values[row] = unknown ? -9 : count;
      levels[row] = List.of("own", "rent", "mortgage", "other").get(random.nextInt(4));
      double rate = (count == 0 ? 0.06 : 0.3) + (levels[row].length() == 4 ? 0.2 : 0);
      bad[row] = random.nextDouble() < rate;
    }
  }

  private Columns columns() {
    return Columns.of(
        ROWS, List.of(NumericColumn.of("delinquencies", values), LevelColumn.of("home", levels)));
  }

  private static NumericSpec numbers(Monotone monotone) {
    return new NumericSpec(
        "delinquencies",
        OPTIMAL,
        new Clip.None(),
        MissingPolicy.OWN,
        null,
        monotone,
        SpecialValues.of(Map.of(-9.0, "UNKNOWN")));
  }

  private static LevelSpec home(LevelOrder order, Map<String, List<String>> merge) {
    return new LevelSpec("home", order, merge, 0, MissingPolicy.OWN, UnseenPolicy.NEUTRAL);
  }

  @Test
  void fit_mostlyZero_cutsBehindTheZeroAndKeepsSpecialValuesApart() {
    delinquencies(1);
    assertThat(numbers(Monotone.FREE).fit(columns(), bad).columnNames())
        .containsExactly(
            "delinquencies[below 1.0]", "delinquencies[from 1.0]", "delinquencies[-9]");
    assertThat(numbers(Monotone.INCREASING).fit(columns(), bad).columnNames())
        .containsExactly("delinquencies[from 1.0 on]", "delinquencies[-9]");
  }

  @Test
  void fit_levels_groupsThoseThatAreAlike() {
    delinquencies(2);
    FeatureEncoder encoder =
        home(new LevelOrder.OptimalGroups(BinningRules.usual()), Map.of()).fit(columns(), bad);
    assertThat(encoder.columnNames()).containsExactly("home=mortgage, other, own", "home=rent");
    FeatureEncoder given =
        home(new LevelOrder.GivenGroups(), Map.of("HOUSE", List.of("own", "mortgage")))
            .fit(columns(), bad);
    assertThat(given.columnNames()).containsExactly("home=HOUSE", "home=other", "home=rent");
  }

  @Test
  void fit_withoutOutcomes_saysThatTheyAreNeeded() {
    delinquencies(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers(Monotone.FREE).fit(columns()))
        .withMessageContaining("cut by the outcomes");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> home(new LevelOrder.OptimalGroups(BinningRules.usual()), Map.of()).fit(columns()))
        .withMessageContaining("found by the outcomes");
  }

  @Property(tries = 20)
  void summarise_inBlocks_mergesToTheSameEncoder(@ForAll long seed) {
    delinquencies(seed);
    for (FeatureSpec spec :
        List.of(
            numbers(Monotone.FREE),
            home(new LevelOrder.OptimalGroups(BinningRules.usual()), Map.of()))) {
      int[] first = IntStream.range(0, ROWS).filter(row -> row % 3 == 0).toArray();
      int[] second = IntStream.range(0, ROWS).filter(row -> row % 3 > 0).toArray();
      FeatureSummary whole = spec.summarise(columns(), bad);
      FeatureSummary merged = part(spec, second).merge(part(spec, first));
      assertThat(merged).isEqualTo(whole);
      assertThat(merged.regardless()).isEqualTo(spec.summarise(columns()));
      assertThat(spec.fit(merged).columnNames()).isEqualTo(spec.fit(whole).columnNames());
    }
  }

  private FeatureSummary part(FeatureSpec spec, int[] rows) {
    boolean[] own = new boolean[rows.length];
    IntStream.range(0, rows.length).forEach(row -> own[row] = bad[rows[row]]);
    return spec.summarise(columns().select(rows), own);
  }

  @Test
  void fit_manyDistinctNumbers_cutsAtRoundNumbers() {
    Random random = new Random(4);
    Arrays.setAll(values, row -> 20_000 * random.nextDouble());
    for (int row = 0; row < ROWS; row++) {
      bad[row] = random.nextDouble() < (values[row] < 8_000 ? 0.05 : 0.25);
    }
    NumericSpec spec = new NumericSpec("x", OPTIMAL, new Clip.None(), MissingPolicy.OWN, null);
    double[] edges =
        ((NumericEncoder) spec.fit(Columns.of(ROWS, List.of(NumericColumn.of("x", values))), bad))
            .encoding()
            .breakpoints();
    assertThat(edges).isNotEmpty();
    assertThat(Arrays.stream(edges)).anyMatch(edge -> Math.abs(edge - 8_000) < 400);
    assertThat(Arrays.stream(edges)).allMatch(edge -> edge == Math.rint(edge));
  }
}
