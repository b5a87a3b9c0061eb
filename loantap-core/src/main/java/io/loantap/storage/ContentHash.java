package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over what a model file says, not over its white space: over the compact text of the
 * document without the member that holds the hash.
 */
public final class ContentHash {
  /** The member of a model file that holds the hash. */
  public static final String KEY = "contentSha256";

  private ContentHash() {}

  /** The hash of a document in lower-case hexadecimal. */
  public static String of(ObjectNode document) {
    ObjectNode content = document.deepCopy();
    content.remove(KEY);
    return of(Json.compact(content));
  }

  static String of(byte[] compact) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(compact));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
