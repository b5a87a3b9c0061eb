package io.loantap.train.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the cells of a table, each with its length before it. */
final class CellHash {
  private static final int ROW_END = -1;

  private final MessageDigest digest;

  CellHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  void endRow() {
    number(ROW_END);
  }

  private void number(int value) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  /** 64 lower-case hex digits; nothing may be added any more. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
