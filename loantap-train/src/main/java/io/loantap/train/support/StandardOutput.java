package io.loantap.train.support;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers if it could not be written, which Java's own would pass over in
 * silence.
 */
public final class StandardOutput extends FilterOutputStream {
  private static final int BUFFER = 8192;

  private @Nullable IOException failure;

  private StandardOutput(OutputStream output) {
    super(output);
  }

  /** Watches whatever the process prints from now on. */
  public static StandardOutput watch() {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    String encoding = System.getProperty("stdout.encoding", Charset.defaultCharset().name());
    try {
      System.setOut(new PrintStream(new BufferedOutputStream(output, BUFFER), true, encoding));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Java names an encoding that it does not have", e);
    }
    return output;
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
      failure = e;
      throw e;
    }
  }

  /**
   * The exit code of a command that came to this one, which is no success if nobody has it.
   *
   * @param unwritten the code of a command whose output could not be written
   */
  public int exitCode(int code, int unwritten) {
    System.out.flush();
    @Nullable IOException problem = failure;
    if (problem == null || code != 0) {
      return code;
    }
    System.err.println(
        "Standard output cannot be written ("
            + problem.getMessage()
            + "). What it has is not whole: make room on the disk, or let the next program read"
            + " on.");
    return unwritten;
  }
}
