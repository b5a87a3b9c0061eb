package io.loantap.train.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loantap.train.csv.CsvInput;
import io.loantap.train.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
  @TempDir private Path folder;

  @Test
  void next_manyRowsSomeRagged_isThatOfTheSource() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int row = 0; row < 12_345; row++) {
      text.append(row).append(row % 1000 == 999 ? "\n" : "," + row % 7 + "\n");
    }
    Path file = Files.writeString(folder.resolve("rows.csv"), text);
    List<String> direct = new ArrayList<>();
    List<String> ahead = new ArrayList<>();

    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      for (RowCursor.Row row = source.next(p -> direct.add(p.getMessage()));
          row != null;
          row = source.next(p -> direct.add(p.getMessage()))) {
        direct.add(row.place() + " " + row.values());
      }
    }
    try (CsvSource source = CsvInput.of(file).open();
        ReadAhead rows = ReadAhead.of(source)) {
      for (RowBlock block = rows.next(p -> ahead.add(p.getMessage()));
          block != null;
          block = rows.next(p -> ahead.add(p.getMessage()))) {
        for (int row = 0; row < block.size(); row++) {
          ahead.add(block.place(row) + " " + block.values(row));
        }
      }
      assertThat(source.rows()).isEqualTo(12_345);
      assertThat(source.sha256()).hasSize(64);
    }

    assertThat(ahead).hasSize(12_345).isEqualTo(direct);
  }

  @Test
  void next_unclosedQuote_throwsItBehindTheRowsBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("quote.csv"), "a,b\n1,2\n3,\"4\n");

    try (CsvSource source = CsvInput.of(file).open();
        ReadAhead rows = ReadAhead.of(source)) {
      assertThat(rows.next(problem -> {})).isNotNull();
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(TableFormatException.class)
            .isThrownBy(() -> rows.next(problem -> {}))
            .satisfies(e -> assertThat(e.line()).hasValue(3));
      }
    }
  }

  @Test
  void close_beforeTheEnd_stopsReading() throws IOException {
    Path file = Files.writeString(folder.resolve("long.csv"), "a\n" + "1\n".repeat(100_000));

    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      ReadAhead rows = ReadAhead.of(source.source());
      assertThat(rows.next(problem -> {})).isNotNull();
      rows.close();
      assertThat(source.rows()).isLessThan(100_000);
    }
  }
}
