package io.loantap.train.data;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.train.personalloan.LoanTapColumns;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reader of the amount of each loan, by which profits are reported. It decides nothing else, so a
 * loan without a usable amount is no bad row: it counts as 0, and the notice says how many do. Not
 * for several threads at once.
 */
public final class AmountReader {
  private final NumberReader reader;
  private long without;

  private AmountReader(NumberReader reader) {
    this.reader = reader;
  }

  /**
   * The reader of the column that {@link #name} finds.
   *
   * @return empty if none is asked for and the table lacks the usual one
   * @throws DataException if the table lacks the column asked for
   */
  public static Optional<AmountReader> of(Table table, Optional<String> asked, Schema schema) {
    String name = name(asked, schema);
    OptionalInt column = table.column(name);
    if (column.isEmpty() && asked.isPresent()) {
      throw new DataException(
          table.name()
              + " has no amount column \""
              + name
              + "\""
              + Suggestion.ending(name, table.header())
              + " Name one with --amount, or leave it out to count every loan the same.");
    }
    return column.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AmountReader(NumberReader.of(field(name, schema), column.getAsInt(), table)));
  }

  private static NumericField field(String name, Schema schema) {
    return schema.find(name).orElse(null) instanceof NumericField known
        ? known
        : NumericField.of(name);
  }

  /** The amount of a loan; 0 if it has none. */
  public double read(RowBlock rows, int row) {
    // What is refused is missing.
    double amount = reader.read(rows, row, violation -> {});
    if (!(amount >= 0)) {
      without++;
      return 0;
    }
    return amount;
  }

  /** The column asked for; else the one whose role it is; else that of the LoanTap file. */
  static String name(Optional<String> asked, Schema schema) {
    return asked
        .or(() -> schema.role(FieldRole.AMOUNT).stream().findFirst())
        .orElse(LoanTapColumns.AMOUNT);
  }

  /** How many loans had no amount. */
  long without() {
    return without;
  }

  /** A sentence about loans without an amount, if there are any. */
  public Optional<String> notice() {
    return without == 0 ? Optional.empty() : Optional.of(notice(without, reader.field().name()));
  }

  /** A sentence about so many loans without an amount. */
  static String notice(long without, String name) {
    return String.format(Locale.ROOT, "%,d", without)
        + " loans have no amount in "
        + name
        + " and count as 0 where money is reported.";
  }
}
