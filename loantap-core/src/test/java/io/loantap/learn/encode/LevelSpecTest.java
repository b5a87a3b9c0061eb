package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.compact.CompactCodes;
import io.loantap.learn.encode.LevelOrder.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class LevelSpecTest {
  private static final LevelOrder ALL = new LevelOrder.OneHot(Reference.NONE);

  @Test
  void oneHot_noReference_hasAColumnForEachLevel() {
    LevelEncoder encoder = fit(ALL, "b", "a", "b", "c");
    assertThat(encoder.columnNames()).containsExactly("x=a", "x=b", "x=c");
    assertThat(row(encoder, "b")).containsExactly(0, 1, 0);
    assertThat(row(encoder, "?")).containsExactly(0, 0, 0);
    assertThat(row(encoder, null)).containsExactly(0, 0, 0);
    assertThat(encoder.entries()).containsOnlyKeys("a", "b", "c");
    assertThat(encoder.entries().get("b").rows()).isEqualTo(2);
    assertThat(encoder.missing()).isNull();
  }

  @Test
  void oneHot_reference_hasNoColumn() {
    LevelEncoder first = fit(new LevelOrder.OneHot(Reference.FIRST), "b", "a", "b", "c");
    assertThat(first.columnNames()).containsExactly("x=b", "x=c");
    assertThat(row(first, "a")).containsExactly(0, 0);
    LevelEncoder most = fit(new LevelOrder.OneHot(Reference.MOST_FREQUENT), "b", "a", "b", "c");
    assertThat(most.columnNames()).containsExactly("x=a", "x=c");
    LevelEncoder tie = fit(new LevelOrder.OneHot(Reference.MOST_FREQUENT), "c", "a");
    assertThat(tie.columnNames()).containsExactly("x=c");
  }

  @Test
  void oneHot_onlyTheReference_hasNoColumns() {
    LevelEncoder encoder = fit(new LevelOrder.OneHot(Reference.FIRST), "a", "a");
    assertThat(encoder.columnNames()).isEmpty();
    DesignMatrix.Builder design = DesignMatrix.builder(1);
    encoder.append(columns("a"), design);
    assertThat(design.build().columns()).isZero();
  }

  @Test
  void oneHot_merged_shareAColumn() {
    LevelEncoder encoder =
        fit(
            spec(ALL, Map.of("OTHER", List.of("NONE", "ANY")), 0, MissingPolicy.REJECT),
            columns("ANY", "OTHER", "NONE", "RENT"));
    assertThat(encoder.columnNames()).containsExactly("x=OTHER", "x=RENT");
    assertThat(row(encoder, "NONE")).containsExactly(1, 0);
    assertThat(row(encoder, "ANY")).containsExactly(1, 0);
    assertThat(row(encoder, "OTHER")).containsExactly(1, 0);
  }

  @Test
  void oneHot_rare_areGrouped() {
    LevelEncoder encoder =
        fit(
            spec(ALL, Map.of("m", List.of("d", "e")), 0.25, MissingPolicy.REJECT),
            columns("a", "a", "b", "a", "c", "c", "d", "e"));
    // b has 1 row of 8; d and e together have 2, which is a quarter.
    assertThat(encoder.columnNames()).containsExactly("x=(rare)", "x=a", "x=c", "x=m");
    assertThat(row(encoder, "b")).containsExactly(1, 0, 0, 0);
    LevelEncoder.Entry rare = encoder.rare();
    assertThat(rare).isEqualTo(new LevelEncoder.Entry(0, 1, 1));
    assertThat(fit(ALL, "a").rare()).isNull();
  }

  @Test
  void oneHot_missing_hasAColumnIfTrainingLacksSome() {
    LevelSpec spec = spec(ALL, Map.of(), 0, MissingPolicy.OWN);
    LevelEncoder encoder = fit(spec, columns("a", null, "b", null));
    assertThat(encoder.columnNames()).containsExactly("x=a", "x=b", "x=(missing)");
    assertThat(row(encoder, null)).containsExactly(0, 0, 1);
    assertThat(encoder.missing()).isEqualTo(new LevelEncoder.Entry(2, 1, 2));
    assertThat(fit(spec, columns("a")).missing()).isNull();
    assertThat(fit(spec(ALL, Map.of(), 0, MissingPolicy.REJECT), columns("a", null)).missing())
        .isNull();
  }

  @Test
  void ordinal_levels_riseFromZeroToOne() {
    LevelOrder order = new LevelOrder.Ordinal(List.of("F", "G", "A", "B", "C", "D"));
    LevelEncoder encoder = fit(order, "D", "B", "G");
    assertThat(encoder.columnNames()).containsExactly("x");
    assertThat(row(encoder, "G")).containsExactly(0);
    assertThat(row(encoder, "B")).containsExactly(0.5);
    assertThat(row(encoder, "D")).containsExactly(1);
    assertThat(row(encoder, "A")).containsExactly(0); // not in training: unseen
    assertThat(row(fit(order, "B"), "B")).containsExactly(0);
  }

  @Test
  void ordinal_missing_hasAColumnOfItsOwn() {
    LevelEncoder encoder =
        fit(
            spec(new LevelOrder.Ordinal(List.of("a", "b")), Map.of(), 0, MissingPolicy.OWN),
            columns("a", null, "b"));
    assertThat(encoder.columnNames()).containsExactly("x", "x=(missing)");
    assertThat(row(encoder, null)).containsExactly(0, 1);
    assertThat(row(encoder, "b")).containsExactly(1, 0);
    DesignMatrix.Builder design = DesignMatrix.builder(3);
    encoder.append(columns("b", null, "a"), design);
    double[] out = new double[2];
    design.build().denseRow(1, out);
    assertThat(out).containsExactly(0, 1);
  }

  @Test
  void ordinal_levelNotListed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new LevelOrder.Ordinal(List.of("a")), "a", "b"))
        .withMessage("x: training rows have a level that the order does not list");
  }

  @Test
  void fit_noValue_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(ALL, (String) null))
        .withMessage("x: no training row has a value");
  }

  @Test
  void fit_levelsOutsideTheSelectedRows_areUnseen() {
    Columns all = columns("a", "b", "c");
    LevelEncoder encoder =
        fit(spec(ALL, Map.of(), 0, MissingPolicy.REJECT), all.select(new int[] {2, 0}));
    assertThat(encoder.columnNames()).containsExactly("x=a", "x=c");
    assertThat(all.select(new int[] {2, 0}).level("x").level(0)).isEqualTo("c");
  }

  @Test
  void constructor_nonsense_isRefused() {
    refused("OWN or REJECT", () -> spec(ALL, Map.of(), 0, MissingPolicy.MEAN));
    refused("rareBelow is a share", () -> spec(ALL, Map.of(), 1, MissingPolicy.OWN));
    refused("rareBelow is a share", () -> spec(ALL, Map.of(), -0.1, MissingPolicy.OWN));
    refused(
        "rareBelow must be 0",
        () -> spec(new LevelOrder.Ordinal(List.of("a")), Map.of(), 0.1, MissingPolicy.OWN));
    refused(
        "\"b\" is merged twice",
        () -> spec(ALL, Map.of("m", List.of("a", "b"), "n", List.of("b")), 0, MissingPolicy.OWN));
    refused("listed twice", () -> new LevelOrder.Ordinal(List.of("a", "a")));
  }

  @Test
  void merge_changedAfterwards_isACopy() {
    Map<String, List<String>> merge = new LinkedHashMap<>(Map.of("m", List.of("a")));
    LevelSpec spec = spec(ALL, merge, 0, MissingPolicy.OWN);
    merge.clear();
    assertThat(spec.merge()).containsOnlyKeys("m");
    assertThat(spec.reads()).containsExactly("x");
  }

  @Test
  void signs_monotone_areThoseOfTheScaleButNotOfMissing() {
    LevelEncoder encoder =
        monotone(new LevelOrder.Ordinal(List.of("A", "B")), Monotone.DECREASING)
            .fit(columns("A", null, "B"));
    assertThat(encoder.monotone()).isEqualTo(Monotone.DECREASING);
    assertThat(encoder.signs()).containsExactly(-1, 0);
    assertThat(
            monotone(new LevelOrder.OneHot(Reference.NONE), Monotone.FREE)
                .fit(columns("A", null, "B"))
                .signs())
        .containsExactly(0, 0, 0);
  }

  @Test
  void monotone_oneHot_isRefusedWithARemedy() {
    refused(
        "x: one-hot levels cannot be monotone; use ordinal",
        () -> monotone(new LevelOrder.OneHot(Reference.NONE), Monotone.INCREASING));
  }

  private static LevelSpec monotone(LevelOrder order, Monotone monotone) {
    return new LevelSpec("x", order, Map.of(), 0, MissingPolicy.OWN, UnseenPolicy.REJECT, monotone);
  }

  private static void refused(String message, Runnable code) {
    assertThatIllegalArgumentException().isThrownBy(code::run).withMessageContaining(message);
  }

  private static LevelEncoder fit(LevelOrder order, @Nullable String... levels) {
    return fit(spec(order, Map.of(), 0, MissingPolicy.REJECT), columns(levels));
  }

  private static LevelEncoder fit(LevelSpec spec, Columns training) {
    return spec.fit(spec.summarise(training));
  }

  private static LevelSpec spec(
      LevelOrder order, Map<String, List<String>> merge, double rare, MissingPolicy missing) {
    return new LevelSpec("x", order, merge, rare, missing, UnseenPolicy.NEUTRAL);
  }

  public static Columns columns(@Nullable String... levels) {
    List<String> dictionary = Arrays.stream(levels).filter(l -> l != null).distinct().toList();
    int[] codes =
        Arrays.stream(levels)
            .mapToInt(level -> level == null ? LevelColumn.MISSING : dictionary.indexOf(level))
            .toArray();
    CompactCodes stored =
        CompactCodes.of(
            Arrays.stream(codes).map(LevelColumn::stored).toArray(), dictionary.size() + 1);
    return Columns.of(levels.length, List.of(new LevelColumn("x", stored, dictionary)));
  }

  private static double[] row(LevelEncoder encoder, @Nullable String level) {
    double[] out = new double[encoder.columnNames().size()];
    Arrays.fill(out, Double.NaN);
    encoder.encode(columns(level), 0, out, 0);
    return out;
  }
}
