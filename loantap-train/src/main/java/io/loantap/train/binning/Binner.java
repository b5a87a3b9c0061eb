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
  private Binner() {}

  /**
   * Bins loans.
   *
   * @param file how the table of loans is called
   * @param rows which of the loans to bin
   * @param rules where the recipe has no bins of its own
   * @param threads how many may be used
   */
  public static Binning bin(
      FinishedLoans loans, String file, int[] rows, BinningRules rules, int threads) {
    boolean[] bad = loans.outcomes().select(rows);
    double[] months = loans.outcomes().months(rows);
    Periods periods = Periods.of(months);
    int[] places = Arrays.stream(months).mapToInt(periods::of).toArray();
    Columns columns =
        Columns.of(
            rows.length,
            Parallel.map(
                threads, List.copyOf(loans.columns().all()), column -> column.select(rows)));
    CharacteristicBinner binner =
        new CharacteristicBinner(columns, bad, places, periods.names().size(), rules);
    List<FeatureSpec> specs = loans.recipe().features().stream().map(FeatureEntry::spec).toList();
    List<CharacteristicBins> found = new ArrayList<>(Parallel.map(threads, specs, binner::bin));
    found.sort(
        Comparator.comparingDouble((CharacteristicBins bins) -> -bins.informationValue().value()));
    long bads = 0;
    for (boolean outcome : bad) {
      bads += outcome ? 1 : 0;
    }
    return new Binning(
        file,
        loans.sha256(),
        BadRate.of(rows.length, bads),
        periods.names(),
        found,
        loans.notices());
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
