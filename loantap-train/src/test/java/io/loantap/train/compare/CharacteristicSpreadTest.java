package io.loantap.train.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.reason.Contribution;
import io.loantap.scorecard.ValueState;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacteristicSpreadTest {
  private static Contribution of(String name, double logOdds) {
    return new Contribution(name, "X01", ValueState.PLAIN, logOdds, 0, 0, 0);
  }

  @Test
  void spreads_threeLoans_areStandardDeviationsWithoutWhatIsAddedToAll() {
    CharacteristicSpread.Sums sums = new CharacteristicSpread.Sums();
    for (double value : new double[] {1, 2, 4}) {
      sums.add(List.of(of("dti", value), of("age", value)), List.of(of("dti", value + 7)));
    }

    List<CharacteristicSpread> spreads = sums.spreads();

    assertThat(spreads.stream().map(CharacteristicSpread::name)).containsExactly("age", "dti");
    double deviation = Math.sqrt(7.0 / 3);
    assertThat(spreads.get(0).first().getAsDouble()).isEqualTo(deviation, within(1e-15));
    assertThat(spreads.get(0).second()).isEmpty();
    assertThat(spreads.get(0).difference()).isEqualTo(deviation, within(1e-15));
    assertThat(spreads.get(1).second().getAsDouble()).isEqualTo(deviation, within(1e-15));
    assertThat(spreads.get(1).difference()).isEqualTo(0, within(1e-15));
  }
}
