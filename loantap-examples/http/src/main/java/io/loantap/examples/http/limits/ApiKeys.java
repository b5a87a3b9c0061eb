package io.loantap.examples.http.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that callers may use: several, so that a new one can be handed out before the old one
 * goes. Keeps their hashes only. Immutable.
 */
public final class ApiKeys {
  /** Shorter keys can be guessed. */
  private static final int SHORTEST = 16;

  private final List<byte[]> hashes;

  private ApiKeys(List<byte[]> hashes) {
    this.hashes = hashes;
  }

  /**
   * Keys of these lines; blank lines and those that begin with # do not count.
   *
   * @throws IllegalArgumentException if a key has fewer than 16 characters
   */
  public static ApiKeys of(Stream<String> lines) {
    List<String> keys =
        lines
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .distinct()
            .toList();
    if (keys.stream().anyMatch(key -> key.length() < SHORTEST)) {
      throw new IllegalArgumentException(
          "An API key has fewer than 16 characters. Make one with: openssl rand -hex 24");
    }
    return new ApiKeys(keys.stream().map(ApiKeys::hash).toList());
  }

  /** Whether no key is asked for. */
  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return hashes.size();
  }

  /**
   * Place of a key among the keys, or -1. Takes the same time whichever key it is, and whether or
   * not it is one.
   */
  int find(String presented) {
    byte[] hash = hash(presented);
    int found = -1;
    for (int place = 0; place < hashes.size(); place++) {
      if (MessageDigest.isEqual(hashes.get(place), hash)) {
        found = place;
      }
    }
    return found;
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ApiKeys[" + hashes.size() + "]";
  }
}
