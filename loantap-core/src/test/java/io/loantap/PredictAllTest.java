package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.learn.regression.RandomCase;
import io.loantap.storage.ExampleModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PredictAllTest {
  private static final Scorer SCORER = Scorers.of(ExampleModel.create());

  @Property(tries = 60)
  void predictAll_anyApplicantsAndThreads_isPredictInOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int threads) {
    Scorer scorer = Scorers.of(RandomCase.of(seed));
    Random random = new Random(seed);
    List<Applicant> applicants = new ArrayList<>();
    int rows = random.nextInt(3_000);
    for (int i = 0; i < rows; i++) {
      applicants.add(Applicant.of(RandomCase.values(random, 0.05, 2)));
    }
    List<RowResult> expected =
        IntStream.range(0, rows).mapToObj(row -> one(scorer, row, applicants.get(row))).toList();
    assertThat(scorer.predictAll(applicants).toList()).isEqualTo(expected);
    try (Stream<RowResult> results = scorer.predictAll(applicants, threads)) {
      assertThat(results.toList()).isEqualTo(expected);
    }
  }

  @Test
  void predictAll_onOneThread_readsNoFurtherThanAsked() {
    int[] read = new int[1];
    Iterable<Applicant> endless = () -> endless(read);
    List<RowResult> first = SCORER.predictAll(endless).limit(3).toList();
    assertThat(first).extracting(RowResult::row).containsExactly(0L, 1L, 2L);
    assertThat(read[0]).isLessThanOrEqualTo(4);
  }

  @Test
  void predictAll_onThreads_readsAheadWithinBoundsAndEndsWithTheStream() {
    int[] read = new int[1];
    Iterable<Applicant> endless = () -> endless(read);
    try (Stream<RowResult> results = SCORER.predictAll(endless, 2)) {
      assertThat(results.limit(1000)).hasSize(1000);
    }
    assertThat(read[0]).isLessThan(10_000);
  }

  @Test
  void predictAll_rejectedApplicant_comesWithAllViolations() {
    Map<String, Object> wrong = ExampleModel.plainApplicant();
    wrong.put("amount", -1);
    wrong.put("born", 1980);
    RowResult result = SCORER.predictAll(List.of(Applicant.of(wrong))).findFirst().orElseThrow();
    assertThat(result)
        .isInstanceOfSatisfying(
            RowResult.Rejected.class, rejected -> assertThat(rejected.violations()).hasSize(2));
  }

  @Test
  void predictAll_sourceThatFails_failsTheStream() {
    List<Applicant> applicants = Arrays.asList(Applicant.of(ExampleModel.plainApplicant()), null);
    assertThatThrownBy(() -> SCORER.predictAll(applicants).toList())
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> SCORER.predictAll(applicants, 2).toList())
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void predictAll_noThread_isRefused() {
    assertThatThrownBy(() -> SCORER.predictAll(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of threads is below 1: 0");
  }

  private static Iterator<Applicant> endless(int[] read) {
    return Stream.generate(() -> Applicant.of(ExampleModel.plainApplicant()))
        .peek(applicant -> read[0]++)
        .iterator();
  }

  private static RowResult one(Scorer scorer, long row, Applicant applicant) {
    try {
      return new RowResult.Scored(row, scorer.predict(applicant));
    } catch (InvalidApplicantException e) {
      return new RowResult.Rejected(row, e.violations());
    }
  }
}
