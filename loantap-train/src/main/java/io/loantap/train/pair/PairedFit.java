package io.loantap.train.pair;

import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.PairEncoder;
import io.loantap.scorecard.Characteristic;
import io.loantap.train.data.DataException;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.LossDifference;
import io.loantap.train.recipe.PairRules;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fit of curves, and with them of the pairs of characteristics that contribute together: those
 * listed, or those that loans held out choose.
 */
public final class PairedFit {
  private static final int FEWEST_LOANS = 5_000;
  private static final int FEWEST_BADS = 500;

  private static final String OPTION =
      " \"pairs\" in the recipe or --pairs names others, --pairs none leaves them out.";

  private final PairLoans loans;
  private final Encodings encodings;
  private final Fitting curves;
  private final boolean anyway;
  private final List<String> notices;

  private PairedFit(
      PairLoans loans, Encodings encodings, Fitting curves, boolean anyway, List<String> notices) {
    this.loans = loans;
    this.encodings = encodings;
    this.curves = curves;
    this.anyway = anyway;
    this.notices = notices;
  }

  /**
   * Fits curves, then with pairs beside them.
   *
   * @param loans all training loans
   * @param encodings of the characteristics, without pairs
   * @param anyway whether pairs are fitted to few loans, too
   * @param notices receives what was chosen and what it gains
   * @throws DataException if a pair cannot be
   */
  public static Fitting of(
      PairLoans loans,
      PairRules rules,
      Encodings encodings,
      FitOptions options,
      boolean anyway,
      Progress progress,
      List<String> notices) {
    if (loans.ends().length == 0) {
      throw new DataException(
          "Pairs of characteristics are fitted on one machine alone. Leave \"pairs\" out of the"
              + " recipe, or train there.");
    }
    Fitting curves = Fitting.to(encodings, loans.count(), options, progress);
    PairedFit fit = new PairedFit(loans, encodings, curves, anyway, notices);
    return rules.isAuto() ? fit.chosen(options, progress) : fit.listed(rules, options, progress);
  }

  private Fitting listed(PairRules rules, FitOptions options, Progress progress) {
    if (isTooFew()) {
      throw new DataException(
          "Pairs of characteristics ask for at least "
              + counts(FEWEST_LOANS, FEWEST_BADS)
              + "; there are "
              + counts(loans.count(), loans.bads())
              + ", and pairs would follow chance. Add loans, leave the pairs out, or train all the"
              + " same with --anyway.");
    }
    List<PairRules.Pair> pairs = new ArrayList<>();
    for (PairRules.Pair pair : rules.listed()) {
      if (pair.names().stream().allMatch(this::mayBePaired)) {
        pairs.add(pair);
      }
    }
    return with(pairs, options, progress)
        .map(
            fit -> {
              LossDifference gain =
                  PairSearch.difference(loans, curves.outOfFoldLogOdds(), fit.outOfFoldLogOdds());
              notices.add(
                  "Pairs that contribute together, as listed: "
                      + words(pairs)
                      + ". "
                      + gain(gain)
                      + OPTION);
              return fit;
            })
        .orElse(curves);
  }

  /** Whether a listed characteristic can be; says so where it is not there. */
  private boolean mayBePaired(String name) {
    Optional<FeatureSpec> spec =
        encodings.specs().stream().filter(it -> it.characteristic().equals(name)).findFirst();
    if (spec.isEmpty()) {
      notices.add(
          "The pairs with \""
              + name
              + "\" are left out, since it is no characteristic of the model: it is not in the"
              + " recipe, or was left out before.");
      return false;
    }
    if (!numbers().contains(name)) {
      throw new DataException(
          "\"" + name + "\" has levels, and a pair is of two numbers. Take it out of \"pairs\".");
    }
    if (spec.get().isSet()) {
      throw new DataException(
          "The points of \""
              + name
              + "\" are set by hand, and a pair would add to them. Take it out of \"pairs\", or its"
              + " \"points\" out of the recipe.");
    }
    if (isDirected(spec.get())) {
      throw new DataException(
          "\""
              + name
              + "\" is held to a direction, which a pair could turn around. Take it out of"
              + " \"pairs\", or its \"monotone\" out of the recipe.");
    }
    return true;
  }

  private List<String> numbers() {
    return curves.scorecard().characteristics().stream()
        .filter(Characteristic.Numeric.class::isInstance)
        .map(Characteristic::name)
        .toList();
  }

  private static boolean isDirected(FeatureSpec spec) {
    return spec.monotone() == Monotone.INCREASING || spec.monotone() == Monotone.DECREASING;
  }

  private boolean isTooFew() {
    return !anyway && (loans.count() < FEWEST_LOANS || loans.bads() < FEWEST_BADS);
  }

  private static String counts(long loans, long bads) {
    return String.format(Locale.ROOT, "%,d training loans and %,d bad ones", loans, bads);
  }

  private Fitting chosen(FitOptions options, Progress progress) {
    if (isTooFew()) {
      notices.add(
          "Pairs of characteristics were not looked for: that takes at least "
              + counts(FEWEST_LOANS, FEWEST_BADS)
              + ", and there are "
              + counts(loans.count(), loans.bads())
              + ". --anyway looks for them all the same, --pairs none does not ask.");
      return curves;
    }
    List<String> names = numbers();
    List<String> free =
        encodings.specs().stream()
            .filter(spec -> !isDirected(spec) && !spec.isSet())
            .map(FeatureSpec::characteristic)
            .filter(names::contains)
            .toList();
    progress.stage("Looking for pairs among " + free.size() + " characteristics");
    PairSearch.Found found = new PairSearch(loans, curves, free, options.threads()).find();
    if (found.pairs().isEmpty()) {
      notices.add(
          "No pair of characteristics contributes together: among the "
              + free.size()
              + " numeric ones without a declared direction, none makes loans held out lose less by"
              + " more than one standard error. --pairs a:b has a pair all the same.");
      return curves;
    }
    return with(found.pairs(), options, progress)
        .map(
            fit -> {
              notices.add(
                  "Pairs that contribute together, chosen by loans held out: "
                      + words(found.pairs())
                      + ". "
                      + gain(found.gain())
                      + OPTION);
              return fit;
            })
        .orElse(curves);
  }

  private Optional<Fitting> with(
      List<PairRules.Pair> pairs, FitOptions options, Progress progress) {
    List<PairEncoder> encoders = pairs.stream().map(loans::encoder).toList();
    return encoders.isEmpty()
        ? Optional.empty()
        : Optional.of(Fitting.to(encodings.withPairs(encoders), loans.count(), options, progress));
  }

  private static String words(List<PairRules.Pair> pairs) {
    return pairs.stream().map(PairRules.Pair::words).collect(Collectors.joining("; "));
  }

  private static String gain(LossDifference gain) {
    return String.format(
        Locale.ROOT,
        "Loans held out lose %.5f %s a loan by them than by curves alone (standard error %.5f).",
        Math.abs(gain.mean()),
        gain.mean() >= 0 ? "less" : "more",
        gain.standardError());
  }
}
