package io.loantap.benchmarks.loans;

import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** A characteristic that becomes one column, scaled to [0, 1]. */
record NumberColumn(
    String name, Draw source, DoubleUnaryOperator effect, DoubleFunction<String> format)
    implements LoanColumn {

  /** How values come about. */
  interface Draw {
    double draw(double risk, Random random);
  }

  @Override
  public double draw(double risk, Random random) {
    return source.draw(risk, random);
  }

  @Override
  public double logOdds(double value) {
    return effect.applyAsDouble(value);
  }

  @Override
  public String text(double value) {
    return format.apply(value);
  }
}
