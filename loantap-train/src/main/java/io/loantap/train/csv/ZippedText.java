package io.loantap.train.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of the one file in a ZIP file. Nothing is unpacked to the disk, and the names of the files
 * are only ever shown. Folders and what macOS adds are passed over.
 */
final class ZippedText extends FilterInputStream {
  /** How many files are named where there is more than one. */
  private static final int SHOWN = 10;

  private static final int LONGEST_NAME = 60;

  private final ZipInputStream zip;
  private final String name;
  private boolean checked;

  /**
   * Finds the file.
   *
   * @throws CsvProblem if there is none, or it is part of a spreadsheet
   */
  ZippedText(InputStream stored) throws IOException {
    this(new ZipInputStream(stored));
  }

  private ZippedText(ZipInputStream zip) throws IOException {
    super(zip);
    this.zip = zip;
    @Nullable ZipEntry first = next();
    if (first == null) {
      throw problem("found a ZIP file with no file in it", "Pack the file again");
    }
    this.name = first.getName();
    if (isOfSpreadsheet(name)) {
      throw problem(
          "found a spreadsheet such as Excel's (.xlsx), expected text",
          "Save the sheet as \"CSV UTF-8\", or read it through DuckDB (see docs/data.md)");
    }
  }

  @Override
  public int read() throws IOException {
    int one = zip.read();
    check(one);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (checked) {
      return -1;
    }
    int count = zip.read(target, offset, length);
    check(count);
    return count;
  }

  /** Refuses a second file behind the end of the first. */
  private void check(int read) throws IOException {
    if (read >= 0 || checked) {
      return;
    }
    checked = true;
    List<String> names = new ArrayList<>(List.of(name));
    for (ZipEntry entry = next(); entry != null; entry = next()) {
      names.add(entry.getName());
    }
    refuseSeveral(names);
  }

  /**
   * Refuses a ZIP file of several files by its table of contents.
   *
   * @throws CsvProblem if there are several
   */
  static void refuseSeveral(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names =
          zip.stream().filter(entry -> !isNoise(entry)).map(ZipEntry::getName).toList();
      if (names.stream().noneMatch(ZippedText::isOfSpreadsheet)) {
        refuseSeveral(names);
      }
    }
  }

  private static void refuseSeveral(List<String> names) throws CsvProblem {
    int count = names.size();
    if (count > 1) {
      String more = count > SHOWN ? " and " + (count - SHOWN) + " more" : "";
      String shown =
          names.stream().limit(SHOWN).map(ZippedText::shown).collect(Collectors.joining(", "));
      throw problem(
          "found a ZIP file of " + count + " files: " + shown + more,
          "Unpack it and name one of them");
    }
  }

  private static boolean isOfSpreadsheet(String name) {
    return name.equals("[Content_Types].xml") || name.equals("mimetype") || name.startsWith("xl/");
  }

  private @Nullable ZipEntry next() throws IOException {
    try {
      @Nullable ZipEntry entry = zip.getNextEntry();
      while (entry != null && isNoise(entry)) {
        entry = zip.getNextEntry();
      }
      return entry;
    } catch (ZipException e) {
      throw problem(
          "found a ZIP file that cannot be unpacked here (" + e.getMessage() + ")",
          "Unpack it and name the file in it");
    } catch (IllegalArgumentException e) {
      throw problem("found a ZIP file with names that are not UTF-8", "Unpack it");
    }
  }

  private static boolean isNoise(ZipEntry entry) {
    String path = entry.getName();
    return entry.isDirectory()
        || path.startsWith("__MACOSX/")
        || path.substring(path.lastIndexOf('/') + 1).startsWith(".");
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "...";
  }

  private static CsvProblem problem(String found, String remedy) {
    return new CsvProblem(1, CsvProblem.NO_FIELD, found, remedy);
  }
}
