package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrelatedTraitsTest {
  private static final int DRAWS = 50_000;

  private final CorrelatedTraits traits = CorrelatedTraits.ofLoanTap();

  @Test
  void draw_everyTrait_isStandardNormal() {
    for (Trait trait : Trait.values()) {
      assertThat(meanProduct(trait, null)).isCloseTo(0, within(0.02));
      assertThat(meanProduct(trait, trait)).isCloseTo(1, within(0.03));
    }
  }

  @Test
  void draw_pairs_haveTheStatedCorrelation() {
    assertThat(meanProduct(Trait.INCOME, Trait.LOAN_AMOUNT)).isCloseTo(0.50, within(0.02));
    assertThat(meanProduct(Trait.HOME, Trait.MORTGAGES)).isCloseTo(0.75, within(0.02));
    assertThat(meanProduct(Trait.INCOME, Trait.DEBT_TO_INCOME)).isCloseTo(-0.19, within(0.02));
    assertThat(meanProduct(Trait.UTILIZATION, Trait.TERM)).isCloseTo(0, within(0.02));
  }

  private double meanProduct(Trait a, @Nullable Trait b) {
    Random random = new Random(3);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      double[] z = traits.draw(random);
      sum += z[a.index()] * (b == null ? 1 : z[b.index()]);
    }
    return sum / DRAWS;
  }
}
