package io.loantap.storage.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files of this process, which go when it ends, unless it is killed. Whatever a
 * killed process left in a folder goes when the next file is written there. Safe for any number of
 * threads.
 */
public final class TemporaryFiles {
  private static final String PREFIX = ".loantap-";
  private static final String SUFFIX = ".tmp";

  /** One that is younger may belong to a process that has not locked it yet. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean WATCHED = new AtomicBoolean();

  private TemporaryFiles() {}

  /** A name beside a file, which is deleted when the process ends before it is released. */
  static Path beside(Path file) {
    removeAbandoned(file.toAbsolutePath().getParent());
    Path temporary = file.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
    hold(temporary);
    return temporary;
  }

  /**
   * Has a file deleted when the process ends, however it does except by being killed.
   *
   * @return the file
   */
  public static Path hold(Path file) {
    if (!WATCHED.getAndSet(true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll, "loantap-files"));
    }
    OPEN.add(file.toAbsolutePath());
    return file;
  }

  /** Says that a file is gone, or is no longer a temporary one. */
  public static void release(Path file) {
    OPEN.remove(file.toAbsolutePath());
  }

  private static void deleteAll() {
    for (Path file : OPEN) {
      delete(file);
    }
  }

  /** Keeps others from taking a file for one that was left behind. */
  static void lock(FileChannel channel) {
    try {
      channel.tryLock();
    } catch (IOException e) {
      return; // there are no locks on this file system, so nobody removes anything either
    }
  }

  private static void removeAbandoned(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (!OPEN.contains(file.toAbsolutePath()) && isAbandoned(file)) {
          delete(file);
        }
      }
    } catch (IOException e) {
      return; // a folder that cannot be listed can be written to all the same
    }
  }

  private static boolean isAbandoned(Path file) throws IOException {
    if (Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(YOUNG))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return false; // another user's, or already gone
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // the next one tries again
    }
  }
}
