package io.loantap.train.csv;

import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV file that can be opened, with the options of reading it. */
public record CsvInput(Path file, CsvOptions options) implements TableInput {
  /** A file of which nothing is known. */
  public static CsvInput of(Path file) {
    return new CsvInput(file, CsvOptions.found());
  }

  /** A file that a {@link CsvSink} has written plainly. */
  public static CsvInput plain(Path file) {
    return new CsvInput(
        file,
        CsvOptions.found()
            .withSeparator(',')
            .withDecimal(DecimalSign.POINT)
            .withSkipLines(0)
            .withHeader(HeaderLine.PRESENT));
  }

  @Override
  public String name() {
    return file.toString();
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws java.nio.file.FileSystemException if there is no such file, it is a folder, or may not
   *     be read
   * @throws TableFormatException if the file is empty or no CSV
   */
  @Override
  public CsvSource open() throws IOException {
    boolean plain = Files.isRegularFile(file);
    return CsvSource.open(
        name(), InputFile.open(file), plain ? Files.size(file) : 0, plain ? file : null, options);
  }
}
