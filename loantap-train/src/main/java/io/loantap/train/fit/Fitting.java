package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.learn.regression.ScorecardFolder;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.statistics.ModelStatistics;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Encoders and coefficients fitted to training rows. Immutable. */
public final class Fitting {
  private final List<FeatureEncoder> encoders;
  private final PathPoint chosen;
  private final LogisticFit fit;
  private final List<PathPoint> tried;
  private final List<LogisticFit> byFold;
  private final double[] outOfFold;
  private final double shift;
  private final Optional<ModelStatistics> statistics;
  private final Scorecard scorecard;
  private final List<MonotoneConstraint> held;
  private final List<DirectionCost> costs;
  private final boolean tooMany;

  private Fitting(
      EncodedLoans rows,
      Directed directed,
      PathPoint chosen,
      List<PathPoint> tried,
      Optional<ModelStatistics> statistics) {
    this.encoders = List.copyOf(directed.encoders);
    this.costs = List.copyOf(directed.costs);
    this.tooMany = directed.tooMany;
    this.chosen = chosen;
    this.fit = directed.fit;
    this.tried = List.copyOf(tried);
    this.byFold = List.copyOf(directed.validation.fits());
    this.outOfFold = rows.outOfFold(byFold);
    this.statistics = statistics;
    this.shift = rows.shift();
    this.scorecard = ScorecardFolder.fold(fit.intercept() - shift, fit.coefficients(), encoders);
    this.held = List.copyOf(MonotoneConstraint.check(encoders, fit.held(), scorecard));
  }

  /**
   * Fits to the rows, encoded by as many knots as cross-validation chooses.
   *
   * @param loans how many rows there are
   * @param options of which penalty and threads matter
   */
  public static Fitting to(Encodings encodings, long loans, FitOptions options, Progress progress) {
    List<Encodings.Encoded> choices = encodings.choices(loans);
    if (choices.size() == 1) {
      Encodings.Encoded only = choices.get(0);
      return to(encodings.loans(only), only.knots(), options, progress);
    }
    List<PathPoint> tried = new ArrayList<>();
    Encodings.Encoded chosen = choices.get(0);
    @Nullable EncodedLoans encoded = null;
    @Nullable PathPoint best = null;
    for (Encodings.Encoded choice : choices) {
      progress.stage("Choosing the penalty of curves of " + choice.knots() + " knots");
      EncodedLoans rows = encodings.loans(choice);
      PenaltySearch search =
          new PenaltySearch(
              rows,
              choice.knots(),
              options.penalty(),
              regression(rows, options),
              options.threads());
      PathPoint found = search.best();
      tried.addAll(search.tried());
      encoded = null; // on a cluster, those before are gone
      if (best == null || found.meanLogLoss() < best.meanLogLoss()) {
        best = found;
        chosen = choice;
        encoded = rows;
      }
    }
    return to(
        encoded == null ? encodings.loans(chosen) : encoded,
        Objects.requireNonNull(best),
        tried,
        options,
        progress);
  }

  /**
   * Fits to the rows.
   *
   * @param options of which penalty and threads matter
   */
  public static Fitting to(EncodedLoans rows, FitOptions options, Progress progress) {
    return to(rows, 0, options, progress);
  }

  private static Fitting to(EncodedLoans rows, int knots, FitOptions options, Progress progress) {
    if (options.penalty() instanceof Penalty.Fixed fixed && fixed.bend().isPresent()) {
      PathPoint given =
          new PathPoint(knots, fixed.bend().getAsDouble(), fixed.l2(), Double.NaN, Double.NaN);
      return to(rows, given, List.of(), options, progress);
    }
    progress.stage("Choosing the penalty");
    PenaltySearch search =
        new PenaltySearch(
            rows, knots, options.penalty(), regression(rows, options), options.threads());
    PathPoint best = search.best();
    return to(rows, best, search.tried(), options, progress);
  }

  private static LogisticRegression regression(EncodedLoans rows, FitOptions options) {
    return LogisticRegression.withL2(0)
        .threads(options.threads())
        .signs(Directions.signs(rows.encoders()));
  }

  /** Fits under a penalty; if nothing was tried to find it, its cost is that of the fit. */
  private static Fitting to(
      EncodedLoans rows,
      PathPoint chosen,
      List<PathPoint> tried,
      FitOptions options,
      Progress progress) {
    LogisticRegression regression =
        PenaltySearch.at(regression(rows, options), rows.encoders(), chosen.l2(), chosen.bend());
    progress.stage("Fitting");
    Directed directed = directed(rows, regression, options, progress);
    if (options.wantsStatistics()) {
      progress.stage("Computing statistics");
    }
    return new Fitting(
        rows,
        directed,
        chosen,
        tried.isEmpty()
            ? List.of(
                PathPoint.of(
                    chosen.knots(), chosen.bend(), chosen.l2(), directed.validation.losses(rows)))
            : tried,
        rows.statistics(directed.fit, directed.regression, chosen.l2()));
  }

  /** A fit whose curves have their directions. */
  private record Directed(
      List<FeatureEncoder> encoders,
      LogisticRegression regression,
      LogisticFit fit,
      CrossValidation validation,
      List<DirectionCost> costs,
      boolean tooMany) {}

  /**
   * Fits, chooses the directions that are left to it, fits anew if there are, tells what they cost.
   */
  private static Directed directed(
      EncodedLoans rows, LogisticRegression regression, FitOptions options, Progress progress) {
    List<FeatureEncoder> encoders = rows.encoders();
    LogisticFit fit = rows.fit(regression);
    boolean open = Directions.areOpen(encoders);
    boolean tooMany = (open || isHeld(fit)) && fit.coefficients().length > Directions.MOST_COLUMNS;
    List<DirectionCost> costs = List.of();
    if ((open || isHeld(fit)) && !tooMany) {
      progress.stage("Weighing directions");
      Directions directions = Directions.choose(rows, regression, fit, options.threads());
      costs = directions.costs();
      encoders = directions.encoders();
    }
    LogisticRegression signed = regression;
    if (open) {
      encoders = Directions.freed(encoders);
      signed = regression.signs(Directions.signs(encoders));
      fit = tooMany ? fit : rows.fit(signed);
    }
    CrossValidation validation = CrossValidation.of(rows, signed, fit, options.threads(), progress);
    return new Directed(encoders, signed, fit, validation, costs, tooMany);
  }

  private static boolean isHeld(LogisticFit fit) {
    for (boolean held : fit.held()) {
      if (held) {
        return true;
      }
    }
    return false;
  }

  /** The penalty of the fit. */
  public double l2() {
    return chosen.l2();
  }

  /** How much a squared difference of slopes counts in the penalty beside a squared rise. */
  public double bend() {
    return chosen.bend();
  }

  /**
   * How many knots the curves have whose number was left to cross-validation; 0 if there are none.
   */
  public int knots() {
    return chosen.knots();
  }

  /** The coefficients and how they were found, before class weights are undone. */
  public LogisticFit fit() {
    return fit;
  }

  /**
   * What each penalty tried costs out of fold, with the knots and bend of the fit, strongest first.
   */
  public List<PathPoint> path() {
    return tried.stream()
        .filter(it -> it.knots() == chosen.knots() && it.bend() == chosen.bend())
        .toList();
  }

  /** What everything tried costs out of fold, the fewest knots and loosest bends first. */
  public List<PathPoint> tried() {
    return tried;
  }

  /** The fits, at the same penalty, to all folds but the first, but the second, and so on. */
  public List<LogisticFit> byFold() {
    return byFold;
  }

  /** Log-odds by which class weights have raised the intercept of each fit. */
  public double shift() {
    return shift;
  }

  /**
   * Log-odds of each training row in memory by a fit, at the same penalty, to the folds that it is
   * not in; a copy.
   */
  public double[] outOfFoldLogOdds() {
    return outOfFold.clone();
  }

  /** The probability of default that these log-odds mean. */
  public double[] outOfFold() {
    return Arrays.stream(outOfFold).map(Logistic::probability).toArray();
  }

  /** The fitted scorecard. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** What a validator asks of the fit, if the options do. */
  public Optional<ModelStatistics> statistics() {
    return statistics;
  }

  /** The characteristics that the recipe wants monotone, and where that holds their curves. */
  public List<MonotoneConstraint> monotone() {
    return held;
  }

  /** What the directions that bind cost, in the order of the characteristics. */
  public List<DirectionCost> directionCosts() {
    return costs;
  }

  /** Whether directions were not weighed, because there are too many columns. */
  public boolean directionsNotWeighed() {
    return tooMany;
  }

  /** What the rows were encoded by, with the directions that were chosen. */
  public List<FeatureEncoder> encoders() {
    return encoders;
  }

  /**
   * Encoders of other rows with the directions chosen here; those of characteristics that are not
   * here are free.
   */
  public List<FeatureEncoder> directed(List<FeatureEncoder> others) {
    Map<String, Monotone> chosenHere = new HashMap<>();
    encoders.forEach(it -> chosenHere.put(it.characteristic(), it.monotone()));
    return others.stream()
        .<FeatureEncoder>map(
            it ->
                it.monotone() == Monotone.AUTO
                    ? it.withMonotone(chosenHere.getOrDefault(it.characteristic(), Monotone.FREE))
                    : it)
        .toList();
  }

  /** The characteristics whose points somebody has set, so that they were not fitted. */
  public List<String> pointsByHand() {
    return encoders.stream()
        .filter(FeatureEncoder::isSet)
        .map(FeatureEncoder::characteristic)
        .toList();
  }

  /** Names of the columns that the coefficients belong to. */
  public List<String> columnNames() {
    return encoders.stream().flatMap(encoder -> encoder.columnNames().stream()).toList();
  }
}
