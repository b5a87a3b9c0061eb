package io.loantap.train.print;

import io.loantap.pricing.RepaymentTerms;
import io.loantap.pricing.ScheduleRow;

/** The instalments of a loan, month by month. */
public final class ScheduleText {
  private ScheduleText() {}

  /** One line a month. */
  public static String of(RepaymentTerms terms) {
    TextTable table = new TextTable("month", "instalment", "interest", "principal", "balance");
    for (ScheduleRow row : terms.schedule()) {
      table.row(
          Integer.toString(row.month()),
          row.instalment().toPlainString(),
          row.interest().toPlainString(),
          row.principal().toPlainString(),
          row.balance().toPlainString());
    }
    return table.toString();
  }
}
