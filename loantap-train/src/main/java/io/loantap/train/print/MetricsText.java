package io.loantap.train.print;

import io.loantap.policy.Confusion;
import io.loantap.policy.Metrics;
import io.loantap.policy.ScoreDistribution;
import io.loantap.policy.TradeOff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Metrics and the threshold trade-off. */
public final class MetricsText {
  private static final int STEPS = 10;

  private MetricsText() {}

  /** How well the model ranks and how far its probabilities are off. */
  public static String ranking(Metrics metrics) {
    return new TextTable("AUC", "Gini", "KS", "average precision", "log-loss", "Brier")
        .row(
            Figures.fraction(metrics.auc()),
            Figures.fraction(metrics.gini()),
            Figures.fraction(metrics.ks()),
            Figures.fraction(metrics.averagePrecision()),
            Figures.fraction(metrics.logLoss()),
            Figures.fraction(metrics.brier()))
        .toString();
  }

  /** What the threshold does to those who repaid and to those who were charged off. */
  public static String decisions(Metrics metrics) {
    Confusion counts = metrics.confusion();
    return new TextTable("", "approved", "declined")
            .row("fully paid", Figures.count(counts.tn()), Figures.count(counts.fp()))
            .row("charged off", Figures.count(counts.fn()), Figures.count(counts.tp()))
            .toString()
        + new TextTable("", "precision", "recall", "F1")
            .row(
                "charged off",
                Figures.percent(counts.precisionChargedOff()),
                Figures.percent(counts.recallChargedOff()),
                Figures.percent(counts.f1ChargedOff()))
            .row(
                "fully paid",
                Figures.percent(counts.precisionFullyPaid()),
                Figures.percent(counts.recallFullyPaid()),
                Figures.percent(counts.f1FullyPaid()))
            .toString()
        + Prose.remark(
            "Approved: "
                + Figures.percent(counts.approvalRate())
                + " of applicants, of whom "
                + Figures.percent(counts.npa())
                + " were charged off (NPA), against "
                + Figures.percent(metrics.chargedOffRate())
                + " of all. Accuracy: "
                + Figures.percent(counts.accuracy())
                + ".");
  }

  /** What other thresholds would do; the chosen one is marked. */
  public static String tradeOff(ScoreDistribution scores, double chosen) {
    List<TradeOff> rows = new ArrayList<>(TradeOff.table(scores, STEPS));
    TradeOff own = TradeOff.at(scores, chosen);
    if (!rows.contains(own)) {
      rows.add(own);
    }
    rows.sort(Comparator.comparingDouble(TradeOff::threshold));
    TextTable table = new TextTable("approve if PD <=", "approved", "NPA", "precision", "recall");
    for (TradeOff row : rows) {
      Confusion counts = row.confusion();
      table.row(
          Figures.fraction(row.threshold()) + (row.equals(own) ? "  <- chosen" : ""),
          Figures.percent(counts.approvalRate()),
          Figures.percent(counts.npa()),
          counts.declined() == 0 ? "-" : Figures.percent(counts.precisionChargedOff()),
          Figures.percent(counts.recallChargedOff()));
    }
    return table
        + Prose.remark(
            "PD: probability of default. NPA: share of the approved that were charged off.\n"
                + "Precision: share of the declined that were charged off. Recall: share of the"
                + " charged-off that were declined.");
  }
}
