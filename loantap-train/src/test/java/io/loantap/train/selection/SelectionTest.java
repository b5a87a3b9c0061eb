package io.loantap.train.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.scorecard.Logistic;
import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.fit.RowWeights;
import io.loantap.train.fit.Statistics;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.SelectionRules;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Simulated loans with a planted signal among planted noise. */
class SelectionTest {
  private static final int ROWS = 3_000;
  private static final int FOLD = ROWS / 5;
  private static final int NOISE = 60;

  private final List<Column> columns = new ArrayList<>();
  private final boolean[] bad = new boolean[ROWS];

  /** Three numbers and a level tell; a twin says what the first says; the rest is noise. */
  SelectionTest() {
    Random random = new Random(20);
    double[] rising = random.doubles(ROWS).toArray();
    double[] valley = random.doubles(ROWS).toArray();
    double[] weak = random.doubles(ROWS).toArray();
    String[] purpose = new String[ROWS];
    double[] twin = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      purpose[row] = List.of("car", "house", "other").get(random.nextInt(3));
      twin[row] = 100 * rising[row] + random.nextGaussian();
      double logOdds =
          3 * rising[row]
              + 5 * Math.abs(valley[row] - 0.5)
              + weak[row]
              + (purpose[row].equals("house") ? -1 : 0)
              - 4;
      bad[row] = random.nextDouble() < Logistic.probability(logOdds);
    }
    columns.add(NumericColumn.of("twin", twin));
    columns.add(NumericColumn.of("rising", rising));
    columns.add(NumericColumn.of("valley", valley));
    columns.add(NumericColumn.of("weak", weak));
    columns.add(LevelColumn.of("purpose", purpose));
    for (int i = 0; i < NOISE; i++) {
      double[] noise = random.doubles(ROWS).toArray();
      columns.add(NumericColumn.of("noise" + i, noise));
    }
  }

  private static FeatureSpec spec(Column column) {
    return column instanceof LevelColumn
        ? new LevelSpec(
            column.name(),
            new LevelOrder.OneHot(LevelOrder.Reference.NONE),
            Map.of(),
            0.01,
            MissingPolicy.OWN_OR_NEUTRAL,
            UnseenPolicy.RARE)
        : new NumericSpec(
            column.name(),
            new NumericShape.ChosenKnots(),
            new Clip.None(),
            MissingPolicy.OWN_OR_NEUTRAL,
            null);
  }

  private Funnel select(SelectionRules rules, int threads) {
    Columns rows = Columns.of(ROWS, columns);
    List<FeatureSpec> specs = columns.stream().map(SelectionTest::spec).toList();
    List<FeatureSummary> summaries = specs.stream().map(it -> it.summarise(rows, bad)).toList();
    List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
    names.add(3, "constant");
    FitOptions options =
        new FitOptions(
            new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS),
            threads,
            Statistics.NONE,
            Optional.empty());
    return Selection.of(
        new Candidates(
            names,
            specs,
            summaries,
            schema(),
            rows,
            bad,
            ROWS,
            options.penalty(),
            by ->
                InMemoryEncodedLoans.of(
                    rows,
                    new int[] {FOLD, 2 * FOLD, 3 * FOLD, 4 * FOLD, ROWS},
                    bad,
                    RowWeights.of(ClassWeights.NONE, bad, null),
                    by.encoders(),
                    options)),
        rules,
        threads,
        Progress.NONE);
  }

  private Schema schema() {
    List<Field> fields = new ArrayList<>();
    columns.stream()
        .filter(NumericColumn.class::isInstance)
        .forEach(it -> fields.add(NumericField.of(it.name())));
    return Schema.of(fields);
  }

  private static Funnel.Candidate of(Funnel funnel, String name) {
    return funnel.candidates().stream().filter(it -> it.name().equals(name)).findFirst().get();
  }

  @Test
  void of_plantedSignalAndNoise_tellsThemApart() {
    Funnel funnel = select(SelectionRules.USUAL, 2);

    assertThat(funnel.selected()).contains("valley", "weak", "purpose").hasSizeBetween(4, 5);
    assertThat(funnel.at(Step.SCREEN)).hasSizeGreaterThan(NOISE - 5);
    assertThat(funnel.at(Step.SCREEN))
        .allSatisfy(
            it ->
                assertThat(it.reason()).contains("information value", "of columns have by chance"));
  }

  @Test
  void of_twins_oneStays() {
    Funnel funnel = select(SelectionRules.USUAL, 2);

    assertThat(funnel.selected().stream().filter(List.of("twin", "rising")::contains)).hasSize(1);
    assertThat(funnel.at(Step.CLUSTER)).hasSize(1);
    assertThat(funnel.at(Step.CLUSTER).get(0).reason())
        .contains("rank correlation 1.00 with", "tells more");
  }

  @Test
  void of_anyRules_hasEveryCandidateOnce() {
    for (SelectionRules rules :
        List.of(
            SelectionRules.USUAL,
            SelectionRules.USUAL.withMost(1),
            SelectionRules.USUAL.withRule(Penalty.Rule.ONE_STANDARD_ERROR),
            SelectionRules.USUAL.withLeastIv(9),
            new SelectionRules(
                Penalty.Rule.LOWEST_LOSS,
                SelectionRules.ANY_NUMBER,
                0,
                List.of("noise3", "twin"),
                List.of("valley")))) {
      Funnel funnel = select(rules, 2);

      List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
      names.add(3, "constant");
      assertThat(funnel.candidates()).extracting(Funnel.Candidate::name).isEqualTo(names);
      assertThat(funnel.candidates())
          .allSatisfy(it -> assertThat(it.reason()).as(it.name()).isNotBlank());
      assertThat(of(funnel, "constant").step()).isEqualTo(Step.CONSTANT);
      assertThat(funnel.selected()).isNotEmpty();
      int sum = Arrays.stream(Step.values()).mapToInt(step -> funnel.at(step).size()).sum();
      assertThat(sum).isEqualTo(names.size());
    }
  }

  @Test
  void of_anyThreads_isTheSame() {
    Funnel one = select(SelectionRules.USUAL, 1);

    assertThat(select(SelectionRules.USUAL, 2)).isEqualTo(one);
    assertThat(select(SelectionRules.USUAL, 7)).isEqualTo(one);
  }

  @Test
  void of_keepAndDrop_areRespected() {
    Funnel funnel =
        select(
            new SelectionRules(
                Penalty.Rule.LOWEST_LOSS,
                SelectionRules.ANY_NUMBER,
                0.5,
                List.of("noise3", "twin", "rising"),
                List.of("valley")),
            2);

    assertThat(funnel.selected()).containsExactly("twin", "rising", "noise3");
    assertThat(of(funnel, "noise3").reason()).contains("keep list");
    assertThat(of(funnel, "valley").step()).isEqualTo(Step.DROPPED);
    assertThat(of(funnel, "weak").reason()).contains("below the least of 0.5");
  }

  @Test
  void of_most_isNotExceeded() {
    Funnel funnel = select(SelectionRules.USUAL.withMost(2), 2);

    assertThat(funnel.selected()).hasSize(2);
    assertThat(funnel.at(Step.FORWARD)).anySatisfy(it -> assertThat(it.reason()).contains("2 is"));
    assertThat(funnel.sentence()).contains("Selected 2 of 66 candidates", "--no-select");
  }

  @Test
  void of_oneStandardError_sparesMoreAndSaysWhatThatCosts() {
    Funnel usual = select(SelectionRules.USUAL, 2);
    Funnel few = select(SelectionRules.USUAL.withRule(Penalty.Rule.ONE_STANDARD_ERROR), 2);

    assertThat(usual.selected()).containsAll(few.selected());
    assertThat(few.selected()).contains("valley", "purpose");
    assertThat(few.at(Step.BACKWARD))
        .allSatisfy(it -> assertThat(it.reason()).contains("a standard error is"));
  }

  /** Where nothing tells, a model still has a characteristic, and the funnel says what it is. */
  @Test
  void of_noiseAlone_selectsOneAndSaysThatChanceMayExplainIt() {
    Random random = new Random(3);
    for (int row = 0; row < ROWS; row++) {
      bad[row] = random.nextDouble() < 0.2;
    }

    Funnel funnel = select(SelectionRules.USUAL, 2);

    assertThat(funnel.selected()).hasSize(1);
    assertThat(of(funnel, funnel.selected().get(0)).reason()).contains("chance may explain it");
  }
}
