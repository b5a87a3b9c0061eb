package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void session_onTwoCores_counts() {
    assertThat(LocalSpark.session().range(10).count()).isEqualTo(10);
  }
}
