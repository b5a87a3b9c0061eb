package io.loantap.train.cli;

import io.loantap.learn.evaluation.ProfitAssumptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with the assumptions about money where profits are reported. */
final class MoneyOptions {
  @Option(
      names = "--profit",
      paramLabel = "MARGIN,LOSS",
      converter = Converters.Profit.class,
      description =
          "What a good loan earns and a bad one loses, as shares of its amount, for the"
              + " profit in tables (those of the objective, else the example 0.15,0.6).")
  private @Nullable ProfitAssumptions profit;

  @Option(
      names = "--amount",
      paramLabel = "COL",
      description =
          "The amount of each loan, for profits (loan_amnt; without it every loan counts 1).")
  private @Nullable String amount;

  Optional<ProfitAssumptions> profit() {
    return Optional.ofNullable(profit);
  }

  Optional<String> amount() {
    return Optional.ofNullable(amount);
  }
}
