package io.loantap.train.compare;

import io.loantap.Scorer;
import io.loantap.applicant.DateField;
import io.loantap.drift.StabilityIndex;
import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.scorecard.Logistic;
import io.loantap.train.data.DataException;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reckoning of a comparison from loans that both models have scored. */
public final class Comparer {
  private static final int STEPS = 10;
  private static final int MOVERS = 10;

  /** More months are told by year. */
  private static final int MOST_MONTHS = 24;

  /** Loans of each outcome without which an AUC says nothing. */
  private static final int FEWEST = 10;

  private final List<LoanPair> loans;
  private final double[] first;
  private final double[] second;
  private final boolean[] bad;
  private final ProfitAssumptions money;

  private Comparer(List<LoanPair> loans, ProfitAssumptions money) {
    this.loans = loans;
    this.first = loans.stream().mapToDouble(LoanPair::first).toArray();
    this.second = loans.stream().mapToDouble(LoanPair::second).toArray();
    this.bad = new boolean[loans.size()];
    for (int i = 0; i < bad.length; i++) {
      bad[i] = loans.get(i).bad();
    }
    this.money = money;
  }

  /** A model and the name of its file. */
  public record Named(Scorer scorer, String file) {}

  /**
   * Compares two models on the finished loans of a table.
   *
   * @param first the model that stands
   * @param second the model that would replace it
   * @param amountColumn the column with the amount of each loan, if it has an unusual name
   * @param after the month up to which loans are left out; null for none
   * @throws DataException if columns are missing, or too few loans can be scored by both
   * @throws IOException if the table cannot be read
   */
  public static Comparison compare(
      TableInput input,
      Named first,
      Named second,
      Recipe.Label label,
      Optional<String> amountColumn,
      ProfitAssumptions money,
      @Nullable YearMonth after,
      Progress progress)
      throws IOException {
    PairedReader.Read read =
        PairedReader.read(
            input,
            first.scorer(),
            second.scorer(),
            label,
            amountColumn,
            after == null ? null : DateField.slot(after),
            progress);
    Comparer comparer = new Comparer(read.loans(), money);
    try {
      return comparer.comparison(first, second, read);
    } catch (IllegalArgumentException e) {
      throw new DataException(input.name() + " cannot be compared on: " + e.getMessage());
    }
  }

  private Comparison comparison(Named one, Named other, PairedReader.Read read) {
    return new Comparison(
        read.file(),
        loans.size(),
        figures(one, first, read.firstRefused()),
        figures(other, second, read.secondRefused()),
        DeLongTest.of(first, second, bad),
        scores(),
        SwapSet.of(
            loans, one.scorer().policy().threshold(), other.scorer().policy().threshold(), money),
        level(),
        reasons(read.reasonTexts()),
        loans.stream()
            .filter(it -> it.firstReason() != null)
            .filter(it -> Objects.equals(it.firstReason(), it.secondReason()))
            .count(),
        read.spreads(),
        movers(),
        periods(),
        read.words(),
        read.hasAmounts() ? "amounts" : "loans",
        read.notices());
  }

  private ModelFigures figures(Named model, double[] probability, long refused) {
    ScoreDistribution scores = ScoreDistribution.of(probability, bad);
    return new ModelFigures(
        model.scorer().modelId(),
        model.file(),
        refused,
        Metrics.of(scores, probability, bad, model.scorer().policy().threshold()),
        Calibration.of(scores));
  }

  /** Over ranges that hold about a tenth of the first probabilities each. */
  private StabilityIndex scores() {
    double[] sorted = sorted(first);
    double[] edges =
        Arrays.stream(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
            .mapToDouble(step -> sorted[(int) ((long) step * sorted.length / STEPS)])
            .distinct()
            .toArray();
    return StabilityIndex.of(counts(first, edges), counts(second, edges));
  }

  private static long[] counts(double[] probabilities, double[] edges) {
    long[] counts = new long[edges.length + 1];
    for (double probability : probabilities) {
      int at = Arrays.binarySearch(edges, probability);
      counts[at >= 0 ? at + 1 : -at - 1]++;
    }
    return counts;
  }

  private static double[] sorted(double[] probabilities) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private List<SwapSet> level() {
    double[] ones = sorted(first);
    double[] others = sorted(second);
    List<SwapSet> level = new ArrayList<>();
    for (int step = 1; step < STEPS; step++) {
      int last = (int) Math.max(0, (long) step * ones.length / STEPS - 1);
      level.add(SwapSet.of(loans, ones[last], others[last], money));
    }
    return level;
  }

  private List<ReasonCount> reasons(Map<String, String> texts) {
    SortedMap<String, long[]> counts = new TreeMap<>();
    for (LoanPair loan : loans) {
      count(loan.firstReason(), 0, counts);
      count(loan.secondReason(), 1, counts);
    }
    List<ReasonCount> reasons = new ArrayList<>();
    counts.forEach(
        (code, both) ->
            reasons.add(new ReasonCount(code, texts.getOrDefault(code, ""), both[0], both[1])));
    reasons.sort(Comparator.comparingLong(it -> -Math.abs(it.second() - it.first())));
    return reasons;
  }

  private static void count(@Nullable String code, int model, Map<String, long[]> counts) {
    if (code != null) {
      counts.computeIfAbsent(code, key -> new long[2])[model]++;
    }
  }

  private List<Mover> movers() {
    return loans.stream()
        .map(
            it ->
                new Mover(
                    it.place(),
                    it.first(),
                    it.second(),
                    logOdds(it.second()) - logOdds(it.first()),
                    it.bad()))
        .filter(it -> it.logOdds() != 0)
        .sorted(Comparator.comparingDouble(it -> -Math.abs(it.logOdds())))
        .limit(MOVERS)
        .toList();
  }

  private static double logOdds(double probability) {
    return Logistic.logOdds(Math.min(1 - 0x1p-53, Math.max(0x1p-52, probability)));
  }

  private List<Period> periods() {
    SortedMap<YearMonth, List<LoanPair>> months = new TreeMap<>();
    for (LoanPair loan : loans) {
      if (!Double.isNaN(loan.month())) {
        months.computeIfAbsent(DateField.month(loan.month()), key -> new ArrayList<>()).add(loan);
      }
    }
    SortedMap<String, List<LoanPair>> labelled = new TreeMap<>();
    months.forEach(
        (month, own) ->
            labelled
                .computeIfAbsent(
                    months.size() <= MOST_MONTHS
                        ? month.toString()
                        : Integer.toString(month.getYear()),
                    key -> new ArrayList<>())
                .addAll(own));
    List<Period> periods = new ArrayList<>();
    labelled.forEach((label, own) -> periods.add(new Comparer(own, money).period(label)));
    return periods;
  }

  private Period period(String label) {
    long bads = loans.stream().filter(LoanPair::bad).count();
    boolean enough = bads >= FEWEST && loans.size() - bads >= FEWEST;
    return new Period(
        label,
        loans.size(),
        bads,
        Arrays.stream(first).average().orElse(Double.NaN),
        Arrays.stream(second).average().orElse(Double.NaN),
        enough ? Optional.of(DeLongTest.of(first, second, bad)) : Optional.empty());
  }
}
