package io.loantap.train.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file opened for reading; what stands in the way is said with the path and the remedy. */
public final class InputFile {
  private InputFile() {}

  /**
   * The bytes of the file, not buffered: read them in large pieces.
   *
   * @throws FileSystemException if there is no such file, it is a folder, or may not be read
   */
  public static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString(), null, "this is a folder, expected a file. Name a file in it.");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(
          file.toString(),
          null,
          file.isAbsolute()
              ? "there is no such file. Check the path."
              : "there is no such file in " + Path.of("").toAbsolutePath() + ". Check the path.");
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(
          file.toString(), null, "no permission to read this file. Ask its owner for access.");
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * All bytes of a small file.
   *
   * @param most bytes to read
   * @throws FileSystemException if it cannot be read, or is larger
   */
  public static byte[] read(Path file, int most) throws IOException {
    byte[] bytes;
    try (InputStream in = open(file)) {
      bytes = in.readNBytes(most + 1);
    }
    if (bytes.length > most) {
      throw new FileSystemException(
          file.toString(),
          null,
          "this file is larger than "
              + (most >> 10)
              + " KiB, the most that is read of its kind. Check that it is the one you meant.");
    }
    return bytes;
  }

  /** Anything else the system says: a disk at fault, a share that went away. */
  static FileSystemException unreadable(String file, IOException cause) {
    FileSystemException problem =
        new FileSystemException(
            file,
            null,
            "the file cannot be read ("
                + cause.getMessage()
                + "). Check the disk or copy it again.");
    problem.initCause(cause);
    return problem;
  }
}
