package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectCommandTest {
  @Test
  void inspect_demoModel_printsThresholdAndLevelsInTheirOrder() {
    Run run = Run.of("inspect", Path.of("../data/demo-model.json"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("recipe \"application\"", "Threshold 0.", "(intercept)")
        .containsSubsequence("emp_length", "< 1 year", " 1 year", " 2 years", "10+ years")
        .containsSubsequence("home_ownership", "MORTGAGE", "RENT", "OWN");
  }

  @Test
  void inspect_demoModel_printsPointsOfRangesAndLevelsWithShareAndBadRate() {
    Run run = Run.of("inspect", Path.of("../data/demo-model.json"));

    assertThat(run.out())
        .containsSubsequence("Points: 600 at odds of 30:1", "range or level", "bad rate")
        .containsPattern("term +36 months +40[.]8 +76[.]3 % +15[.]8 %")
        .containsPattern("loan_amnt +below 5000 +29[.]8 +8[.]9 % +17[.]1 %");
  }
}
