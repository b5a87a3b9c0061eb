package io.loantap.train.report.advice;

import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All recommendations. */
public final class Adviser {
  private static final List<Function<Report, Optional<Advice>>> ALL =
      List.of(
          TrustAdvice::of,
          ThresholdAdvice::of,
          CapAdvice::of,
          ProfitAdvice::of,
          RiskiestTenthAdvice::of,
          DriversAdvice::of,
          LevelAdvice::of,
          ProxyAdvice::of,
          PriceAdvice::of,
          TimeAdvice::of);

  private Adviser() {}

  /** The recommendations that the figures of the report allow. */
  public static List<Advice> advise(Report report) {
    return ALL.stream().flatMap(each -> stream(each.apply(report))).toList();
  }

  private static Stream<Advice> stream(Optional<Advice> advice) {
    return advice.stream();
  }
}
