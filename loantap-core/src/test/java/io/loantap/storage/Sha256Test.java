package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
  /** Of FIPS 180-2, appendix B; the first of its test vectors' site. */
  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  })
  void hex_messagesOfTheStandard_haveItsHashes(String message, String hash) {
    assertThat(Sha256.hex(message.getBytes(UTF_8))).isEqualTo(hash);
  }

  @Property
  void hex_anyBytes_isWhatTheJdkSays(@ForAll @IntRange(max = 3000) int length, @ForAll long seed)
      throws NoSuchAlgorithmException {
    byte[] message = new byte[length];
    new Random(seed).nextBytes(message);
    assertThat(Sha256.hex(message)).isEqualTo(jdk(message));
  }

  @Test
  void hex_everyLengthAroundABlock_isWhatTheJdkSays() throws NoSuchAlgorithmException {
    for (int length = 0; length < 200; length++) {
      byte[] message = new byte[length];
      assertThat(Sha256.hex(message)).isEqualTo(jdk(message));
    }
  }

  private static String jdk(byte[] message) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
  }
}
