package io.loantap.train.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loantap.train.table.RowCursor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;

/** Real loans, found through the environment variable LOANTAP_DATA. */
class RealFilesTest {
  /** Rows, columns, the line of the last row and the hash, by Python 3.11 (csv, hashlib). */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "loantap-real.csv, 2072, 27, 4144,"
        + " a7482a271f400f5cb101077d902d6527a47fde79857c01fd003bb0de6494cafa",
    "lendingclub-2007-2011.csv, 39786, 28, 39787,"
        + " a895e4961da111ee0c40e9ef5cb31d5dabc8efa5e7b0eea729c0fa2b9e20c5e5",
    "loantap-decoded-zip.csv, 7921, 21, 7922,"
        + " cea06141dc2e912c981ed7a2f4e0304678ed0b1353a3d75314217d3f0265aef6"
  })
  void next_realFile_hasKnownSizeAndHash(
      String name, long rows, int columns, long lastLine, String sha256) throws IOException {
    String data = System.getenv("LOANTAP_DATA");
    assumeTrue(data != null, "LOANTAP_DATA is not set: real loans not read");

    try (RowCursor loans = RowCursor.of(CsvInput.of(Path.of(data).resolve(name)))) {
      long line = 0;
      for (RowCursor.Row row = loans.next(); row != null; row = loans.next()) {
        line = row.place();
      }
      assertThat(loans.header()).hasSize(columns);
      assertThat(loans.rows()).isEqualTo(rows);
      assertThat(line).isEqualTo(lastLine);
      assertThat(loans.sha256()).isEqualTo(sha256);
    }
  }
}
