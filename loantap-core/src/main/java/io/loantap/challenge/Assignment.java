package io.loantap.challenge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An assignment of applications to champion or challenger by a hash of their ids: the same id has
 * the same side on every machine and in every year, and nothing need be stored.
 *
 * <pre>{@code
 * Assignment trial = Assignment.of("2027-q1", 0.1);
 * Scorer deciding = trial.isChallenger(applicationId) ? challenger : champion;
 * }</pre>
 *
 * <p>An id lies at a position in [0, 1): the first 53 bits of the SHA-256 of salt, colon and id in
 * UTF-8, divided by 2^53. The challenger has the positions below the share. So a greater share
 * keeps all that a smaller one gave to the challenger, and assignments of different salts are
 * independent of each other. An assignment is no secret: whoever knows the salt can work it out.
 * Immutable.
 *
 * @param salt names the trial; not blank, and without a colon, which ends it
 * @param share of the ids that the challenger has, in [0, 1]
 */
public record Assignment(String salt, double share) {
  private static final char END_OF_SALT = ':';

  /** Checks salt and share. */
  public Assignment {
    if (salt.isBlank() || salt.indexOf(END_OF_SALT) >= 0) {
      throw new IllegalArgumentException(
          "the salt of an assignment must not be blank and has no colon: name the trial, as in"
              + " \"2027-q1\"");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the challenger's share must lie in [0, 1], got " + share);
    }
  }

  /** The assignment of a share of the ids to the challenger. */
  public static Assignment of(String salt, double share) {
    return new Assignment(salt, share);
  }

  /** Whether the application with this id is the challenger's; O(length of the id). */
  public boolean isChallenger(String id) {
    return position(id) < share;
  }

  /** The position of an id, in [0, 1), whatever the share: for a trial of more than two sides. */
  public double position(String id) {
    byte[] hash = sha256().digest((salt + END_OF_SALT + id).getBytes(StandardCharsets.UTF_8));
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = (first << 8) | (hash[i] & 0xff);
    }
    return (first >>> 11) * 0x1p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
