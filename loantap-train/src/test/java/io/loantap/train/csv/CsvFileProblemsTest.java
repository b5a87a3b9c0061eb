package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.gzip;
import static io.loantap.train.csv.CsvFiles.problem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loantap.train.table.TableFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to files that cannot be read, and to bytes that are no UTF-8 text. */
class CsvFileProblemsTest {
  private static final String VALUE = CsvFiles.VALUE;

  @TempDir Path folder;

  @Test
  void open_noSuchFile_namesTheWholePath() {
    assertThatThrownBy(() -> CsvInput.of(folder.resolve("none.csv")).open())
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContainingAll(
            folder.resolve("none.csv").toString(), "no such file", "Check the path");
  }

  @Test
  void open_noSuchRelativeFile_saysWhereItLooked() {
    assertThatThrownBy(() -> CsvInput.of(Path.of("none.csv")).open())
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContainingAll("none.csv", Path.of("").toAbsolutePath().toString());
  }

  @Test
  void open_folder_saysSo() {
    assertThatThrownBy(() -> CsvInput.of(folder).open())
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(folder.toString(), "folder", "Name a file in it");
  }

  @Test
  void open_noPermission_saysSo() throws IOException {
    Path file = file("id\n1\n");
    assumeTrue(file.toFile().setReadable(false), "cannot set permissions here");
    assumeFalse(Files.isReadable(file), "permissions do not bind this user (root)");

    assertThatThrownBy(() -> CsvInput.of(file).open())
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContainingAll(file.toString(), "no permission", "Ask its owner");
  }

  @Test
  void next_diskFault_isNotBlamedOnTheData() {
    Path memory = Path.of("/proc/self/mem"); // opens, and fails when it is read
    assumeTrue(Files.isReadable(memory), "there is no /proc/self/mem here");

    assertThatThrownBy(() -> CsvInput.of(memory).open())
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(memory.toString(), "cannot be read", "Check the disk");
  }

  @Test
  void open_emptyGzip_saysSo() throws IOException {
    assertThat(problem(file(gzip("")))).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 5_000, 70_000})
  void next_wrongEncoding_namesLineColumnAndRemedy(int before) throws IOException {
    String text = "id,title\n" + "1,a\n".repeat(before) + "2,\"x\n" + VALUE + " Café\"\n";
    TableFormatException problem = problem(file(text.getBytes(ISO_8859_1)));

    assertThat(problem.line()).hasValue(before + 3L);
    assertThat(problem.column()).contains("title");
    assertThat(problem)
        .hasMessageContainingAll("not UTF-8", "--encoding windows-1252", "save it as UTF-8");
  }

  @Test
  void next_cutInsideACharacter_isWrongEncoding() throws IOException {
    byte[] text = "id\n€".getBytes(UTF_8);

    assertThat(problem(file(Arrays.copyOf(text, text.length - 1))))
        .hasMessageContainingAll("line 2", "not UTF-8");
  }

  @Test
  void open_utf16WithoutByteOrderMark_isSuspected() throws IOException {
    assertThat(problem(file("id\n1\n".getBytes(UTF_16LE))))
        .hasMessageContainingAll("line 1", "NUL", "--encoding UTF-16LE", "save it as CSV in UTF-8");
  }

  @Test
  void next_nulFarBelow_namesTheLine() throws IOException {
    TableFormatException problem = problem(file("id\n" + "1\n".repeat(20_000) + "\"\0\"\n"));

    assertThat(problem.line()).hasValue(20_002);
    assertThat(problem).hasMessageContaining("NUL");
  }

  @Test
  void open_oldExcel_isNamed() throws IOException {
    byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    assertThat(problem(file(start))).hasMessageContainingAll(".xls", "CSV UTF-8");
  }

  @Test
  void open_gzipInsideGzip_isNamed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream twice = new GZIPOutputStream(bytes)) {
      twice.write(gzip("id\n1\n"));
    }

    assertThat(problem(file(bytes.toByteArray())))
        .hasMessageContainingAll("gzip inside gzip", "unpack it once");
  }

  @Test
  void next_gzipCutOffAnywhere_isNamed() throws IOException {
    byte[] whole = gzip("id,dti\n" + "1,2\n".repeat(100));
    for (int length = 2; length < whole.length; length++) {
      assertThat(problem(file(Arrays.copyOf(whole, length))))
          .as("the first %d of %d bytes", length, whole.length)
          .hasMessageContainingAll("packed data that is damaged or cut off", "gzip -t");
    }
  }

  @Test
  void next_gzipDamagedFarBelow_saysAboutWhere() throws IOException {
    StringBuilder text = new StringBuilder("id\n");
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      text.append(random.nextInt()).append('\n');
    }
    byte[] whole = gzip(text.toString());
    TableFormatException problem = problem(file(Arrays.copyOf(whole, whole.length / 2)));

    assertThat(problem).hasMessageContaining("damaged or cut off");
    assertThat(problem.line().getAsLong()).isBetween(30_000L, 70_000L);
  }

  @Test
  void open_aProgram_isRefused() throws IOException {
    try (InputStream program = CsvProblemsTest.class.getResourceAsStream("CsvProblemsTest.class")) {
      assertThat(problem(file(program.readAllBytes()))).hasMessageContaining("line 1");
    }
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(UTF_8));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("loans.csv"), bytes);
  }
}
