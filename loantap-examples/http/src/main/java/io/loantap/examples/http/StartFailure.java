package io.loantap.examples.http;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The sentence for a file that keeps the service from starting: the file and the remedy. */
final class StartFailure {
  private StartFailure() {}

  /** The message; the file system's own, which is a bare path, with what is wrong behind it. */
  static String text(IOException failure) {
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      if (file instanceof NoSuchFileException) {
        return file.getFile() + ": there is no such file or folder. Check the path.";
      }
      if (file instanceof AccessDeniedException) {
        return file.getFile() + ": no permission. Ask its owner for access.";
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
