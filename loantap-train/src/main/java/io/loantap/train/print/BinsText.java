package io.loantap.train.print;

import io.loantap.storage.JsonCursor;
import io.loantap.train.binning.BinRow;
import io.loantap.train.binning.Binning;
import io.loantap.train.binning.CharacteristicBins;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables of bins for a terminal. */
public final class BinsText {
  private static final int LONGEST_LABEL = 40;

  private BinsText() {}

  /** A table for each characteristic, and what their columns mean. */
  public static String of(Binning binning) {
    StringBuilder text = new StringBuilder();
    for (CharacteristicBins bins : binning.characteristics()) {
      text.append(head(bins, binning.periods())).append(table(bins, binning.periods()));
      text.append('\n');
    }
    return text.append(
            Prose.remark(
                "Rates are of bad loans, with Wilson's interval at 95 %. WOE is ln(share of the"
                    + " good loans / share of the bad ones), with half a loan added to each count:"
                    + " positive is safer than average. IV is what the bin adds to the information"
                    + " value, p that of the chi-squared test against the bin before."
                    + (binning.periods().isEmpty()
                        ? ""
                        : " Rates by period are those of the loans of the period.")))
        .toString();
  }

  private static String head(CharacteristicBins bins, List<String> periods) {
    StringBuilder head = new StringBuilder(bins.name());
    head.append(
        String.format(
            Locale.ROOT,
            ": IV %.4f, %s (%.4f by chance)",
            bins.informationValue().value(),
            bins.informationValue().band().word(),
            bins.informationValue().byChance()));
    if (bins.ordered().size() < 2) {
      head.append(", no cut");
    } else if (bins.ordered().get(0).kind() == BinRow.Kind.RANGE) {
      head.append(", ").append(JsonCursor.word(bins.trend()));
    }
    if (bins.isSet()) {
      head.append(", set by hand");
    }
    if (!periods.isEmpty() && bins.ordered().size() > 1) {
      head.append(
          String.format(
              Locale.ROOT, ", order holds in %d of %d periods", bins.holding(), periods.size()));
      String against =
          IntStream.range(0, periods.size())
              .filter(it -> bins.order().get(it) == CharacteristicBins.PeriodOrder.REVERSED)
              .mapToObj(periods::get)
              .collect(Collectors.joining(", "));
      head.append(against.isEmpty() ? "" : ", against it beyond chance: " + against);
    }
    return head.append('\n').toString();
  }

  private static String table(CharacteristicBins bins, List<String> periods) {
    List<String> heads =
        new ArrayList<>(
            List.of("bin", "loans", "share", "bad", "rate", "95 % interval", "WOE", "IV", "p"));
    heads.addAll(periods);
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (BinRow row : bins.bins()) {
      BadRate rate = row.rate();
      List<String> cells =
          new ArrayList<>(
              List.of(
                  shortened(row.label()),
                  Figures.count(rate.rows()),
                  Figures.percent(row.share()),
                  Figures.count(rate.bad()),
                  Figures.percent(rate.rate()),
                  String.format(
                      Locale.ROOT, "%.1f to %.1f %%", 100 * rate.low(), 100 * rate.high()),
                  Figures.signed(row.woe()),
                  Figures.fraction(row.informationValue()),
                  pValue(row.pValue())));
      for (@Nullable BadRate own : row.periods()) {
        cells.add(own == null ? "-" : Figures.percent(own.rate()));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  private static String pValue(@Nullable Double p) {
    if (p == null) {
      return "";
    }
    return p < 0.0001 ? "<0.0001" : Figures.fraction(p);
  }

  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
