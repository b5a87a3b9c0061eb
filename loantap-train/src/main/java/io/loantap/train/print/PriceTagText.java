package io.loantap.train.print;

import io.loantap.policy.Confusion;
import io.loantap.policy.MaxNpa;
import io.loantap.policy.PriceTag;
import io.loantap.policy.ProfitAssumptions;
import io.loantap.policy.ThresholdObjective;
import java.util.List;

/** What NPA caps cost. */
public final class PriceTagText {
  private PriceTagText() {}

  /** A line for each cap; a sentence for that of the objective, if it is one. */
  public static String of(
      List<PriceTag> tags, ThresholdObjective objective, ProfitAssumptions assumptions) {
    TextTable table =
        new TextTable(
            "NPA at most",
            "PD <=",
            "approved",
            "95 % interval",
            "NPA",
            "95 % interval",
            "prec.",
            "recall",
            "profit");
    StringBuilder sentences = new StringBuilder();
    for (PriceTag tag : tags) {
      Confusion counts = tag.outcome().confusion();
      table.row(
          name((MaxNpa) tag.choice().objective()) + (tag.choice().feasible() ? "" : " (missed)"),
          Figures.fraction(tag.outcome().threshold()),
          Figures.percent(counts.approvalRate()),
          Figures.range(counts.approvalRateInterval()),
          Figures.percent(counts.npa()),
          counts.npaInterval().map(Figures::range).orElse("-"),
          counts.declined() == 0 ? "-" : Figures.percent(counts.precisionChargedOff()),
          Figures.percent(counts.recallChargedOff()),
          Figures.money(assumptions.profit(tag.outcome().cut())));
      if (tag.choice().objective().equals(objective)) {
        sentences.append(Prose.remark(tag.sentence()));
      }
    }
    return table + sentences.toString();
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
