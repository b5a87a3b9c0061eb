package io.loantap.train.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSinkTest {
  @TempDir Path folder;

  @Test
  void commit_plainFile_quotesOnlyWhatNeedsIt() throws IOException {
    Path file = folder.resolve("scores.csv");

    try (CsvSink sink = CsvSink.create(file, List.of("id", "title"), Dialect.PLAIN)) {
      sink.write(List.of("1", "plain"));
      sink.write(List.of("2", "a, \"b\"\nc"));
      sink.write(List.of("3", ""));
      assertThat(sink.rows()).isEqualTo(3);
      assertThat(file).doesNotExist();
      sink.commit();
    }

    assertThat(Files.readString(file)).isEqualTo("id,title\n1,plain\n2,\"a, \"\"b\"\"\nc\"\n3,\n");
  }

  @Test
  void commit_namedGz_isPackedAndReproducible() throws IOException {
    Path first = write(folder.resolve("a.csv.gz"), "1");
    Path second = write(folder.resolve("b.CSV.GZ"), "1");

    assertThat(Files.readAllBytes(first)).startsWith(0x1F, 0x8B);
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(CsvFiles.rows(first)).containsExactly(List.of("1"));
  }

  @Test
  void close_withoutCommit_leavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("scores.csv"), "old");

    try (CsvSink sink = CsvSink.create(file, List.of("id"), Dialect.PLAIN)) {
      sink.write(List.of("1"));
    }

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void create_missingFolder_namesIt() {
    assertThatThrownBy(
            () ->
                CsvSink.create(
                    folder.resolve("none").resolve("a.csv"), List.of("id"), Dialect.PLAIN))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContainingAll(folder.resolve("none").toString(), "no folder", "Create it");
  }

  @Test
  void create_badHeader_isTheCallersFault() {
    for (List<String> header :
        List.of(List.<String>of(), List.of("a", " "), List.of("a", "a"), List.of("a;b"))) {
      assertThatThrownBy(() -> CsvSink.create(folder.resolve("a.csv"), header, Dialect.PLAIN))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void write_wrongNumberOfValues_isTheCallersFault() throws IOException {
    try (CsvSink sink = CsvSink.create(folder.resolve("a.csv"), List.of("a", "b"), Dialect.PLAIN)) {
      assertThatThrownBy(() -> sink.write(List.of("hunter2")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("expected 2", "got 1")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void write_nul_isRefusedWithItsPlace() throws IOException {
    try (CsvSink sink = CsvSink.create(folder.resolve("a.csv"), List.of("a", "b"), Dialect.PLAIN)) {
      sink.write(List.of("1", "2"));
      assertThatThrownBy(() -> sink.write(List.of("1", "hunter2\0")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("row 2", "column 2", "NUL")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void commit_halfASurrogatePair_isRefusedRatherThanReplaced() throws IOException {
    Path file = folder.resolve("a.csv");
    try (CsvSink sink = CsvSink.create(file, List.of("a"), Dialect.PLAIN)) {
      sink.write(List.of("x\uD83D"));
      assertThatThrownBy(sink::commit)
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(file.toString(), "Unicode", "Correct it");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void commit_fullDisk_namesFileAndRemedy() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full here");

    try (CsvSink sink = CsvSink.create(full, List.of("a"), Dialect.PLAIN)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000_000; i++) {
                  sink.write(List.of("1"));
                }
                sink.commit();
              })
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll("/dev/full", "cannot be written", "Make room");
    }
  }

  private static Path write(Path file, String value) throws IOException {
    try (CsvSink sink = CsvSink.create(file, List.of("id"), Dialect.PLAIN)) {
      sink.write(List.of(value));
      sink.commit();
    }
    return file;
  }
}
