package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoanGeneratorTest {
  @Test
  void loan_anyOrderAndInstance_isTheSame() {
    LoanGenerator generator = LoanGenerator.withSeed(5);
    Loan third = generator.loan(3);
    generator.loan(0);

    assertThat(generator.loan(3)).isEqualTo(third);
    assertThat(LoanGenerator.withSeed(5).loan(3)).isEqualTo(third);
  }

  @Test
  void loan_otherIndexOrSeed_isAnother() {
    Set<Loan> distinct = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (long index = 0; index < 20; index++) {
        distinct.add(LoanGenerator.withSeed(seed).loan(index));
      }
    }

    assertThat(distinct).hasSize(400);
  }

  @Test
  void loan_negativeIndex_throws() {
    assertThatThrownBy(() -> LoanGenerator.withSeed(1).loan(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
