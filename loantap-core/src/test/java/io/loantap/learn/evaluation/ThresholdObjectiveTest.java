package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdObjectiveTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f1",
        "youden",
        "f-beta=2",
        "f-beta=0.5",
        "cost=5",
        "cost=5000,1000",
        "profit=0.15,0.6",
        "emp=0.55,0.1,0.2644",
        "max-npa-strict=0.06",
        "max-npa-expected=0.06",
        "max-npa=0.06",
        "max-npa=0",
        "min-precision=0.5",
        "min-recall=0.6",
        "approval-rate=0.7",
        "approval-rate=1"
      })
  void spec_parsedText_comesBack(String text) {
    assertThat(ThresholdObjective.parse(text).spec()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "max-npa=0.060, max-npa=0.06",
    "cost=5.0, cost=5",
    "cost=1e2, cost=100",
    "'cost=5,1', cost=5",
    "'profit=0.150,6e-1', 'profit=0.15,0.6'",
    "'emp=-0.0,0.10,1', 'emp=0,0.1,1'",
    "max-npa=-0.0, max-npa=0"
  })
  void spec_otherSpelling_isCanonical(String text, String canonical) {
    assertThat(ThresholdObjective.parse(text).spec()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "f2, is not an objective",
    "'', is not an objective",
    "F1, is not an objective",
    "f1=, takes no number",
    "youden=1, takes no number",
    "cost, lacks its number",
    "cost=, lacks its number",
    "cost=five, has no readable number",
    "'cost=5,', lacks its number",
    "'cost=5,1,1', does not have 2 numbers",
    "profit=0.1, does not have 2 numbers",
    "'emp=0.1,0.2', does not have 3 numbers",
    "max-npa-strict, lacks its number",
    "cost=NaN, has no readable number",
    "cost=0x1p3, has no readable number",
    "cost=5d, has no readable number",
    "max-npa=6 %, has no readable number"
  })
  void parse_unreadable_throwsSayingWhatIsAllowed(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdObjective.parse(text))
        .withMessageContaining(problem)
        .withMessageContaining("max-npa=0.06");
  }

  @ParameterizedTest
  @CsvSource({
    "cost=0, cost ratio",
    "cost=-5, cost ratio",
    "cost=1e400, cost ratio",
    "'cost=5,0', cost ratio",
    "f-beta=0, beta",
    "f-beta=101, beta",
    "'profit=0,0.6', Margin and loss",
    "'profit=0.15,60', Margin and loss",
    "'emp=0.6,0.5,0.2', together at most 1",
    "'emp=-0.1,0.5,0.2', together at most 1",
    "'emp=0.6,0.1,0', above 0",
    "max-npa-strict=6, write 6 percent as max-npa-strict=0.06",
    "max-npa=6, write 6 percent as max-npa=0.06",
    "max-npa=-0.1, NPA cap",
    "min-precision=0, precision floor",
    "min-precision=1.1, precision floor",
    "min-recall=0, recall floor",
    "min-recall=60, recall floor",
    "approval-rate=0, approval rate",
    "approval-rate=70, approval rate"
  })
  void parse_numberOutOfRange_throwsNamingIt(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdObjective.parse(text))
        .withMessageContaining(problem);
  }

  @Property
  void parse_spec_roundTrips(@ForAll("objectives") ThresholdObjective objective) {
    assertThat(ThresholdObjective.parse(objective.spec())).isEqualTo(objective);
  }

  @Provide
  Arbitrary<ThresholdObjective> objectives() {
    return ThresholdChoiceTest.anyObjective(
        Arbitraries.doubles().between(0, false, 1, true).ofScale(17));
  }
}
