package io.loantap.train.personalloan.generate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The first loans of a seed, and the figures the tests ask of them. */
record Sample(List<Loan> loans) {
  static Sample of(int rows, long seed) {
    LoanGenerator generator = LoanGenerator.withSeed(seed);
    return new Sample(IntStream.range(0, rows).mapToObj(generator::loan).toList());
  }

  Sample where(Predicate<Loan> condition) {
    return new Sample(loans.stream().filter(condition).toList());
  }

  double share(Predicate<Loan> condition) {
    return (double) where(condition).loans.size() / loans.size();
  }

  double chargedOff() {
    return share(loan -> loan.outcome() == Outcome.CHARGED_OFF);
  }

  double mean(ToDoubleFunction<Loan> value) {
    return loans.stream().mapToDouble(value).average().orElseThrow();
  }

  double median(ToDoubleFunction<Loan> value) {
    double[] sorted = loans.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Share of the pairs (charged off, fully paid) in which the first has the higher score. */
  double auc(ToDoubleFunction<Loan> score) {
    double[] scores = loans.stream().mapToDouble(score).toArray();
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(i -> i)
            .toArray();
    double rankSum = 0;
    long bads = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      long badsHere =
          Arrays.stream(order, from, to)
              .filter(i -> loans.get(i).outcome() == Outcome.CHARGED_OFF)
              .count();
      rankSum += badsHere * (from + 1 + to) / 2.0;
      bads += badsHere;
      from = to;
    }
    long goods = order.length - bads;
    return (rankSum - bads * (bads + 1) / 2.0) / ((double) bads * goods);
  }
}
