package io.loantap.train.selection;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Column;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.train.data.DataException;
import io.loantap.train.fit.Encodings;
import io.loantap.train.recipe.SelectionRules;
import io.loantap.train.support.Parallel;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The selection of characteristics among a recipe's candidates, by training loans alone: a screen
 * of each by its information value, then one of each cluster of candidates that say the same, then
 * forward and backward by the loss of loans held out.
 *
 * <p>The result is the same for any number of threads. Every characteristic of the recipe is in the
 * {@link Funnel} once.
 */
public final class Selection {
  /** Rank correlation from which on two candidates say the same. */
  private static final double SAME = 0.95;

  /** More columns take too long to be told apart by how they do together. */
  private static final int MOST_COLUMNS = 400;

  private final Candidates loans;
  private final SelectionRules rules;
  private final int threads;
  private final Set<String> keep;
  private final List<CandidateTable> tables;
  private final double[] chances;
  private final double[] values;

  /** Where each candidate that has left did so, and why. */
  private final Map<String, Step> steps = new HashMap<>();

  private final Map<String, String> reasons = new HashMap<>();

  /** Whether no candidate has passed the screen. */
  private boolean noneTells;

  private Selection(Candidates loans, SelectionRules rules, int threads) {
    this.loans = loans;
    this.rules = rules;
    this.threads = threads;
    this.keep = new HashSet<>(rules.keep());
    loans.specs().stream()
        .filter(FeatureSpec::isSet)
        .map(FeatureSpec::characteristic)
        .forEach(keep::add);
    boolean[] chargedOff = loans.chargedOff();
    this.tables =
        Parallel.map(
            threads,
            loans.specs(),
            spec -> CandidateTable.of(column(spec), special(spec), chargedOff));
    this.chances = tables.stream().mapToDouble(CandidateTable::chance).toArray();
    this.values = tables.stream().mapToDouble(CandidateTable::informationValue).toArray();
  }

  /**
   * Selects.
   *
   * @param threads how many may be used
   */
  public static Funnel of(Candidates loans, SelectionRules rules, int threads, Progress progress) {
    progress.stage("Selecting, screening " + loans.specs().size() + " candidates");
    Selection selection = new Selection(loans, rules, threads);
    List<Integer> passed = selection.screen();
    progress.stage("Selecting, clusters among " + passed.size() + " candidates");
    List<Integer> leaders = selection.cluster(passed);
    selection.search(leaders, progress);
    return selection.funnel();
  }

  private Column column(FeatureSpec spec) {
    return loans.columns().column(spec.characteristic());
  }

  private SpecialValues special(FeatureSpec spec) {
    return SpecialValues.of(loans.schema(), spec.characteristic());
  }

  private String name(int place) {
    return loans.specs().get(place).characteristic();
  }

  private boolean isKept(int place) {
    return keep.contains(name(place));
  }

  private void leave(int place, Step step, String reason, Object... arguments) {
    steps.put(name(place), step);
    reasons.put(name(place), String.format(Locale.ROOT, reason, arguments));
  }

  /** The candidates that pass the screen, the most telling first. */
  private List<Integer> screen() {
    Set<String> dropped = new HashSet<>(rules.drop());
    List<Integer> asked =
        IntStream.range(0, chances.length)
            .filter(place -> !dropped.contains(name(place)))
            .boxed()
            .sorted(
                Comparator.comparing((Integer place) -> !isKept(place))
                    .thenComparing(place -> -tables.get(place).excess()))
            .toList();
    IntStream.range(0, chances.length)
        .filter(place -> dropped.contains(name(place)))
        .forEach(place -> leave(place, Step.DROPPED, "the recipe's drop list names it"));
    if (asked.isEmpty()) {
      throw new DataException(
          "The lists under \"select\" in the recipe drop all characteristics that vary. Take one out"
              + " of \"drop\".");
    }
    double bound = Screen.bound(asked.stream().mapToDouble(place -> chances[place]).toArray());
    List<Integer> passed = new ArrayList<>();
    for (int place : asked) {
      if (isKept(place)) {
        passed.add(place);
      } else if (values[place] < rules.leastIv()) {
        leave(
            place,
            Step.SCREEN,
            "information value %.4f, below the least of %s",
            values[place],
            SpecialValues.text(rules.leastIv()));
      } else if (chances[place] <= bound) {
        passed.add(place);
      } else {
        leave(
            place,
            Step.SCREEN,
            "information value %.4f, as %s of columns have by chance; up to %s pass",
            values[place],
            percent(chances[place]),
            percent(bound));
      }
    }
    noneTells = passed.isEmpty();
    return noneTells ? List.of(asked.get(0)) : passed; // a model needs one
  }

  private static String percent(double share) {
    return share >= 0.001
        ? String.format(Locale.ROOT, "%.1f %%", 100 * share)
        : share == 0 ? "none" : String.format(Locale.ROOT, "%.1g %%", 100 * share);
  }

  /** Of each cluster the candidate that comes first, and all that are to be kept. */
  private List<Integer> cluster(List<Integer> passed) {
    List<RankColumn> ranks =
        Parallel.map(
            threads,
            passed,
            place -> {
              FeatureSpec spec = loans.specs().get(place);
              return RankColumn.of(column(spec), special(spec), tables.get(place));
            });
    List<Integer> leaders = new ArrayList<>();
    List<RankColumn> ofLeaders = new ArrayList<>();
    for (int i = 0; i < passed.size(); i++) {
      int place = passed.get(i);
      RankColumn own = ranks.get(i);
      List<Double> with = Parallel.map(threads, ofLeaders, own::correlation);
      int nearest =
          IntStream.range(0, with.size())
              .filter(leader -> Math.abs(with.get(leader)) >= SAME)
              .findFirst()
              .orElse(-1);
      if (nearest < 0 || isKept(place)) {
        leaders.add(place);
        ofLeaders.add(own);
      } else {
        int leader = leaders.get(nearest);
        leave(
            place,
            Step.CLUSTER,
            "rank correlation %.2f with %s, %s (information value %.3f, its own %.3f)",
            with.get(nearest),
            name(leader),
            isKept(leader) ? "which is to be kept" : "which tells more",
            values[leader],
            values[place]);
      }
    }
    return leaders;
  }

  /** The first of them that together have few enough columns, in the order of the recipe. */
  private List<Integer> narrowed(List<Integer> leaders, List<FeatureEncoder> encoders) {
    List<Integer> within = new ArrayList<>();
    int columns = 0;
    for (int i = 0; i < leaders.size(); i++) {
      int place = leaders.get(i);
      int width = encoders.get(i).columnNames().size();
      if (columns + width <= MOST_COLUMNS || isKept(place)) {
        within.add(place);
        columns += width;
      } else {
        leave(
            place,
            Step.SCREEN,
            "behind the %d most telling candidates, which have %d columns",
            within.size(),
            MOST_COLUMNS);
      }
    }
    return within.stream().sorted().toList();
  }

  /** The candidates with as few knots as there may be. */
  private Encodings.Encoded encoded(List<Integer> places) {
    return new Encodings(
            places.stream().map(loans.specs()::get).toList(),
            places.stream().map(loans.summaries()::get).toList(),
            loans.encode())
        .coarsest(loans.rows());
  }

  private void search(List<Integer> leaders, Progress progress) {
    Encodings.Encoded all = encoded(leaders);
    List<Integer> places = narrowed(leaders, all.encoders());
    Encodings.Encoded encoded =
        new Encodings.Encoded(
            places.stream().map(place -> all.encoders().get(leaders.indexOf(place))).toList(),
            all.knots());
    boolean[] kept = new boolean[places.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = isKept(places.get(i));
    }
    StepwiseSearch.Found found =
        new StepwiseSearch(
                loans.encode().apply(encoded),
                kept,
                loans.penalty(),
                rules.rule(),
                rules.most(),
                threads)
            .find(progress);
    tell(places, found, (int) IntStream.range(0, kept.length).filter(i -> kept[i]).count());
  }

  /** What became of each; {@code kept} of those that came in are to be kept. */
  private void tell(List<Integer> places, StepwiseSearch.Found found, int kept) {
    for (int i = 0; i < found.order().size(); i++) {
      int place = places.get(found.order().get(i));
      double before = found.losses().get(Math.max(0, i - kept));
      double after = found.losses().get(Math.max(0, i + 1 - kept));
      if (i < kept) {
        leave(
            place,
            Step.SELECTED,
            loans.specs().get(place).isSet()
                ? "its points are set by hand in the recipe"
                : "the recipe's keep list names it");
      } else if (i < found.entered()) {
        leave(
            place,
            Step.SELECTED,
            "came in as number %d: loss of loans held out %.5f, before %.5f",
            i + 1,
            after,
            before);
      } else if (i >= rules.most()) {
        leave(place, Step.FORWARD, "would be number %d; %d is the most", i + 1, rules.most());
      } else {
        leave(
            place,
            Step.FORWARD,
            "as number %d: loss of loans held out %.5f, least %.5f, more by over one standard error",
            i + 1,
            after,
            Collections.min(found.losses()));
      }
    }
    if (noneTells || found.entered() == 0) {
      leave(
          mostTelling(places),
          Step.SELECTED,
          "the most telling of all, though chance may explain it");
    }
    for (StepwiseSearch.Spared spared : found.spared()) {
      leave(
          places.get(spared.place()),
          Step.BACKWARD,
          "without it and those spared before it, loans held out lose %.5f %s; a standard error is"
              + " %.5f",
          Math.abs(spared.together().mean()),
          spared.together().mean() > 0 ? "less" : "more",
          spared.together().standardError());
    }
  }

  private int mostTelling(List<Integer> places) {
    Comparator<Integer> byExcess = Comparator.comparing(place -> tables.get(place).excess());
    return places.stream().max(byExcess).orElseThrow();
  }

  private Funnel funnel() {
    Map<String, Integer> placeOf = new HashMap<>();
    for (int place = 0; place < chances.length; place++) {
      placeOf.put(name(place), place);
    }
    List<Funnel.Candidate> candidates = new ArrayList<>();
    for (String name : loans.names()) {
      int place = placeOf.getOrDefault(name, -1);
      candidates.add(
          place < 0
              ? new Funnel.Candidate(
                  name, Step.CONSTANT, "alike among all training loans", Double.NaN, Double.NaN)
              : new Funnel.Candidate(
                  name,
                  Objects.requireNonNull(steps.get(name)),
                  Objects.requireNonNull(reasons.get(name)),
                  values[place],
                  chances[place]));
    }
    return new Funnel(candidates);
  }
}
