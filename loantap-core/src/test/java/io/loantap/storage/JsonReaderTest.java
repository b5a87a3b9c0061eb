package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser reads and refuses is what Jackson reads and refuses, to the last bit. */
class JsonReaderTest {
  /** Within the same bounds. */
  private static final JsonMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String[] PARTS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"a\"",
    "\"b\\u00e9\\n\"",
    "\"\u20ac\ud83d\ude00\"",
    "\"\\q\"",
    "\"",
    "\\",
    "0",
    "-0",
    "-0.0",
    "01",
    "1.",
    ".5",
    "+1",
    "1e5",
    "1E-400",
    "1e400",
    "-12.75",
    "123456789012345",
    "1234567890123456",
    "9223372036854775807",
    "9223372036854775808",
    "0.30000000000000004",
    "5e-324",
    "2.2250738585072011e-308",
    "true",
    "false",
    "null",
    "nul",
    "NaN",
    " ",
    "\n",
    "\t",
    "/**/",
    "\u0007",
    "\"\\ud83d\\ude00\"",
    "\"\\/\\b\\f\\r\\t\\\\\\\"\"",
    "\"\\u00\""
  };

  @Property(tries = 3000)
  void read_anyTokens_isWhatJacksonReads(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) {
      document(random, 0, text);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      text.insert(at, PARTS[random.nextInt(PARTS.length)]);
    }
    assertReadsAsJackson(text.toString().getBytes(UTF_8));
  }

  @Property(tries = 2000)
  void read_anyBytes_isWhatJacksonReads(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    document(random, 0, text);
    byte[] bytes = text.toString().getBytes(UTF_8);
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    assertReadsAsJackson(bytes);
  }

  private static void document(Random random, int depth, StringBuilder out) {
    int kind = random.nextInt(depth > 3 ? 2 : 5);
    int size = random.nextInt(4);
    if (kind == 0) {
      out.append(random.nextBoolean() ? random.nextGaussian() : (Object) random.nextLong());
    } else if (kind == 1) {
      out.append(
          List.of("\"x\"", "\"\u00e9\"", "true", "null", "17", "-0.5").get(random.nextInt(6)));
    } else if (kind == 2) {
      out.append('[');
      for (int i = 0; i < size; i++) {
        document(random, depth + 1, out.append(i == 0 ? "" : " , "));
      }
      out.append(']');
    } else {
      out.append('{');
      for (int i = 0; i < size; i++) {
        out.append(i == 0 ? "" : ",\n").append("\"k").append(random.nextInt(12)).append("\" : ");
        document(random, depth + 1, out);
      }
      out.append('}');
    }
  }

  /**
   * What is no UTF-8, or holds the byte zero, is refused whatever Jackson says: it takes an
   * overlong form, some bytes that begin no character, and a zero for a sign of UTF-16.
   */
  private static void assertReadsAsJackson(byte[] bytes) throws IOException {
    JsonNode expected;
    if (!isUtf8WithoutZero(bytes)) {
      assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonReader.read(bytes));
      return;
    }
    try {
      expected = JACKSON.readTree(bytes);
    } catch (JsonProcessingException | java.io.CharConversionException e) {
      assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonReader.read(bytes));
      return;
    }
    if (expected.isMissingNode()) {
      assertThat(JsonReader.read(bytes)).isNull();
    } else {
      assertThat(new String(Json.compact(JsonReader.read(bytes)), UTF_8))
          .isEqualTo(new String(JsonTrees.compact(expected), UTF_8));
    }
  }

  private static boolean isUtf8WithoutZero(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0037", // Jackson: 7 in UTF-16
        "22c1a922", // an overlong form
        "7b22ff3130223a327d", // a byte that begins no character, in a name
        "22eda08022", // half a pair of surrogates
        "22f490808022", // beyond the last character
        "22c3", // cut within a character
      })
  void read_noUtf8_isRefused(String hex) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> JsonReader.read(HexFormat.of().parseHex(hex)));
  }

  @Test
  void read_numbers_areLongsBigIntegersAndDoubles() throws IOException {
    assertThat((List<?>) JsonReader.read("[7, -9223372036854775808, 1.0, -0, 1e2]".getBytes(UTF_8)))
        .isEqualTo(List.of(7L, Long.MIN_VALUE, 1.0, 0L, 100.0));
    assertThat(JsonReader.read("9223372036854775808".getBytes(UTF_8)))
        .isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(JsonReader.read("{\"b\":1,\"a\":[]}".getBytes(UTF_8)))
        .isEqualTo(Map.of("b", 1L, "a", List.of()));
  }

  @Property(tries = 2000)
  void read_anyDouble_hasItsBits(@ForAll double value) throws IOException {
    if (Double.isFinite(value)) {
      assertThat(JsonReader.read(Json.compact(value))).isEqualTo(value);
      String text = Double.toString(value);
      assertThat(((Number) JsonReader.read(text.getBytes(UTF_8))).doubleValue()).isEqualTo(value);
    }
  }

  @Test
  void read_markOfUtf8_isLeftOut() throws IOException {
    assertThat(JsonReader.read("\ufeff[1]".getBytes(UTF_8))).isEqualTo(List.of(1L));
  }

  @Test
  void read_otherEncoding_isRefused() {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> JsonReader.read("{}".getBytes(UTF_16)));
  }

  @ParameterizedTest
  @CsvSource({
    "'[1,\n2,,3]', 2, 3",
    "'{\"a\" 1}', 1, 6",
    "'[1', 1, 3",
    "'{\"a\":1,\n\"a\":2}', 2, 4",
    "'[] []', 1, 4",
  })
  void read_malformed_saysWhere(String text, int line, int column) {
    JsonSyntaxException thrown =
        catchThrowableOfType(
            JsonSyntaxException.class, () -> JsonReader.read(text.getBytes(UTF_8)));
    assertThat(thrown.line()).isEqualTo(line);
    assertThat(thrown.column()).isEqualTo(column);
    assertThat(thrown.limit()).isNull();
    assertThat(thrown).hasMessage("no well-formed JSON at line " + line + ", column " + column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void read_tooDeep_namesTheLimit(String open) {
    JsonSyntaxException thrown =
        catchThrowableOfType(
            JsonSyntaxException.class, () -> JsonReader.read(open.repeat(40).getBytes(UTF_8)));
    assertThat(thrown.limit())
        .isEqualTo("Document nesting depth (33) exceeds the maximum allowed (32)");
  }

  @Test
  void read_tooLong_namesTheLimit() {
    for (String text :
        List.of(
            "\"" + "x".repeat((1 << 20) + 1) + "\"",
            "{\"" + "x".repeat(10_001) + "\":1}",
            "1".repeat(101),
            "0." + "1".repeat(100))) {
      JsonSyntaxException thrown =
          catchThrowableOfType(
              JsonSyntaxException.class, () -> JsonReader.read(text.getBytes(UTF_8)));
      assertThat(thrown.limit()).contains("exceeds the maximum allowed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[],", "{},", "\"\",", "1.5,", "null,"})
  void read_valuesThatTakeMoreMemoryThanTheyMay_saysSo(String value) throws Exception {
    byte[] document = ("[" + value.repeat(1_000) + "0]").getBytes(UTF_8);

    assertThat(JsonReader.read(document, 1_000_000)).isInstanceOf(List.class);
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> JsonReader.read(document, 10_000))
        .withMessageContaining("-Xmx");
  }
}
