package io.loantap.train.binning;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.statistics.BadRate;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The binning of all characteristics of a recipe. */
public final class Binner {
  private final FinishedLoans loans;
  private final boolean[] bad;
  private final Columns columns;
  private final Periods periods;
  private final int[] places;
  private final int threads;

  /**
   * A binner of loans.
   *
   * @param rows which of them to bin
   * @param threads how many may be used
   */
  public Binner(FinishedLoans loans, int[] rows, int threads) {
    this.loans = loans;
    this.bad = loans.outcomes().select(rows);
    this.columns =
        Columns.of(
            rows.length,
            Parallel.map(
                threads, List.copyOf(loans.columns().all()), column -> column.select(rows)));
    double[] months = loans.outcomes().months(rows);
    this.periods = Periods.of(months);
    this.places = Arrays.stream(months).mapToInt(periods::of).toArray();
    this.threads = threads;
  }

  /**
   * Bins the loans.
   *
   * @param file how their table is called
   * @param rules where the recipe has no bins of its own
   */
  public Binning bin(String file, BinningRules rules) {
    CharacteristicBinner binner = binner(rules);
    List<CharacteristicBins> found = new ArrayList<>(Parallel.map(threads, specs(), binner::bin));
    found.sort(
        Comparator.comparingDouble((CharacteristicBins bins) -> -bins.informationValue().value()));
    long bads = 0;
    for (boolean outcome : bad) {
      bads += outcome ? 1 : 0;
    }
    return new Binning(
        file, loans.sha256(), BadRate.of(bad.length, bads), periods.names(), found, notices());
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(loans.notices());
    notices.add(
        loans
            .recipe()
            .dateColumn()
            .filter(column -> !periods.names().isEmpty())
            .map(
                column ->
                    "Periods are those of \"" + column + "\"; \"date\" in a recipe names another.")
            .orElse(
                "No rates by period: no column tells the months of the loans; \"date\" in a recipe"
                    + " names one."));
    loans
        .recipe()
        .weightColumn()
        .ifPresent(
            weight ->
                notices.add(
                    "Each loan counts once here: the weights in \""
                        + weight
                        + "\" are of the fit."));
    return notices;
  }

  /**
   * The cells that the bins are made of, for each characteristic in the order of the binning: fine
   * ranges of numbers, single levels.
   */
  List<CharacteristicBins> cells(Binning binning) {
    CharacteristicBinner binner = binner(BinningRules.usual());
    List<FeatureSpec> specs = specs();
    return Parallel.map(
        threads,
        binning.characteristics(),
        found ->
            binner.cells(
                specs.stream()
                    .filter(spec -> spec.characteristic().equals(found.name()))
                    .findFirst()
                    .orElseThrow(),
                found));
  }

  private CharacteristicBinner binner(BinningRules rules) {
    return new CharacteristicBinner(columns, bad, places, periods.names().size(), rules);
  }

  private List<FeatureSpec> specs() {
    return loans.recipe().features().stream().map(FeatureEntry::spec).toList();
  }

  /**
   * The recipe with these bins set by hand; what has no cut stays as it is.
   *
   * @param woe whether each characteristic with bins is to have one coefficient
   */
  public static Recipe recipe(Recipe recipe, Binning binning, boolean woe) {
    return recipe.withFeatures(
        recipe.features().stream()
            .map(
                feature ->
                    binning.characteristics().stream()
                        .filter(bins -> bins.name().equals(feature.spec().characteristic()))
                        .findFirst()
                        .map(bins -> SetBins.of(feature, bins, woe))
                        .orElse(feature))
            .toList());
  }
}
