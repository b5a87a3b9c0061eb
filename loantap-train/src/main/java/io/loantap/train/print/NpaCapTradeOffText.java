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
      List<NpaCapTradeOff> tags, ThresholdObjective objective, ProfitAssumptions assumptions) {
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
    for (NpaCapTradeOff tag : tags) {
      Confusion counts = tag.outcome().confusion();
      table.row(
          name((MaxNpa) tag.choice().objective()) + (tag.choice().feasible() ? "" : " *"),
          Figures.fraction(tag.outcome().threshold()),
          Figures.percent(counts.approvalRate()) + bracketed(counts.approvalRateInterval()),
          Figures.percent(counts.npa())
              + counts.npaInterval().map(NpaCapTradeOffText::bracketed).orElse(""),
          counts.declined() == 0 ? "-" : Figures.percent(counts.precisionChargedOff()),
          Figures.percent(counts.recallChargedOff()),
          Figures.money(assumptions.profit(tag.outcome().cut())));
      if (tag.choice().objective().equals(objective)) {
        sentences.append(Prose.remark(tag.sentence()));
      }
    }
    if (tags.stream().anyMatch(tag -> !tag.choice().feasible())) {
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
