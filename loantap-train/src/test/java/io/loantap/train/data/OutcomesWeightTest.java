package io.loantap.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomesWeightTest {
  @Test
  void weights_allOne_areNone() {
    Outcomes.Builder builder = new Outcomes.Builder();
    builder.add(true, 0);
    builder.add(false, 0, 1);

    assertThat(builder.build().weights(new int[] {0, 1})).isNull();
  }

  @Test
  void weights_firstOtherComesLate_earlierAreOne() {
    Outcomes.Builder builder = new Outcomes.Builder();
    for (int row = 0; row < 5000; row++) {
      builder.add(row % 2 == 0, row, row < 1500 ? 1 : row);
    }
    Outcomes outcomes = builder.build();

    assertThat(outcomes.weights(new int[] {0, 1499, 1500, 1536, 2304, 4999, 4999}))
        .containsExactly(1, 1, 1500, 1536, 2304, 4999, 4999);
    assertThat(outcomes.rows()).isEqualTo(5000);
    assertThat(outcomes.chargedOff(4998)).isTrue();
  }

  @Test
  void weights_backToOne_areKept() {
    Outcomes.Builder builder = new Outcomes.Builder();
    builder.add(true, 0, 2);
    builder.add(false, 0, 1);
    builder.add(false, 0);

    assertThat(builder.build().weights(new int[] {2, 1, 0})).containsExactly(1, 1, 2);
  }
}
