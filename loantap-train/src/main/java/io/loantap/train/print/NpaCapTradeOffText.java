package io.loantap.train.print;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.MaxNpa;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ThresholdObjective;
import java.util.List;
import java.util.Locale;

/** The cost of NPA caps as text. */
public final class NpaCapTradeOffText {
  private NpaCapTradeOffText() {}

  /** A line for each cap; a sentence for that of the objective, if it is one. */
  public static String of(
      List<NpaCapTradeOff> tradeOffs, ThresholdObjective objective, ProfitAssumptions assumptions) {
    TextTable table =
        new TextTable(
            "NPA at most",
            "PD <=",
            "approved (95 %)",
            "NPA (95 %)",
            "precision",
            "recall",
            "profit");
    StringBuilder sentences = new StringBuilder();
    for (NpaCapTradeOff tradeOff : tradeOffs) {
      Confusion counts = tradeOff.outcome().confusion();
      table.row(
          name((MaxNpa) tradeOff.choice().objective()) + (tradeOff.choice().feasible() ? "" : " *"),
          Figures.fraction(tradeOff.outcome().threshold()),
          Figures.percent(counts.approvalRate()) + bracketed(counts.approvalRateInterval()),
          Figures.percent(counts.npa())
              + counts.npaInterval().map(NpaCapTradeOffText::bracketed).orElse(""),
          counts.declined() == 0 ? "-" : Figures.percent(counts.precisionChargedOff()),
          Figures.percent(counts.recallChargedOff()),
          Figures.money(assumptions.profit(tradeOff.outcome().cut())));
      if (tradeOff.choice().objective().equals(objective)) {
        sentences.append(Prose.remark(tradeOff.sentence()));
      }
    }
    if (tradeOffs.stream().anyMatch(tradeOff -> !tradeOff.choice().feasible())) {
      sentences.append(
          Prose.remark(
              "* No threshold kept to this cap where it was chosen; this is the nearest."));
    }
    return table + sentences.toString();
  }

  private static String bracketed(ConfidenceInterval shares) {
    return String.format(Locale.ROOT, " (%.1f-%.1f)", 100 * shares.lower(), 100 * shares.upper());
  }

  private static String name(MaxNpa objective) {
    String cap = Figures.value(100 * objective.cap()) + " %";
    return switch (objective.measure()) {
      case OBSERVED -> cap;
      case UPPER_BOUND -> cap + " strict";
      case EXPECTED -> cap + " expected";
    };
  }
}
