package io.loantap.train.leak;

import io.loantap.columns.Columns;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The search for what is too good to be true. A level or a run of numbers whose loans all ended
 * alike is a leak unless chance explains it ({@link PureRun}) or few loans are in it, and so is a
 * column, or a model, that tells the outcomes apart as no honest one does. What is merely unusual
 * is a warning. An information value is judged by what it exceeds that of chance.
 */
public final class LeakGuard {
  private static final double LEAK_INFORMATION_VALUE = 2;
  private static final double LEAK_AUC = 0.95;
  private static final double SUSPECT_INFORMATION_VALUE = 1;
  private static final double SUSPECT_AUC = 0.9;
  private static final double SUSPECT_KS = 0.7;

  /** Fewer bad loans have an AUC above {@link #LEAK_AUC} by luck. */
  private static final long FEW_BAD = 20;

  /** Pure levels that are named beside the first. */
  private static final int SHOWN = 5;

  private LeakGuard() {}

  /**
   * Leaks and suspicions among the columns, in their order.
   *
   * @param scores names of columns that are scores of others, known when somebody applied
   * @param threads how many may be used
   */
  public static List<LeakFinding> check(
      Columns columns, boolean[] chargedOff, Collection<String> scores, int threads) {
    double rate = rate(chargedOff);
    return Parallel.map(
            threads,
            columns.all(),
            column -> {
              OutcomeTable table = OutcomeTable.of(column, chargedOff);
              return check(table, table.informationValue(), rate, scores.contains(column.name()));
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Leaks and suspicions in one characteristic.
   *
   * @param table its levels or bins, fine enough for a leak to have one of its own
   * @param informationValue of the characteristic, perhaps in coarser bins
   * @param rate share of all loans that were charged off
   * @param isScore whether it is a score of others that was known when somebody applied, which may
   *     tell as much as is suspect of anything else
   */
  public static List<LeakFinding> check(
      OutcomeTable table, double informationValue, double rate, boolean isScore) {
    List<String> reasons = new ArrayList<>();
    List<PureRun> pure = PureRun.beyondChance(table, rate);
    List<PureRun> leaks = pure.stream().filter(PureRun::explains).toList();
    if (!leaks.isEmpty()) {
      reasons.add(words(leaks, rate));
    }
    double value = informationValue - table.informationValueByChance();
    if (value > LEAK_INFORMATION_VALUE) {
      reasons.add(
          words(
              "its information value is %.3f, above %.0f",
              informationValue, LEAK_INFORMATION_VALUE));
    }
    double auc = table.auc();
    if (auc > LEAK_AUC && value > SUSPECT_INFORMATION_VALUE) {
      reasons.add(words("it alone has an AUC of %.4f, above %.2f", auc, LEAK_AUC));
    }
    String name = table.characteristic();
    if (!reasons.isEmpty()) {
      return List.of(
          new LeakFinding(
              LeakFinding.Severity.LEAK,
              '"' + name + "\" gives the outcome away: " + String.join("; ", reasons) + ".",
              name));
    }
    boolean unusual = value > SUSPECT_INFORMATION_VALUE && !isScore;
    if (pure.isEmpty() && !unusual) {
      return List.of();
    }
    String few = pure.isEmpty() ? "" : ": " + words(pure, rate) + ", too few to stop for";
    String high =
        unusual
            ? words(
                "%s an information value of %.3f, where incomes reach about 0.5 and scores of a"
                    + " bureau or grades of the lender 0.9",
                few.isEmpty() ? " has" : "; it has", informationValue)
            : "";
    return List.of(
        new LeakFinding(
            LeakFinding.Severity.WARNING,
            "Characteristic \""
                + name
                + '"'
                + few
                + high
                + ": make sure that it is known when somebody applies, or leave it out of the"
                + " recipe."
                + (unusual
                    ? " If it is a score that was known then: --role bureau_score=" + name + "."
                    : ""),
            name));
  }

  /** Leaks and suspicions about a model that tests better than applications usually allow. */
  public static List<LeakFinding> check(Metrics metrics) {
    String look =
        " Make sure that every characteristic is known when somebody applies (loantap inspect lists"
            + " them).";
    if (metrics.auc() > LEAK_AUC) {
      boolean many = metrics.confusion().tp() + metrics.confusion().fn() >= FEW_BAD;
      return List.of(
          new LeakFinding(
              many ? LeakFinding.Severity.LEAK : LeakFinding.Severity.WARNING,
              words("The model's AUC of %.4f is above %.2f.", metrics.auc(), LEAK_AUC) + look,
              null));
    }
    List<String> high = new ArrayList<>();
    if (metrics.auc() > SUSPECT_AUC) {
      high.add(words("AUC of %.4f", metrics.auc()));
    }
    if (metrics.ks() > SUSPECT_KS) {
      high.add(words("KS of %.4f", metrics.ks()));
    }
    return high.isEmpty()
        ? List.of()
        : List.of(
            new LeakFinding(
                LeakFinding.Severity.WARNING,
                "The model's " + String.join(" and ", high) + " is unusually high." + look,
                null));
  }

  private static String words(List<PureRun> runs, double rate) {
    PureRun first = runs.get(0);
    String others =
        runs.stream()
            .skip(1)
            .limit(SHOWN)
            .map(run -> words("\"%s\" (%,d of %,d)", run.name(), run.chargedOff(), run.rows()))
            .collect(Collectors.joining(", "));
    int more = runs.size() - 1 - SHOWN;
    return words(
            "of the %,d loans with \"%s\", %,d were bad (%d %%), against %.1f %% of all",
            first.rows(),
            first.name(),
            first.chargedOff(),
            first.chargedOff() == 0 ? 0 : 100,
            100 * rate)
        + (others.isEmpty() ? "" : ", and likewise of " + others)
        + (more > 0 ? words(" and %,d more", more) : "");
  }

  private static String words(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static double rate(boolean[] chargedOff) {
    long bad = 0;
    for (boolean outcome : chargedOff) {
      bad += outcome ? 1 : 0;
    }
    return (double) bad / chargedOff.length;
  }
}
