package io.loantap.train.print;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.TradeOff;
import io.loantap.train.support.OutcomeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Metrics and the threshold trade-off. */
public final class MetricsText {
  private static final int STEPS = 10;

  private MetricsText() {}

  /** How well the model ranks and how far its probabilities are off. */
  public static String ranking(Metrics metrics, ScoreDistribution scores) {
    ConfidenceInterval auc = Discrimination.aucInterval(scores);
    return new TextTable("AUC", "Gini", "KS", "average precision", "log-loss", "Brier")
            .row(
                Figures.fraction(metrics.auc()),
                Figures.fraction(metrics.gini()),
                Figures.fraction(metrics.ks()),
                Figures.fraction(metrics.averagePrecision()),
                Figures.fraction(metrics.logLoss()),
                Figures.fraction(metrics.brier()))
        + Prose.remark(
            "95 % interval of the AUC: "
                + Figures.fraction(auc.lower())
                + " to "
                + Figures.fraction(auc.upper())
                + " (DeLong). KS is reached at PD "
                + Figures.fraction(Discrimination.of(scores).ksScore())
                + ".");
  }

  /**
   * What the threshold does to the good and to the bad.
   *
   * @param words for the outcomes
   */
  public static String decisions(Metrics metrics, OutcomeWords words) {
    Confusion counts = metrics.confusion();
    return new TextTable("", "approved", "declined")
            .row(words.good(), Figures.count(counts.tn()), Figures.count(counts.fp()))
            .row(words.bad(), Figures.count(counts.fn()), Figures.count(counts.tp()))
            .toString()
        + new TextTable("", "precision", "recall", "F1")
            .row(
                words.bad(),
                Figures.percent(counts.precisionChargedOff()),
                Figures.percent(counts.recallChargedOff()),
                Figures.percent(counts.f1ChargedOff()))
            .row(
                words.good(),
                Figures.percent(counts.precisionFullyPaid()),
                Figures.percent(counts.recallFullyPaid()),
                Figures.percent(counts.f1FullyPaid()))
            .toString()
        + Prose.remark(
            "Approved: "
                + Figures.percent(counts.approvalRate())
                + " of applicants, of whom "
                + Figures.percent(counts.npa())
                + " were bad (NPA"
                + counts
                    .npaInterval()
                    .map(interval -> ", 95 % interval " + Figures.range(interval))
                    .orElse("")
                + "), against "
                + Figures.percent(metrics.chargedOffRate())
                + " of all. Accuracy: "
                + Figures.percent(counts.accuracy())
                + ".");
  }

  /** What other thresholds would do; the chosen one is marked. */
  public static String tradeOff(
      ScoreDistribution scores, double chosen, ProfitAssumptions assumptions) {
    List<TradeOff> rows = new ArrayList<>(TradeOff.table(scores, STEPS));
    TradeOff own = TradeOff.at(scores, chosen);
    if (!rows.contains(own)) {
      rows.add(own);
    }
    rows.sort(Comparator.comparingDouble(TradeOff::threshold));
    TextTable table =
        new TextTable(
            "approve if PD <=",
            "approved",
            "NPA",
            "95 % interval",
            "precision",
            "recall",
            "profit");
    for (TradeOff row : rows) {
      Confusion counts = row.confusion();
      table.row(
          Figures.fraction(row.threshold()) + (row.equals(own) ? "  <- chosen" : ""),
          Figures.percent(counts.approvalRate()),
          Figures.percent(counts.npa()),
          counts.npaInterval().map(Figures::range).orElse("-"),
          counts.declined() == 0 ? "-" : Figures.percent(counts.precisionChargedOff()),
          Figures.percent(counts.recallChargedOff()),
          Figures.money(assumptions.profit(row.cut())));
    }
    return table
        + Prose.remark(
            "PD: probability of default. NPA: share of the approved that were bad.\n"
                + "Precision: share of the declined that were bad. Recall: share of the"
                + " bad that were declined.\n"
                + "Profit: of the approved, "
                + (scores.hasAmounts() ? "in the currency of the loans" : "if each loan is of 1")
                + ", assuming that "
                + assumptions.words()
                + " (--profit).");
  }
}
