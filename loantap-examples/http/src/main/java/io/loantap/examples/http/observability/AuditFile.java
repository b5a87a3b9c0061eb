package io.loantap.examples.http.observability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open file of lines to which this process alone appends: a line is there as a whole or not at
 * all, unless the machine goes down. What is no file, such as a device, is written as it is. Not
 * thread-safe.
 */
final class AuditFile implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AuditFile.class.getName());

  private final Path path;
  private final FileChannel channel;
  private final boolean regular;
  private final @Nullable Object key;

  /** Where the next line begins. */
  private long end;

  private AuditFile(Path path, FileChannel channel, boolean regular, @Nullable Object key)
      throws IOException {
    this.path = path;
    this.channel = channel;
    this.regular = regular;
    this.key = key;
    this.end = regular ? channel.size() : 0;
  }

  /**
   * Opens a file, or makes it.
   *
   * @throws IOException if it cannot be written, or another process writes it
   */
  static AuditFile open(Path path) throws IOException {
    boolean regular = !Files.exists(path) || Files.isRegularFile(path);
    Set<OpenOption> options =
        regular
            ? Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)
            : Set.of(StandardOpenOption.APPEND);
    FileChannel channel = FileChannel.open(path, options);
    try {
      if (regular) {
        lock(path, channel);
      }
      return new AuditFile(path, channel, regular, regular ? key(path) : null);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The lock goes with the channel, and with the process however it ends. */
  private static void lock(Path path, FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Files cannot be locked where {0} is. See to it that no other process writes it: lines"
              + " of two would overwrite each other.",
          path);
      return;
    }
    if (lock == null) {
      throw new IOException(
          "Another process writes the audit log " + path + ". Give each its own with --audit.");
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /** Whether the file still goes by its name: it may have been renamed, deleted or replaced. */
  boolean isCurrent() throws IOException {
    if (!regular) {
      return true;
    }
    try {
      return Objects.equals(key(path), key);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  long size() {
    return end;
  }

  /** Bytes behind the last line end, which a process or a machine that went down left. */
  long torn() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    long torn = 0;
    for (long to = end; to > 0; to -= buffer.limit()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), to));
      long from = to - buffer.limit();
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
        // Until all of it is there.
      }
      for (int i = buffer.limit() - 1; i >= 0; i--) {
        if (buffer.get(i) == '\n') {
          return torn;
        }
        torn++;
      }
    }
    return torn;
  }

  /**
   * Appends bytes.
   *
   * @param fsync whether they are on the disk afterwards
   * @throws IOException if they cannot be written; then what was written of them is undone
   */
  void append(ByteBuffer bytes, boolean fsync) throws IOException {
    if (!regular) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return;
    }
    long found = channel.size();
    if (found < end) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The audit log {0} was cut from {1} to {2} bytes by another program, which may have lost"
              + " records. Rename files instead; a new one is begun at once.",
          path,
          Long.toString(end),
          Long.toString(found));
    }
    long begin = found;
    try {
      long at = begin;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      if (fsync) {
        channel.force(false);
      }
      end = at;
    } catch (IOException e) {
      channel.truncate(begin);
      throw e;
    }
  }

  /** Has all on the disk, as far as the file is one. */
  void sync() throws IOException {
    if (regular) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
