package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over what a model file says, not over its white space: over the compact text of the
 * document without the member that holds the hash.
 */
final class ContentHash {
  static final String KEY = "contentSha256";

  private ContentHash() {}

  static String of(ObjectNode document) {
    ObjectNode content = document.deepCopy();
    content.remove(KEY);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Json.compact(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
