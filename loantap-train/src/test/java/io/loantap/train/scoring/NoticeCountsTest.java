package io.loantap.train.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeCountsTest {
  @Test
  void sentences_rowsOfSeveralKinds_countEachByCharacteristic() {
    NoticeCounts counts = new NoticeCounts(3);
    counts.add(
        List.of(
            new Notice("dti", Notice.Kind.BEYOND_TRAINING),
            new Notice("age", Notice.Kind.MISSING),
            new Notice("amount", Notice.Kind.CLIPPED)));
    counts.add(
        List.of(
            new Notice("income", Notice.Kind.BEYOND_TRAINING),
            new Notice("dti", Notice.Kind.BEYOND_TRAINING)));

    assertThat(counts.sentences())
        .containsExactly(
            "Missing: scored as the model does without it. Rows: age 1.",
            "Beyond the values of training: scored as the nearest of them. Rows: dti 2, income 1.",
            "A service refuses such values where its ScorerOptions say so; this scores them.");
  }

  @Test
  void sentences_plainRows_areNone() {
    NoticeCounts counts = new NoticeCounts(3);
    counts.add(List.of(new Notice("amount", Notice.Kind.CLIPPED)));
    assertThat(counts.sentences()).isEmpty();
  }

  @Test
  void sentences_rowsWithoutAnyValue_areCountedApart() {
    NoticeCounts counts = new NoticeCounts(2);
    Notice age = new Notice("age", Notice.Kind.MISSING);
    counts.add(List.of(age));
    counts.add(List.of(age, new Notice("dti", Notice.Kind.BEYOND_TRAINING)));
    assertThat(counts.sentences()).noneMatch(it -> it.contains("no value of any"));

    counts.add(List.of(age, new Notice("dti", Notice.Kind.MISSING)));

    assertThat(counts.sentences())
        .anyMatch(it -> it.startsWith("1 row has no value of any characteristic"));
  }
}
