package io.loantap.train.explore.read;

import io.loantap.applicant.DateField;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.SpecialValues;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.explore.Answer;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Correlations;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.Missingness;
import io.loantap.train.explore.TimeProfile;
import io.loantap.train.explore.answer.DataDictionary;
import io.loantap.train.explore.answer.Facts;
import io.loantap.train.explore.answer.Tally;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.recipe.OutcomeClasses;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.SpecialWords;
import io.loantap.train.recipe.TimeNames;
import io.loantap.train.statistics.BadRate;
import io.loantap.train.support.OutcomeWords;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The builder of an exploration from the counts of a file. */
final class ExplorationBuilder {
  /** Fewer addresses than this share with a zip code are no American addresses. */
  private static final double FEWEST_ADDRESSES = 0.95;

  private final LoanCounts counts;
  private final Recipe.Label label;
  private final DataDictionary dictionary;
  private final List<InferredColumn> inferred;
  private final BadRate overall;
  private final Exploration.Outcome outcome;
  private final SpecialNumbers codes;

  ExplorationBuilder(
      LoanCounts counts,
      Recipe.Label label,
      DataDictionary dictionary,
      SpecialNumbers codes,
      String good,
      OutcomeWords words) {
    this.codes = codes;
    this.counts = counts;
    this.label = label;
    this.dictionary = dictionary;
    this.inferred = counts.inferred();
    this.overall = BadRate.of(counts.rows(), counts.bad());
    this.outcome =
        new Exploration.Outcome(
            label.column(), OutcomeClasses.badWords(label), good, words, overall);
  }

  Exploration build(String file, String sha256, long leftOut, List<String> notices) {
    List<ColumnProfile> columns = new ArrayList<>();
    List<LeakFinding> leaks = new ArrayList<>();
    List<String> proposed = new ArrayList<>();
    List<String> unheld = new ArrayList<>(notices);
    long missing = 0;
    for (int place : places()) {
      ColumnProfiler profiler =
          new ColumnProfiler(
              inferred.get(place), counts.column(place), counts.rows(), dictionary.schema(), codes);
      boolean derived = place >= counts.fileColumns();
      ColumnProfile profile = profiler.profile(derived ? dictionary.address() : null);
      columns.add(profile);
      boolean isScore = dictionary.roles().roles(profile.name()).contains(FieldRole.BUREAU_SCORE);
      leaks.addAll(profiler.leaks(profile, overall.rate(), isScore));
      missing += derived ? 0 : profile.missing();
      SortedMap<Double, Long> special = profiler.special();
      SpecialValues stated = codes.stated(profile.name());
      if (special.keySet().stream().anyMatch(value -> !stated.has(value))) {
        proposed.add(SpecialWords.of(profile.name(), special));
      }
      codes.unheld(profile.name(), special.keySet()).ifPresent(unheld::add);
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
        answers(facts),
        CountingRules.sentences(),
        proposed.isEmpty() ? unheld : withSpecial(unheld, proposed));
  }

  private static List<String> withSpecial(List<String> notices, List<String> special) {
    List<String> all = new ArrayList<>(notices);
    all.add(
        "Perhaps codes and no quantities, since they stand apart from all other numbers: "
            + String.join("; ", special)
            + ". They have bins of their own here and count in no mean or quantile; --special"
            + " FIELD=VALUES states others, --special none takes none, and loantap init and train"
            + " take the same option.");
    return all;
  }

  /** The answers to all questions that the columns can answer. */
  private List<Answer> answers(Facts facts) {
    return dictionary.questions().stream()
        .map(question -> question.answer(facts))
        .flatMap(Optional::stream)
        .toList();
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

  /**
   * The column with the role of a month, else of those whose names do not say something else the
   * one with the latest months on average.
   */
  private @Nullable TimeProfile time() {
    @Nullable TimeProfile latest = null;
    double highest = Double.NEGATIVE_INFINITY;
    String known = dictionary.column(FieldRole.MONTH).orElse("");
    for (int place : places()) {
      if (inferred.get(place).kind() != ColumnKind.MONTH) {
        continue;
      }
      String name = counts.names().get(place);
      MonthCells months =
          new MonthCells(counts.column(place).levels(), (DateField) inferred.get(place).field());
      if (name.equals(known)) {
        return TimeProfiles.of(name, months);
      }
      double mean = mean(months);
      if (mean > highest && TimeNames.mayOrder(name)) {
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
    String amount = dictionary.column(FieldRole.AMOUNT).orElse("");
    String instalment = dictionary.column(FieldRole.INSTALMENT).orElse("");
    int amountPlace = counts.names().indexOf(amount);
    int instalmentPlace = counts.names().indexOf(instalment);
    double slope =
        amountPlace < 0 || instalmentPlace < 0
            ? Double.NaN
            : counts.pairs().slope(instalmentPlace, amountPlace);
    return new Facts(
        outcome,
        columns,
        dictionary.roles(),
        time,
        correlations == null ? null : correlations.pair(amount, instalment),
        slope,
        counts.titles().merged().stream().map(ExplorationBuilder::tally).toList(),
        levels(dictionary.states(), AddressParts.state(dictionary.address())),
        levels(dictionary.zips(), AddressParts.zip(dictionary.address())),
        counts.money().sums());
  }

  /** The levels of the first of these columns that is there, else those taken from addresses. */
  private List<Tally> levels(List<String> named, String derived) {
    List<String> names = new ArrayList<>(named);
    names.add(derived);
    for (String name : names) {
      int place = counts.names().indexOf(name);
      if (place >= 0 && places().contains(place)) {
        return LevelOrder.sorted(
                name, LevelCells.named(counts.column(place).levels()), dictionary.schema())
            .stream()
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
