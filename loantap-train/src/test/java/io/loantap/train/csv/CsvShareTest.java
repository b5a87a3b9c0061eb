package io.loantap.train.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.RowCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvShareTest {
  @TempDir private Path folder;

  @Test
  void share_duringAndAfterReading_growsToOne() throws IOException {
    Path file = Files.writeString(folder.resolve("long.csv"), "a\n" + "12345\n".repeat(200_000));

    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      double before = source.source().share();
      for (int row = 0; row < 100_000; row++) {
        source.next();
      }
      assertThat(before).isBetween(0.0, 0.2);
      assertThat(source.source().share()).isBetween(0.4, 0.7);
      while (source.next() != null) {
        assertThat(source.source().share()).isLessThanOrEqualTo(1);
      }
      assertThat(source.source().share()).isEqualTo(1);
    }
  }
}
