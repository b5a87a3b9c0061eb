package io.loantap.train.print;

import io.loantap.learn.evaluation.GainsBand;
import io.loantap.learn.evaluation.GainsTable;
import java.util.Locale;

/** A gains table. */
public final class GainsText {
  private GainsText() {}

  /**
   * The table, riskiest band first.
   *
   * @param withAmounts whether the amounts of the loans are known
   */
  public static String of(GainsTable gains, boolean withAmounts) {
    TextTable table =
        new TextTable(
            "PD from",
            "loans",
            "bad",
            "rate",
            "cum.bad",
            "cum.good",
            "KS",
            "lift",
            "cum.",
            "appr.",
            "NPA",
            "money");
    for (GainsBand band : gains.bands()) {
      table.row(
          Figures.fraction(band.lowest()),
          Figures.count(band.rows()),
          Figures.count(band.chargedOff()),
          percent(band.badRate()),
          percent(band.cumulativeChargedOff()),
          percent(band.cumulativeFullyPaid()),
          percent(band.ks()),
          fixed(band.lift()),
          fixed(band.cumulativeLift()),
          percent(band.approvalRate()),
          percent(band.npa()),
          withAmounts && band.amountNpa().isPresent()
              ? percent(band.amountNpa().getAsDouble())
              : "-");
    }
    int inversions = gains.inversions();
    return table
        + Prose.remark(
            "Rates and shares in percent. Cumulative shares and cumulative lift run from the"
                + " riskiest loans; approval rate, NPA and NPA of money are those if this band and"
                + " all safer ones are approved. "
                + (inversions == 0
                    ? "Each band has a lower bad rate than the riskier one above it."
                    : inversions
                        + (inversions == 1 ? " band has" : " bands have")
                        + " a higher bad rate than the riskier one above."));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String fixed(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
