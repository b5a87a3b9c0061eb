package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.gzip;
import static io.loantap.train.csv.CsvFiles.problem;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedTextTest {
  private static final byte[] TEXT = "id,dti\n1,2\n".getBytes(UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"loans.zip", "loans.csv"})
  void open_zipOfOneFile_isToldByItsBytes(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), zip(Map.of("2020/loans.csv", TEXT)));

    assertThat(rows(file)).containsExactly(List.of("1", "2"));
  }

  @Test
  void open_foldersAndWhatMacOsAdds_arePassedOver() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("2020/", new byte[0]);
    files.put("__MACOSX/2020/._loans.csv", new byte[] {1});
    files.put("2020/.DS_Store", new byte[] {1});
    files.put("2020/loans.csv", TEXT);

    assertThat(rows(file(zip(files)))).hasSize(1);
    assertThat(stream(zip(files)).header()).containsExactly("id", "dti");
  }

  @Test
  void open_severalFiles_namesThem() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 1; i <= 12; i++) {
      files.put("loans-" + i + ".csv", TEXT);
    }

    assertThat(problem(file(zip(files))))
        .hasMessageContainingAll(
            "12 files", "loans-1.csv, loans-2.csv", "and 2 more", "name one of them");
    assertThatThrownBy(() -> readAll(stream(zip(files))))
        .isInstanceOf(TableFormatException.class)
        .hasMessageContainingAll("12 files", "loans-1.csv, loans-2.csv");
  }

  @Test
  void open_namesThatClimbOutOfTheFolder_areNeverFollowed() throws IOException {
    Path file = file(zip(Map.of("../../evil\u0007.csv", TEXT)));

    assertThat(rows(file)).hasSize(1);
    assertThat(folder.getParent().resolve("evil\u0007.csv")).doesNotExist();
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("../\u001B[2Jevil" + "x".repeat(500), TEXT);
    two.put("b.csv", TEXT);
    assertThat(problem(file(zip(two))).getMessage())
        .contains("../?[2Jevil")
        .hasSizeLessThan(400 + folder.toString().length());
  }

  @Test
  void open_storedFile_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("loans.csv");
      CRC32 sum = new CRC32();
      sum.update(TEXT);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(TEXT.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(TEXT);
    }

    assertThat(rows(file(bytes.toByteArray()))).hasSize(1);
  }

  @Test
  void open_spreadsheet_isNamed() throws IOException {
    Map<String, byte[]> excel = new LinkedHashMap<>();
    excel.put("[Content_Types].xml", TEXT);
    excel.put("xl/workbook.xml", TEXT);
    Map<String, byte[]> office = new LinkedHashMap<>();
    office.put("mimetype", TEXT);
    office.put("content.xml", TEXT);
    for (Map<String, byte[]> sheet : List.of(excel, office)) {
      assertThat(problem(file(zip(sheet))))
          .hasMessageContainingAll("spreadsheet", "CSV UTF-8", "DuckDB");
    }
  }

  @Test
  void open_emptyZip_isNamed() throws IOException {
    assertThat(problem(file(zip(Map.of())))).hasMessageContaining("no file in it");
    assertThat(problem(file(zip(Map.of("a/", new byte[0]))))).hasMessageContaining("no file in it");
  }

  @Test
  void open_packedTwice_isNamed() throws IOException {
    assertThat(problem(file(zip(Map.of("loans.csv.gz", gzip("id\n1\n"))))))
        .hasMessageContainingAll("gzip inside gzip or ZIP", "unpack it once");
    assertThat(problem(file(zip(Map.of("loans.zip", zip(Map.of("a", TEXT)))))))
        .hasMessageContaining("ZIP inside gzip or ZIP");
  }

  @Test
  void open_cutOffAnywhere_isNamed() throws IOException {
    byte[] whole = zip(Map.of("loans.csv", "id,dti\n1,2\n".repeat(200).getBytes(UTF_8)));
    for (int length = 4; length < whole.length - 1; length += 7) {
      assertThat(problem(file(Arrays.copyOf(whole, length))))
          .as("the first %d of %d bytes", length, whole.length)
          .hasMessageMatching("(?s).*(damaged or cut off|cannot be unpacked|no file in it).*");
    }
  }

  /** 500 MB that take half of one on the disk: reading stops at the end of the longest field. */
  @Test
  void open_bomb_isRefusedAfterALittleOfIt() throws IOException {
    Path file = folder.resolve("bomb.zip");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) '7');
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("loans.csv"));
      for (int i = 0; i < 500; i++) {
        zip.write(piece);
      }
    }

    assertThat(problem(file)).hasMessageContaining("longer than 65,536 characters");
  }

  private static TableSource stream(byte[] bytes) throws IOException {
    return CsvSource.open(
        "standard input", new ByteArrayInputStream(bytes), 0, null, CsvOptions.found());
  }

  private static void readAll(TableSource source) throws IOException {
    try (RowCursor rows = RowCursor.of(source)) {
      while (rows.next() != null) {}
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("loans.zip"), bytes);
  }
}
