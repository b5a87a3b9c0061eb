package io.loantap.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a model file says, not over its white space: over the compact text of the
 * document without the member that holds the hash.
 */
public final class ContentHash {
  /** The member of a model file that holds the hash. */
  public static final String KEY = "contentSha256";

  private ContentHash() {}

  /** The hash of an object of plain values, as {@link Json} has them. */
  static String of(Map<?, ? extends @Nullable Object> document) {
    Map<Object, @Nullable Object> content = new LinkedHashMap<>(document);
    content.remove(KEY);
    return of(Json.compact(content));
  }

  /** The hash of the compact text of a document without a hash. */
  public static String of(byte[] compact) {
    return Sha256.hex(compact);
  }
}
