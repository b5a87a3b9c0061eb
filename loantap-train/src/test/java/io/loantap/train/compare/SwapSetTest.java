package io.loantap.train.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.evaluation.ProfitAssumptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapSetTest {
  private static LoanPair loan(double first, double second, boolean bad, double amount) {
    return new LoanPair(2, first, second, bad, Double.NaN, amount, null, null);
  }

  @Test
  void of_loansOfAllParts_areCountedWithTheirMoney() {
    List<LoanPair> loans =
        List.of(
            loan(0.1, 0.1, false, 100),
            loan(0.2, 0.2, true, 100),
            loan(0.2, 0.9, true, 1000),
            loan(0.9, 0.3, false, 500),
            loan(0.9, 0.9, true, 10));

    SwapSet swap = SwapSet.of(loans, 0.2, 0.3, new ProfitAssumptions(0.1, 0.5));

    assertThat(swap.both()).isEqualTo(new SwapSet.Cell(2, 1, -40));
    assertThat(swap.out()).isEqualTo(new SwapSet.Cell(1, 1, -500));
    assertThat(swap.in()).isEqualTo(new SwapSet.Cell(1, 0, 50));
    assertThat(swap.neither()).isEqualTo(new SwapSet.Cell(1, 1, -5));
    assertThat(swap.gain()).isEqualTo(550);
    assertThat(swap.firstApproval()).isEqualTo(0.6);
    assertThat(swap.firstBadRate()).hasValue(2.0 / 3);
    assertThat(swap.secondBadRate()).hasValue(1.0 / 3);
    assertThat(swap.loans()).isEqualTo(5);
  }
}
