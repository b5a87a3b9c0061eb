package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model file is wholly valid or refused, and the message says where and why. */
class BadModelFileTest {
  private static final byte[] GOOD = ModelWriter.bytes(ExampleModel.create());
  private static final String TEXT = new String(GOOD, UTF_8);

  @Property(tries = 1000)
  void read_truncated_isRefused(@ForAll @IntRange(max = 20_000) int cut) {
    // The last two bytes are the closing brace, which is needed, and a line break, which is not.
    byte[] part = Arrays.copyOf(GOOD, cut % (GOOD.length - 1));
    assertThatThrownBy(() -> read(part)).isInstanceOf(ModelFileException.class);
  }

  @Property(tries = 2000)
  void read_oneCharacterChanged_isRefusedOrSaysTheSame(
      @ForAll @IntRange(max = 20_000) int place, @ForAll @IntRange(min = 32, max = 126) int c)
      throws IOException {
    byte[] changed = GOOD.clone();
    changed[place % GOOD.length] = (byte) c;
    StoredModel read;
    try {
      read = read(changed);
    } catch (ModelFileException e) {
      assertThat(e).hasMessageStartingWith("model.json is not a usable model file: ");
      return;
    }
    assertThat(ModelWriter.bytes(read)).isEqualTo(GOOD);
  }

  @Property(tries = 1000)
  void read_randomBytesInAGoodFile_neverFailsOtherwise(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] changed = GOOD.clone();
    for (int i = 0; i <= random.nextInt(20); i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    readOrRefuse(changed);
  }

  @Property(tries = 1000)
  void read_randomBytes_neverFailsOtherwise(@ForAll byte[] bytes) {
    readOrRefuse(bytes);
  }

  /** Edits that a correct hash makes look intact: structure alone has to refuse them. */
  @Property(tries = 2000)
  void read_partsRemovedOrSwappedUnderACorrectHash_neverFailsOtherwise(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    for (int i = 0; i <= random.nextInt(3); i++) {
      JsonMutation.mutate(document, random);
    }
    readOrRefuse(signed(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1.2'  | '1.4' | format version 1.4, this library reads 1.0 to 1.3",
        "'1.2'  | '2.0' | format version 2.0, this library reads 1.0 to 1.3",
        "'1.2'  | 'one' | at /formatVersion: expected a version such as 1.0",
        "loantap-model | other | \"format\" is not \"loantap-model\"",
        "\"threshold\" : 0.25 | \"threshold\" : 0.26 | does not match its contentSha256",
        "\"threshold\" : 0.25 | \"threshold\" : 1.25 | at /policy: the threshold must lie in [0, 1]",
        "\"threshold\" : 0.25 | \"threshold\" : \"0.25\" | at /policy/threshold: expected a finite",
        "\"threshold\" : 0.25 | \"treshold\" : 0.25 | at /policy/treshold: unknown key",
        "\"threshold\" : 0.25 | \"threshold\" : null | at /policy: \"threshold\" is missing",
        "\"threshold\" : 0.25 | \"threshold\" : NaN | no well-formed JSON at line 6, column",
        "\"threshold\" : 0.25 | \"threshold\" : Infinity | no well-formed JSON at line 6",
        "\"threshold\" : 0.25 | \"threshold\" : 1e999 | at /policy/threshold: expected a finite",
        "\"feasible\" : true | \"feasible\" : 1 | at /policy/feasible: expected true or false",
        "\"objective\" : | \"threshold\" : 0.25, \"objective\" : | no well-formed JSON at line 7",
        "\"intercept\" : -1.25 | \"intercept\" : -1e400 | at /scorecard/intercept: expected a finite",
        "\"intercept\" : | \"map\" : {\"from\" : [1, 0], \"to\" : [0, 1]}, \"intercept\" : |"
            + " at /scorecard/map: the knots of the map must be strictly ascending",
        "\"intercept\" : | \"map\" : {\"from\" : [0]}, \"intercept\" : | at /scorecard/map: \"to\" is",
        "\"scorecard\" : | \"calibration\" : {\"method\" : \"best\"}, \"scorecard\" : |"
            + " at /calibration/method: expected one of [none, intercept, platt, isotonic]",
        "[ 9.0, 12.0 ] | [ 12.0, 9.0 ] | /scorecard/characteristics/1/curve: knots must be strictly",
        "[ 9.0, 12.0 ] | [ 9.0 ] | /scorecard/characteristics/1/curve: there are 1 knots and 2",
        "[ 9.0, 12.0 ] | 9.0 | at /scorecard/characteristics/1/curve/knots: expected an array",
        "[ 60.0, 180.0 ] | [ 60.0 ] | /scorecard/characteristics/3/curve: 1 edges make 2 bins",
        "\"keys\" : [ 0.0, 5.0 ] | \"keys\" : [ 5.0 ] | characteristics/3/missing: there are 1 keys",
        "\"steps\" | \"stairs\" | at /scorecard/characteristics/3/curve/shape: expected one of",
        "\"outside\" : \"extend\" | \"outside\" : \"go\" | expected one of [clamp, extend]",
        "\"name\" : \"home\", | \"name\" : \"hom\", | at /scorecard: there is no field \"hom\"",
        "\"name\" : \"home\", | \"name\" : \"zip\", | the characteristic \"zip\" appears twice",
        "\"group\" : \"accounts\" | \"group\" : \"home\" | at /scorecard: \"home\" holds levels",
        "\"log1p\" | \"log10\" | at /derived/3/function: expected one of [months_between,",
        "\"count\" : 5 | \"count\" : 0 | at /derived/7: last characters: the count must be at least 1",
        "\"count\" : 5 | \"count\" : 5.5 | at /derived/7/count: expected a whole number",
        "\"count\" : 5 | \"count\" : 4294967301 | at /derived/7/count: expected a smaller number",
        "\"from\" : \"first\" | \"from\" : \"fist\" | at /derived: there is no field \"fist\", did you",
        "\"kind\" : \"text\" | \"kind\" : \"prose\" | at /schema/10/kind: expected one of [number,",
        "\"max\" : 1000000.0 | \"max\" : -1 | at /schema/0: amount: the allowed range is empty",
        "\"name\" : \"income\" | \"name\" : \"amount\" | at /schema: the schema lists the field",
        "\"1 year\", \"10+ years\" | \"1 year\", \"1 year\" | at /schema/5: job: a level is listed",
        "\"iso_date\" | \"rfc\" | at /schema/9/format: expected one of [month_year, iso_month",
        "\"rows\" : 3 | \"rows\" : 3.5 | at /training/rows: expected a whole number",
        "\"seed\" : \"42\" | \"seed\" : 42 | at /training/settings/seed: expected text",
        "\"auc\" : 0.7 | \"a/~c\" : {} | at /training/metrics/a~1~0c: expected a finite number",
        "\"income\" : 0.0 | \"income\" : [] | at /golden/1/applicant/income: expected a finite",
        "\"golden\" : [ | \"golden\" : { | no well-formed JSON at line",
        "\"schema\" : [ { | \"schema\" : [ 7, { | at /schema/0: expected an object",
      })
  void read_edited_isRefusedWithThePlace(String old, String replacement, String message) {
    String was = old.replace("'", "");
    String edited =
        TEXT.replaceFirst(
            Pattern.quote(was), Matcher.quoteReplacement(replacement.replace("'", "")));
    assertThat(edited).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> read(edited.getBytes(UTF_8)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("model.json is not a usable model file: ")
        .hasMessageContaining(message);
  }

  @Test
  void read_goldenRecordOneBitOff_isRefused() throws IOException {
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    ObjectNode golden = (ObjectNode) document.get("golden").get(1);
    golden.put("probability", Math.nextUp(golden.get("probability").doubleValue()));
    assertThatThrownBy(() -> read(signed(document)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContainingAll("at /golden/1: scores 0.96", "train again");
  }

  @Test
  void read_goldenRecordThatCannotBeScored_isRefused() throws IOException {
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    ((ObjectNode) document.get("golden").get(2).get("applicant")).put("incomes", 1);
    assertThatThrownBy(() -> read(signed(document)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("at /golden/2: cannot be scored: incomes: unknown field");
  }

  @Test
  void read_chainOfDerivations_isRefusedBeforeItIsScored() throws IOException {
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    String before = "amount";
    for (int i = 0; i < 60; i++) {
      document
          .withArrayProperty("derived")
          .addObject()
          .put("name", "deep" + i)
          .put("function", "ratio")
          .put("numerator", before)
          .put("denominator", before);
      before = "deep" + i;
    }
    assertThatThrownBy(() -> read(signed(document)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("at /derived: \"deep8\" is derived in more than 8 steps");
  }

  @Test
  void read_emptyFile_saysSo() {
    assertThatThrownBy(() -> read(new byte[0]))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("the file is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "7", "null", "\"loantap-model\"", "   ", "{}", "{} {}", "id,income"})
  void read_anotherDocument_isRefused(String text) {
    assertThatThrownBy(() -> read(text.getBytes(UTF_8))).isInstanceOf(ModelFileException.class);
  }

  @Test
  void read_twoDocuments_isRefused() {
    assertThatThrownBy(() -> read((TEXT + TEXT).getBytes(UTF_8)))
        .isInstanceOf(ModelFileException.class);
  }

  @Test
  void read_deeplyNested_isRefused() {
    for (String open : List.of("[", "{\"a\":")) {
      assertThatThrownBy(() -> read(open.repeat(1_000_000).getBytes(UTF_8)))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("nesting depth");
    }
  }

  @Test
  void read_otherEncodings_areRefused() {
    for (byte[] start : List.of(new byte[] {0, 0, 0, 1, 9, 9}, new byte[] {-1, -2, 3})) {
      assertThatThrownBy(() -> read(start)).isInstanceOf(ModelFileException.class);
    }
  }

  @Test
  void read_endlessStream_isRefusedAtTheLimit() {
    long[] given = new long[1];
    InputStream blanks =
        new InputStream() {
          @Override
          public int read() {
            given[0]++;
            return ' ';
          }

          @Override
          public int read(byte[] out, int at, int length) {
            Arrays.fill(out, at, at + length, (byte) ' ');
            given[0] += length;
            return length;
          }
        };
    assertThatThrownBy(() -> ModelReader.read(blanks, "model.json"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("larger than 64 MiB");
    assertThat(given[0]).isLessThan(Json.MAX_BYTES + 20_000);
  }

  @Test
  void read_brokenStream_givesItsException() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable is out");
          }

          @Override
          public int read(byte[] out, int at, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> ModelReader.read(broken, "model.json"))
        .isInstanceOf(IOException.class)
        .hasMessage("the cable is out");
  }

  private static void readOrRefuse(byte[] bytes) {
    Throwable thrown = catchThrowable(() -> read(bytes));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(ModelFileException.class);
      assertThat(thrown).hasMessageStartingWith("model.json is not a usable model file: ");
    }
  }

  private static byte[] signed(ObjectNode document) {
    document.put(ContentHash.KEY, JsonTrees.contentHash(document));
    return JsonTrees.compact(document);
  }

  private static StoredModel read(byte[] bytes) throws IOException {
    return ModelReader.read(new ByteArrayInputStream(bytes), "model.json").model();
  }
}
