package io.loantap.train.explore.read;

import io.loantap.applicant.DateField;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Correlations;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.Missingness;
import io.loantap.train.explore.TimeProfile;
import io.loantap.train.explore.answer.Answers;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.Tally;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.BadRate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out from the counts of a file all that is said of it. */
final class ExplorationBuilder {
  /** Fewer addresses than this share with a zip code are no American addresses. */
  private static final double FEWEST_ADDRESSES = 0.95;

  private static final List<String> STATES = List.of("addr_state", "state", AddressParts.STATE);
  private static final List<String> ZIPS = List.of("zip_code", AddressParts.ZIP);

  private final LoanCounts counts;
  private final Recipe.Label label;
  private final List<InferredColumn> inferred;
  private final BadRate overall;
  private final Exploration.Outcome outcome;

  ExplorationBuilder(LoanCounts counts, Recipe.Label label, String good) {
    this.counts = counts;
    this.label = label;
    this.inferred = counts.inferred();
    this.overall = BadRate.of(counts.rows(), counts.bad());
    this.outcome = new Exploration.Outcome(label.column(), label.bad().strip(), good, overall);
  }

  Exploration build(String file, String sha256, long leftOut, List<String> notices) {
    List<ColumnProfile> columns = new ArrayList<>();
    List<LeakFinding> leaks = new ArrayList<>();
    long missing = 0;
    for (int place : places()) {
      ColumnProfiler profiler =
          new ColumnProfiler(inferred.get(place), counts.column(place), counts.rows());
      boolean derived = place >= counts.fileColumns();
      ColumnProfile profile = profiler.profile(derived ? AddressParts.ADDRESS : null);
      columns.add(profile);
      leaks.addAll(profiler.leaks(profile, overall.rate()));
      missing += derived ? 0 : profile.missing();
    }
    @Nullable Correlations correlations = correlations();
    @Nullable TimeProfile time = time();
    Facts facts = facts(columns, correlations, time);
    return new Exploration(
        file,
        sha256,
        counts.rows(),
        leftOut,
        counts.rows() * counts.fileColumns(),
        missing,
        outcome,
        columns,
        correlations,
        missingness(),
        leaks,
        counts.duplicates(),
        time,
        Answers.of(facts),
        Rules.sentences(),
        notices);
  }

  /** All columns but the outcome, and those taken from an address only if it has them. */
  private List<Integer> places() {
    return IntStream.range(0, inferred.size())
        .filter(place -> place != counts.label())
        .filter(
            place ->
                place < counts.fileColumns()
                    || inferred.get(place).present() >= FEWEST_ADDRESSES * counts.rows())
        .boxed()
        .toList();
  }

  private @Nullable Correlations correlations() {
    List<Integer> numeric =
        places().stream().filter(place -> inferred.get(place).kind() == ColumnKind.NUMBER).toList();
    String name = label.column() + " (" + outcome.bad() + " = 1)";
    return counts.pairs().of(counts.names(), numeric, name, counts.rows());
  }

  private List<Missingness> missingness() {
    List<Missingness> all = new ArrayList<>();
    for (int place : places()) {
      ColumnCounts column = counts.column(place);
      long present = counts.rows() - column.missing();
      if (column.missing() > 0 && present > 0 && place < counts.fileColumns()) {
        all.add(
            Missingness.of(
                counts.names().get(place),
                BadRate.of(column.missing(), column.missingBad()),
                BadRate.of(present, counts.bad() - column.missingBad())));
      }
    }
    all.sort(
        Comparator.comparingDouble((Missingness one) -> -Math.abs(one.difference()))
            .thenComparing(Missingness::column));
    return all;
  }

  /** {@code issue_d} if it is a month, else the month column with the latest months on average. */
  private @Nullable TimeProfile time() {
    @Nullable TimeProfile latest = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (int place : places()) {
      if (inferred.get(place).kind() != ColumnKind.MONTH) {
        continue;
      }
      String name = counts.names().get(place);
      MonthCells months =
          new MonthCells(counts.column(place).levels(), (DateField) inferred.get(place).field());
      if (name.equals("issue_d")) {
        return TimeProfiles.of(name, months);
      }
      double mean = mean(months);
      if (mean > highest) {
        highest = mean;
        latest = TimeProfiles.of(name, months);
      }
    }
    return latest;
  }

  private static double mean(MonthCells cells) {
    double sum = 0;
    double rows = 0;
    for (Map.Entry<YearMonth, long[]> month : cells.months().entrySet()) {
      sum += DateField.slot(month.getKey()) * month.getValue()[0];
      rows += month.getValue()[0];
    }
    return sum / rows;
  }

  private Facts facts(
      List<ColumnProfile> columns,
      @Nullable Correlations correlations,
      @Nullable TimeProfile time) {
    int amount = counts.names().indexOf("loan_amnt");
    int instalment = counts.names().indexOf("installment");
    double slope =
        amount < 0 || instalment < 0 ? Double.NaN : counts.pairs().slope(instalment, amount);
    return new Facts(
        outcome,
        columns,
        correlations,
        time,
        slope,
        counts.titles().merged().stream().map(ExplorationBuilder::tally).toList(),
        levels(STATES),
        levels(ZIPS),
        counts.money().sums());
  }

  /** The levels of the first of these columns that is there. */
  private List<Tally> levels(List<String> names) {
    for (String name : names) {
      int place = counts.names().indexOf(name);
      if (place >= 0 && places().contains(place)) {
        return LevelOrder.sorted(name, LevelCells.named(counts.column(place).levels())).stream()
            .map(ExplorationBuilder::tally)
            .toList();
      }
    }
    return List.of();
  }

  private static Tally tally(Cell cell) {
    return new Tally(cell.label(), cell.rows(), cell.bad());
  }
}
