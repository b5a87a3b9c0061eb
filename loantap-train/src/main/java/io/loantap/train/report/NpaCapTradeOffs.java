package io.loantap.train.report;

import io.loantap.learn.evaluation.MaxNpa;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The trade-offs of the NPA caps of a report, in an order and in words. */
public final class NpaCapTradeOffs {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private NpaCapTradeOffs() {}

  /** The lowest cap first. */
  public static List<NpaCapTradeOff> byCap(Report report) {
    return report.result().npaCapTradeOffs().stream()
        .sorted(Comparator.comparingDouble(NpaCapTradeOff::cap))
        .toList();
  }

  /** The cap in words: "6 %", "6 % strict". */
  public static String cap(NpaCapTradeOff tradeOff) {
    String cap =
        String.format(Locale.ROOT, "%.1f %%", 100 * tradeOff.cap())
            .replace(".0 %", " %")
            .replace(' ', NO_BREAK_SPACE);
    return switch (((MaxNpa) tradeOff.choice().objective()).measure()) {
      case OBSERVED -> cap;
      case UPPER_BOUND -> cap + " strict";
      case EXPECTED -> cap + " expected";
    };
  }
}
