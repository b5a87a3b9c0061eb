package io.loantap.train.command;

import io.loantap.storage.write.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command is to write: none may be one that it reads, and all must be writable
 * before hours of work begin.
 */
public final class Outputs {
  private final Console console;
  private final List<Named> taken = new ArrayList<>();

  private record Named(String name, Path file) {}

  /** None yet. */
  public Outputs(Console console) {
    this.console = console;
  }

  /** A file that is read, if there is one. */
  public Outputs reading(String name, @Nullable Path file) {
    if (file != null) {
      taken.add(new Named(name, file));
    }
    return this;
  }

  /**
   * A file that is written, if there is one.
   *
   * @throws picocli.CommandLine.ParameterException if it is one of the files named before
   * @throws IOException if it cannot be written
   */
  public Outputs writing(String name, @Nullable Path file) throws IOException {
    if (file == null || isDevice(file)) {
      return this;
    }
    for (Named other : taken) {
      if (isSame(file, other.file())) {
        throw console.usage(
            name + " and " + other.name() + " are the same file, " + file + ". Choose another.");
      }
    }
    taken.add(new Named(name, file));
    AtomicFile.create(file).close();
    return this;
  }

  /** Whether it exists and is neither file nor folder: {@code /dev/stdout}, a pipe. */
  public static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return (Files.exists(one) && Files.exists(other))
        ? Files.isSameFile(one, other)
        : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
