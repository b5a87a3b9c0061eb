package io.loantap.train.csv;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Stream that belongs to the process: it is flushed where others are closed. */
final class UnclosedStream extends FilterOutputStream {
  UnclosedStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    out.flush();
    if (out instanceof PrintStream print && print.checkError()) { // it throws nothing itself
      throw new IOException("standard output cannot be written");
    }
  }
}
