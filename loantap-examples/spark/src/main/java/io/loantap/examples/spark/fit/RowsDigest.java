package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.BoundApplicants;
import io.loantap.train.data.LoanBlock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a set of loans wherever they lie: the sum, modulo 2^256, of the SHA-256 of each. It
 * depends neither on partitions nor on the order of the loans, nor on the format that they were
 * read from.
 */
final class RowsDigest {
  static final int LONGS = 4;

  private final MessageDigest sha256;
  private final long[] sum = new long[LONGS];
  private ByteBuffer row = ByteBuffer.allocate(1024);

  RowsDigest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds loans: the outcome of each, its weight and the values of its fields. */
  void add(LoanBlock loans) {
    for (int loan = 0; loan < loans.applicants().size(); loan++) {
      add(loans, loan);
    }
  }

  private void add(LoanBlock loans, int loan) {
    BoundApplicants applicants = loans.applicants();
    row.clear();
    row.put((byte) (loans.chargedOff(loan) ? 1 : 0)).putDouble(loans.weight(loan));
    for (int slot = 0; slot < applicants.schema().size(); slot++) {
      @Nullable String text = applicants.text(slot, loan);
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      reserve(Double.BYTES + Integer.BYTES + bytes.length);
      // The code of a level depends on what the schema lists; its text does not.
      row.putDouble(text == null ? applicants.number(slot, loan) : 0)
          .putInt(bytes.length)
          .put(bytes);
    }
    sha256.update(row.array(), 0, row.position());
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    add(sum, new long[] {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()});
  }

  private void reserve(int bytes) {
    if (row.remaining() < bytes) {
      row = ByteBuffer.allocate(2 * (row.position() + bytes)).put(row.flip());
    }
  }

  /** The sum so far, highest part first; a copy. */
  long[] sum() {
    return sum.clone();
  }

  /** Adds to a sum in place. */
  static void add(long[] sum, long[] other) {
    long carry = 0;
    for (int i = LONGS - 1; i >= 0; i--) {
      long with = sum[i] + other[i];
      long carried = Long.compareUnsigned(with, sum[i]) < 0 ? 1 : 0;
      sum[i] = with + carry;
      carry = carried + (Long.compareUnsigned(sum[i], with) < 0 ? 1 : 0);
    }
  }

  /** A sum in lower-case hexadecimal. */
  static String hex(long[] sum) {
    ByteBuffer bytes = ByteBuffer.allocate(LONGS * Long.BYTES);
    for (long part : sum) {
      bytes.putLong(part);
    }
    return HexFormat.of().formatHex(bytes.array());
  }
}
