package io.loantap.train.leak;

import io.loantap.columns.Columns;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The search for what is too good to be true. A level whose loans all ended alike is a leak if it
 * has many rows, or so many that chance does not explain it; a characteristic or a model that
 * separates the outcomes better than honest applications do is suspect.
 */
public final class LeakGuard {
  private static final long MANY_ROWS = 500;
  private static final double LOG_CHANCE = StrictMath.log(1e-12);
  private static final double SUSPECT_INFORMATION_VALUE = 0.5;
  private static final double SUSPECT_AUC = 0.85;
  private static final double SUSPECT_KS = 0.6;

  private LeakGuard() {}

  /**
   * Leaks and suspicions among the columns, in their order.
   *
   * @param threads how many may be used
   */
  public static List<LeakFinding> check(Columns columns, boolean[] chargedOff, int threads) {
    double rate = rate(chargedOff);
    return Parallel.map(
            threads,
            columns.all(),
            column -> {
              OutcomeTable table = OutcomeTable.of(column, chargedOff);
              return check(table, table.informationValue(), rate);
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
   */
  public static List<LeakFinding> check(OutcomeTable table, double informationValue, double rate) {
    List<LeakFinding> findings = new ArrayList<>();
    for (OutcomeTable.Cell cell : table.cells()) {
      if (isPure(cell) && !isChance(cell, rate)) {
        findings.add(leak(table.characteristic(), cell, rate));
      }
    }
    if (informationValue > SUSPECT_INFORMATION_VALUE) {
      findings.add(
          warning(
              "Characteristic \"%s\" has an information value of %.3f, and honest ones stay below"
                  + " %.1f: it may know the outcome.",
              table.characteristic(), informationValue, SUSPECT_INFORMATION_VALUE));
    }
    return findings;
  }

  /** Suspicions about a model that tests better than applications allow. */
  public static List<LeakFinding> check(Metrics metrics) {
    List<LeakFinding> findings = new ArrayList<>();
    if (metrics.auc() > SUSPECT_AUC) {
      findings.add(
          warning(
              "The AUC of %.4f is above %.2f, which applications alone do not reach: look for a"
                  + " characteristic that knows the outcome.",
              metrics.auc(), SUSPECT_AUC));
    }
    if (metrics.ks() > SUSPECT_KS) {
      findings.add(
          warning(
              "The KS of %.4f is above %.1f, which applications alone do not reach: look for a"
                  + " characteristic that knows the outcome.",
              metrics.ks(), SUSPECT_KS));
    }
    return findings;
  }

  private static boolean isPure(OutcomeTable.Cell cell) {
    return cell.chargedOff() == 0 || cell.fullyPaid() == 0;
  }

  /** Whether as many rows alike are more likely than 1 in 10^12 at the overall rate. */
  private static boolean isChance(OutcomeTable.Cell cell, double rate) {
    double each = cell.chargedOff() == 0 ? 1 - rate : rate;
    return cell.rows() < MANY_ROWS && cell.rows() * StrictMath.log(each) >= LOG_CHANCE;
  }

  private static LeakFinding leak(String characteristic, OutcomeTable.Cell cell, double rate) {
    return new LeakFinding(
        LeakFinding.Severity.LEAK,
        String.format(
            Locale.ROOT,
            "\"%s\" gives the outcome away: of the %,d loans with \"%s\", %,d were charged off"
                + " (%d %%), against %.1f %% of all.",
            characteristic,
            cell.rows(),
            cell.name(),
            cell.chargedOff(),
            cell.chargedOff() == 0 ? 0 : 100,
            100 * rate));
  }

  private static LeakFinding warning(String format, Object... arguments) {
    return new LeakFinding(
        LeakFinding.Severity.WARNING, String.format(Locale.ROOT, format, arguments));
  }

  private static double rate(boolean[] chargedOff) {
    long bad = 0;
    for (boolean outcome : chargedOff) {
      bad += outcome ? 1 : 0;
    }
    return (double) bad / chargedOff.length;
  }
}
