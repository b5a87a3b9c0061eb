package io.loantap;

import io.loantap.applicant.InvalidApplicantException;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.Logistic;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints hashes over the bits of many probabilities: of random applicants by random models with
 * every kind of curve, and of the logistic function over its range.
 */
public final class GoldenBits {
  private GoldenBits() {}

  /** Prints both hashes. */
  public static void main(String[] arguments) {
    System.out.println(hash() + " " + hashOfLogistic());
  }

  /** Hash of many probabilities of random models. */
  static String hash() {
    MessageDigest digest = sha256();
    for (int seed = 0; seed < 40; seed++) {
      model(seed, digest);
    }
    return hex(digest);
  }

  /** Hash of the logistic function at 160,001 places from -800 to 800. */
  static String hashOfLogistic() {
    MessageDigest digest = sha256();
    for (int i = -80_000; i <= 80_000; i++) {
      add(Logistic.probability(i / 100.0), digest);
    }
    return hex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }

  private static void model(long seed, MessageDigest digest) {
    Scorer scorer = Scorers.of(RandomCase.of(seed));
    Random random = new Random(seed);
    List<Map<String, Object>> applicants =
        IntStream.range(0, 500).mapToObj(i -> RandomCase.values(random, 0.02, 2)).toList();
    for (Map<String, Object> applicant : applicants) {
      try {
        add(scorer.probability(applicant), digest);
      } catch (InvalidApplicantException e) {
        add(Double.NaN, digest);
      }
    }
  }

  private static void add(double value, MessageDigest digest) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
  }
}
