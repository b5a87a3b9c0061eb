package io.loantap.storage.write;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all. Everything is written to a temporary file in the same
 * folder, and {@link #commit} puts that in the place of the target in one step; whoever reads the
 * target meanwhile sees the old content or the new. {@link #close} without {@code commit} leaves
 * nothing behind, nor does a process that is interrupted; what a killed one left goes with the next
 * file that is written there.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.create(target)) {
 *   format.writeTo(file.output());
 *   file.commit();
 * }
 * }</pre>
 *
 * <p>A symbolic link stays one: the file it points to is replaced. A device or a pipe, such as
 * {@code /dev/stdout}, has no content to be replaced and is written to directly. On a file system
 * that cannot move atomically the target is replaced plainly.
 *
 * <p>All problems are {@link FileSystemException}s that name the target and the remedy. Not for use
 * by several threads at a time.
 */
public final class AtomicFile implements Closeable {
  private final Path target;
  private final Path written;
  private final FileChannel channel;
  private boolean done;

  private AtomicFile(Path target, Path written, FileChannel channel) {
    this.target = target;
    this.written = written;
    this.channel = channel;
  }

  /**
   * Writes a whole file.
   *
   * @throws FileSystemException as {@link #create} and {@link #commit}
   */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFile file = create(target)) {
      file.output().write(content);
      file.commit();
    }
  }

  /**
   * Begins a new file; the target is not touched yet.
   *
   * @throws FileSystemException if the folder does not exist, the target is itself a folder or
   *     write-protected, or there is no permission to write there
   */
  public static AtomicFile create(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || folder == null) {
      throw new FileSystemException(
          target.toString(), null, "this is a folder. Name a file in it to write to.");
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(
          target.toString(), null, "there is no folder " + folder + ". Create it first.");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(
          target.toString(), null, "this file is write-protected. Choose another name.");
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new AtomicFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
      }
      Path replaced = Files.exists(target) ? target.toRealPath() : target;
      // Not Files.createTempFile: its files can be read by their owner only, and stay so when
      // moved.
      Path temporary = TemporaryFiles.beside(replaced);
      FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      TemporaryFiles.lock(channel);
      return new AtomicFile(replaced, temporary, channel);
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(
          target.toString(),
          null,
          "no permission to write to the folder " + folder + ". Choose another.");
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /**
   * Where the content goes: not buffered, to be written in large pieces. Closing it ends the
   * content and does not commit.
   */
  public OutputStream output() {
    return new Output();
  }

  /**
   * Ends the content, forces it to the disk, and puts it in the place of the target.
   *
   * @throws FileSystemException if that fails, for example because the disk is full; the target is
   *     then as it was
   */
  public void commit() throws IOException {
    endContent();
    if (!written.equals(target)) {
      try {
        replaceTarget();
        TemporaryFiles.release(written);
      } catch (IOException e) {
        throw unwritable(target, e);
      }
    }
    done = true;
  }

  private void endContent() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      if (!written.equals(target)) {
        channel.force(true); // else a crash could leave the new name on an empty file
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private void replaceTarget() throws IOException {
    try {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    if (done) {
      return;
    }
    done = true;
    channel.close();
    if (!written.equals(target)) {
      Files.deleteIfExists(written);
      TemporaryFiles.release(written);
    }
  }

  private static FileSystemException unwritable(Path target, IOException cause) {
    FileSystemException problem =
        new FileSystemException(
            target.toString(),
            null,
            "the file cannot be written ("
                + reason(cause)
                + "). Make room on the disk or choose another folder.");
    problem.initCause(cause);
    return problem;
  }

  /** What the system says, without the name of the temporary file. */
  private static String reason(IOException cause) {
    String reason =
        cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  /** Writes to the temporary file, and blames the target for what goes wrong. */
  private final class Output extends FilterOutputStream {
    Output() {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw unwritable(target, e);
      }
    }

    @Override
    public void close() throws IOException {
      endContent();
    }
  }
}
