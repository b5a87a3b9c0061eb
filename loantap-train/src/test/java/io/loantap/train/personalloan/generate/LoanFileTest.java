package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanFileTest {
  @TempDir Path folder;

  @Test
  void writeCsv_fewerRows_isAPrefixOfMore() throws IOException {
    String few = write("few.csv", 30);
    String many = write("many.csv", 50);

    assertThat(many).startsWith(few).hasSizeGreaterThan(few.length());
  }

  @Test
  void writeCsv_gzipName_hasTheSameContent() throws IOException {
    Path zipped = folder.resolve("loans.csv.gz");
    LoanGenerator.writeCsv(zipped, 30, 7, rows -> {});

    try (InputStream content = new GZIPInputStream(Files.newInputStream(zipped))) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(write("loans.csv", 30));
    }
  }

  @Test
  void writeCsv_existingFile_isReplacedAndNothingElseLeft() throws IOException {
    Files.writeString(folder.resolve("loans.csv"), "old");

    assertThat(write("loans.csv", 1)).startsWith("loan_amnt,term,").doesNotContain("old");
    assertThat(namesInFolder()).containsExactly("loans.csv");
  }

  @Test
  void writeCsv_failureHalfWay_leavesTheOldFileAndNothingElse() throws IOException {
    Path out = folder.resolve("loans.csv");
    Files.writeString(out, "old");

    assertThatThrownBy(
            () ->
                LoanGenerator.writeCsv(
                    out,
                    20_000,
                    7,
                    rows -> {
                      throw new IllegalStateException("stopped at " + rows);
                    }))
        .hasMessage("stopped at 10000");
    assertThat(out).hasContent("old");
    assertThat(namesInFolder()).containsExactly("loans.csv");
  }

  @Test
  void writeCsv_folderMissing_throws() {
    Path out = folder.resolve("missing").resolve("loans.csv");

    assertThatThrownBy(() -> LoanGenerator.writeCsv(out, 1, 7, rows -> {}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void writeCsv_ontoAFolder_refuses() throws IOException {
    Path out = Files.createDirectory(folder.resolve("loans.csv"));

    assertThatThrownBy(() -> LoanGenerator.writeCsv(out, 1, 7, rows -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("folder");
    assertThat(namesInFolder()).containsExactly("loans.csv");
  }

  @Test
  void writeCsv_noRows_throws() {
    assertThatThrownBy(() -> LoanGenerator.writeCsv(folder.resolve("loans.csv"), 0, 7, rows -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writeCsv_progress_isToldNowAndThenAndOnceAtTheEnd() throws IOException {
    List<Long> reports = new ArrayList<>();

    LoanGenerator.writeCsv(folder.resolve("loans.csv"), 20_000, 7, reports::add);

    assertThat(reports).containsExactly(10_000L, 20_000L);
  }

  private String write(String name, long rows) throws IOException {
    Path file = folder.resolve(name);
    LoanGenerator.writeCsv(file, rows, 7, done -> {});
    return Files.readString(file);
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
