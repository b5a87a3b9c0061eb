package io.loantap.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static Outcomes outcomes(boolean... chargedOff) {
    Outcomes.Builder outcomes = new Outcomes.Builder();
    for (boolean bad : chargedOff) {
      outcomes.add(bad, Field.MISSING);
    }
    return outcomes.build();
  }

  @Property
  void stratified_anyRows_isADivisionWithEqualShares(
      @ForAll @Size(max = 300) boolean[] chargedOff,
      @ForAll @DoubleRange(min = 0, max = 0.99) double share,
      @ForAll long seed) {
    Split split = Split.stratified(outcomes(chargedOff), share, seed);

    assertThat(
            IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.test())).sorted())
        .containsExactlyElementsOf(IntStream.range(0, chargedOff.length).boxed().toList());
    assertThat(split.training()).isSorted();
    assertThat(split.test()).isSorted();
    for (boolean outcome : new boolean[] {false, true}) {
      long all =
          IntStream.range(0, chargedOff.length).filter(i -> chargedOff[i] == outcome).count();
      long test = Arrays.stream(split.test()).filter(i -> chargedOff[i] == outcome).count();
      assertThat(Math.abs(test - share * all)).isLessThanOrEqualTo(0.5);
    }
    Split again = Split.stratified(outcomes(chargedOff), share, seed);
    assertThat(again.test()).isEqualTo(split.test());
  }

  @Test
  void stratified_otherSeed_isAnotherSplit() {
    boolean[] chargedOff = new boolean[100];
    Arrays.fill(chargedOff, 0, 20, true);

    assertThat(Split.stratified(outcomes(chargedOff), 0.3, 1).test())
        .isNotEqualTo(Split.stratified(outcomes(chargedOff), 0.3, 2).test());
  }

  @Test
  void after_month_isStillForTrainingAndTheMissingToo() {
    Outcomes.Builder outcomes = new Outcomes.Builder();
    YearMonth[] months = {
      YearMonth.of(2013, 12), YearMonth.of(2014, 1), YearMonth.of(2013, 11), YearMonth.of(2015, 6)
    };
    for (int i = 0; i < 8; i++) {
      outcomes.add(i % 4 < 2 == i < 4, DateField.slot(months[i % 4]));
    }
    outcomes.add(false, Field.MISSING);

    Split split = Split.after(outcomes.build(), YearMonth.of(2013, 12));

    assertThat(split.training()).containsExactly(0, 2, 4, 6, 8);
    assertThat(split.test()).containsExactly(1, 3, 5, 7);
  }

  @Test
  void after_oneOutcomeOnASide_isRefused() {
    Outcomes.Builder outcomes = new Outcomes.Builder();
    outcomes.add(true, DateField.slot(YearMonth.of(2013, 1)));
    outcomes.add(false, DateField.slot(YearMonth.of(2013, 2)));
    outcomes.add(false, DateField.slot(YearMonth.of(2014, 1)));

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Split.after(outcomes.build(), YearMonth.of(2013, 6)))
        .withMessageContaining("2 loans to train on and 1 later")
        .withMessageContaining("each side needs both outcomes");
  }

  @Property
  void folds_anyRows_areADivisionWithEqualShares(
      @ForAll @Size(min = 4, max = 300) boolean[] chargedOff, @ForAll long seed) {
    chargedOff[0] = chargedOff[1] = true;
    chargedOff[2] = chargedOff[3] = false;
    int bad = outcomes(chargedOff).rowsWith(true).length;

    Folds folds = Folds.stratified(chargedOff, 5, seed);

    assertThat(folds.count()).isEqualTo(Math.min(5, Math.min(bad, chargedOff.length - bad)));
    int[] order = folds.order();
    int[] ends = folds.ends();
    int[] seen = new int[chargedOff.length];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] inside = folds.inside(fold);
      Arrays.stream(inside).forEach(row -> seen[row]++);
      assertThat(inside)
          .isSorted()
          .isEqualTo(Arrays.copyOfRange(order, fold == 0 ? 0 : ends[fold - 1], ends[fold]));
      double expected = (double) bad / folds.count();
      long found = Arrays.stream(inside).filter(row -> chargedOff[row]).count();
      assertThat(Math.abs(found - expected)).isLessThan(1);
      assertThat(Folds.stratified(chargedOff, 5, seed).inside(fold)).isEqualTo(inside);
    }
    assertThat(seen).containsOnly(1);
    assertThat(order).hasSameSizeAs(chargedOff);
  }

  @Test
  void folds_otherSeed_areOthers() {
    boolean[] chargedOff = new boolean[100];
    Arrays.fill(chargedOff, 0, 20, true);

    assertThat(Folds.stratified(chargedOff, 5, 1).inside(0))
        .isNotEqualTo(Folds.stratified(chargedOff, 5, 2).inside(0));
  }

  @Test
  void folds_oneRowOfAnOutcome_isRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Folds.stratified(new boolean[] {true, false, false}, 5, 1))
        .withMessageContaining("1 bad and 2 good");
  }
}
