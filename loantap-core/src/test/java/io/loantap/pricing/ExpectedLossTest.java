package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpectedLossTest {

  @Test
  void of_pdLgdEad_isTheirProduct() {
    assertThat(ExpectedLoss.of(0.125, 0.5, new BigDecimal("10000"))).isEqualTo("625.00");
    assertThat(ExpectedLoss.of(0.5, 0.5, new BigDecimal("0.02"))).isEqualTo("0.01");
    assertThat(ExpectedLoss.of(0, 0.9, new BigDecimal("10000"))).isEqualTo("0.00");
  }

  @Test
  void of_outOfRange_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedLoss.of(1.5, 0.9, BigDecimal.TEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedLoss.of(0.5, Double.NaN, BigDecimal.TEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedLoss.of(0.5, 0.9, BigDecimal.TEN.negate()))
        .withMessageStartingWith("the exposure must lie between");
  }
}
