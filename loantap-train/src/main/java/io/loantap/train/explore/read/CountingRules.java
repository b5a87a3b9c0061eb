package io.loantap.train.explore.read;

import java.util.List;
import java.util.Locale;

/** The rules by which a file is counted, in sentences. */
final class CountingRules {
  private CountingRules() {}

  static List<String> sentences() {
    return List.of(
        "Intervals are Wilson's at 95 %. Where levels are called riskier or safer than all loans,"
            + " the interval was widened for the number of levels compared (Bonferroni).",
        "Weight of evidence is ln(share of the good loans / share of the bad ones) of a group, with"
            + " 0.5 added to each count: positive is safer than average. The information value is"
            + " the sum of (share of the good - share of the bad) x weight of evidence: below 0.02"
            + " none, to 0.1 weak, to 0.3 medium, to 0.5 strong, to 1 very strong, above suspect."
            + " Beside it stands what a column that has nothing to do with the outcome would reach"
            + " by chance.",
        String.format(
            Locale.ROOT,
            "Numbers are cut at their deciles, and bins with less than 5 %% of the loans are joined"
                + " to the one before; a column of at most %d different whole numbers has a bin for"
                + " each. A bin holds its lower end, not its upper.",
            NumberCells.FEW_VALUES),
        String.format(
            Locale.ROOT,
            "A level or text is named only if at least %d loans share it; the others are counted"
                + " together. Of free text, the %d most frequent are shown.",
            LevelCells.FEWEST,
            LevelCells.MOST_TEXTS),
        String.format(
            Locale.ROOT,
            "Job titles are merged when they differ in case, punctuation or blanks only, and when"
                + " one has at least %d times as many loans as the other, both begin with the same"
                + " letter and have at least %d letters, and one letter put in, left out or"
                + " changed, or two neighbours swapped, makes one of the other.",
            JobTitleCounts.TIMES,
            JobTitleCounts.SHORTEST),
        String.format(
            Locale.ROOT,
            "Correlations are Pearson's over the loans that have both numbers, for up to %d"
                + " columns. Variance inflation takes missing numbers at the mean of their column.",
            NumberPairs.MOST),
        String.format(
            Locale.ROOT,
            "Up to %,d different texts of a column are counted exactly; beyond, the rarer half is"
                + " forgotten from time to time, and the page says by how much a count may be too"
                + " low.",
            LevelCounts.MOST),
        "Differences of rates between missing and present values have Newcombe's interval at 95"
            + " %.");
  }
}
