package io.loantap.train.print;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.GainsBand;
import io.loantap.learn.evaluation.GainsTable;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ScoreDistribution;
import java.util.List;

/** A model on some loans in a few lines, with a bar for the charged-off rate of each band. */
public final class SummaryText {
  private static final int BANDS = 10;
  private static final int LONGEST = 40;

  private SummaryText() {}

  /** The summary, ending in a line break. */
  public static String of(Metrics metrics, ScoreDistribution scores) {
    Confusion counts = metrics.confusion();
    ConfidenceInterval auc = Discrimination.aucInterval(scores);
    return Prose.paragraph(
            "AUC "
                + Figures.fraction(metrics.auc())
                + " ("
                + Figures.fraction(auc.lower())
                + " to "
                + Figures.fraction(auc.upper())
                + "), KS "
                + Figures.fraction(metrics.ks())
                + ". Approving up to a PD of "
                + Figures.fraction(metrics.threshold())
                + " approves "
                + Figures.percent(counts.approvalRate())
                + (counts.npa().isPresent()
                    ? ", of whom " + Figures.percent(counts.npa()) + " were bad"
                    : "")
                + "; of all, "
                + Figures.percent(metrics.chargedOffRate())
                + " were.")
        + "\nBad rate by band, riskiest first; | is the rate of all\n"
        + bars(GainsTable.of(scores, BANDS).bands(), metrics.chargedOffRate());
  }

  private static String bars(List<GainsBand> bands, double overall) {
    double highest = overall;
    for (GainsBand band : bands) {
      highest = Math.max(highest, band.badRate());
    }
    TextTable table = new TextTable("PD from", "to", "loans", "rate", "");
    for (GainsBand band : bands) {
      table.row(
          Figures.fraction(band.lowest()),
          Figures.fraction(band.highest()),
          Figures.count(band.rows()),
          Figures.percent(band.badRate()),
          bar(band.badRate() / highest, overall / highest));
    }
    return table.toString();
  }

  /** As many signs as the share of the longest bar, with a mark; padded to the longest. */
  private static String bar(double share, double mark) {
    int length = (int) Math.round(LONGEST * share);
    StringBuilder bar = new StringBuilder("#".repeat(length));
    bar.append(" ".repeat(LONGEST + 1 - length));
    bar.setCharAt((int) Math.round(LONGEST * mark), '|');
    return bar.toString();
  }
}
