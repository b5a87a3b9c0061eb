package io.loantap.benchmarks.loans;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * Writes the loans of the benchmarks as a CSV file. The same bytes on every machine.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.loans.WriteLoans FILE.csv [rows]
 * </pre>
 */
public final class WriteLoans {
  private WriteLoans() {}

  /** Writes 396,030 rows, or as many as asked for. */
  public static void main(String[] args) throws IOException {
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : GeneratedLoans.LOANTAP_ROWS;
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.US_ASCII))) {
      write(GeneratedLoans.of(rows, GeneratedLoans.SEED), out);
      if (out.checkError()) {
        throw new IOException(args[0] + " could not be written");
      }
    }
  }

  private static void write(GeneratedLoans loans, PrintWriter out) {
    StringJoiner header = new StringJoiner(",");
    LoanColumns.ALL.forEach(column -> header.add(column.name()));
    out.print(header.add("loan_status") + "\n");
    loans.forEach(
        (values, chargedOff) -> {
          StringJoiner line = new StringJoiner(",");
          for (int column = 0; column < values.length; column++) {
            line.add(LoanColumns.ALL.get(column).text(values[column]));
          }
          out.print(line.add(chargedOff ? "Charged Off" : "Fully Paid") + "\n");
        });
  }
}
