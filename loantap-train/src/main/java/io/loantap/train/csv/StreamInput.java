package io.loantap.train.csv;

import io.loantap.storage.write.TemporaryFiles;
import io.loantap.train.table.TableInput;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * CSV text that comes only once, from standard input or a pipe. Where it is read more than once, it
 * is kept in a file of the folder for temporary files, which only its owner may read and which is
 * deleted when this is closed; nothing else about it is different.
 */
public final class StreamInput implements TableInput {
  private final String name;
  private final Opener opener;
  private final CsvOptions options;
  private final Passes passes;
  private @Nullable Path kept;

  /** How often the table is opened. */
  public enum Passes {
    /** It is read as it comes. */
    ONE,
    /** It is kept on the disk. */
    SEVERAL
  }

  /** Opens the stream. */
  @FunctionalInterface
  public interface Opener {
    /** The stream, at its beginning; called once. */
    InputStream open() throws IOException;
  }

  /**
   * A stream not yet read.
   *
   * @param name how messages call it
   */
  public StreamInput(String name, Opener opener, CsvOptions options, Passes passes) {
    this.name = name;
    this.opener = opener;
    this.options = options;
    this.passes = passes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TableSource open() throws IOException {
    if (passes == Passes.ONE) {
      return CsvSource.open(name, opener.open(), 0, null, options);
    }
    Path file = kept == null ? keep() : kept;
    kept = file;
    return CsvSource.open(name, Files.newInputStream(file), Files.size(file), file, options);
  }

  private Path keep() throws IOException {
    Path file = TemporaryFiles.hold(Files.createTempFile("loantap-", ".csv"));
    try (InputStream in = opener.open()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw InputFile.unreadable(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (kept != null) {
      Files.deleteIfExists(kept);
      TemporaryFiles.release(kept);
      kept = null;
    }
  }
}
