package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import io.loantap.scorecard.Surface;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surfaces in a model file. */
class SurfaceInModelFileTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              NumericField.of("income"),
              NumericField.of("debt"),
              CategoricalField.of("home", List.of("own", "rent"), "")));
  private static final double[] ROWS = {10, 20, 40};
  private static final double[] COLUMNS = {0.5, 1};
  private static final double[][] HEIGHTS = {{0.25, 1}, {2, -1}, {4, 0.125}};
  private static final byte[] GOOD =
      card().surface("income", ROWS, "debt", COLUMNS, HEIGHTS).toJson();
  private static final String TEXT = new String(GOOD, UTF_8);

  private static ModelBuilder card() {
    return ModelBuilder.ofLogOdds("card", SCHEMA)
        .line("income", new double[] {0, 90}, 0.5, -0.5)
        .bins("debt", new double[] {3}, 0, 1)
        .levels("home", Map.of("own", 0.5, "rent", 0.75))
        .threshold(0.25);
  }

  private static StoredModel read(byte[] bytes) throws IOException {
    return ModelReader.read(new ByteArrayInputStream(bytes), "model.json").model();
  }

  @Test
  void read_surface_isWhatWasWritten_inVersion13_andWithoutItIsAsBefore() throws IOException {
    StoredModel model = read(GOOD);

    assertThat(TEXT).contains("\"formatVersion\" : \"1.3\"");
    assertThat(model.scorecard().surfaces())
        .containsExactly(Surface.over("income", ROWS, "debt", COLUMNS, HEIGHTS));
    assertThat(ModelWriter.bytes(model)).isEqualTo(GOOD);
    assertThat(new String(card().toJson(), UTF_8))
        .contains("\"formatVersion\" : \"1.2\"")
        .doesNotContain("surfaces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ 10.0, 20.0, 40.0 ] | [ 20.0, 10.0, 40.0 ] | at /scorecard/surfaces/0: knots of a surface",
        "[ 10.0, 20.0, 40.0 ] | [ 20.0 ] | at /scorecard/surfaces/0: a surface has 2 to 5 knots",
        "[ 10.0, 20.0, 40.0 ] | [ 20.0, 30.0 ] | the surface has 3 rows for 2 knots of \"income\"",
        "[ 2.0, -1.0 ] | [ 2.0 ] | row 2 of the surface has 1 contributions for 2 knots of \"debt\"",
        "[ 2.0, -1.0 ] | 2.0 | at /scorecard/surfaces/0/contributions/1: expected an array",
        "[ 2.0, -1.0 ] | [ 2.0, \"x\" ] | at /scorecard/surfaces/0/contributions/1/1: expected a",
        "\"second\" | \"secund\" | \"second\" is missing",
        "2.0, -1.0 | 2.0, -1.5 | does not match its contentSha256",
      })
  void read_edited_isRefusedWithThePlace(String old, String replacement, String message) {
    String edited = TEXT.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));

    assertThat(edited).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> read(edited.getBytes(UTF_8)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "home | at /scorecard/surfaces: a surface is over \"home\", which is no numeric",
        "incom | at /scorecard/surfaces: a surface is over \"incom\", which is no numeric",
        "income | at /scorecard/surfaces/0: a surface is over two characteristics, not one twice",
      })
  void read_overAnotherCharacteristic_isRefusedWithThePlace(String name, String message)
      throws IOException {
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    ((ObjectNode) document.at("/scorecard/surfaces/0/second")).put("name", name);
    document.put(ContentHash.KEY, JsonTrees.contentHash(document));

    assertThatThrownBy(() -> read(JsonTrees.compact(document)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(message);
  }

  /** Edits that a correct hash makes look intact: structure alone has to refuse them. */
  @Property(tries = 1000)
  void read_partsRemovedOrSwappedUnderACorrectHash_neverFailsOtherwise(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    ObjectNode document = (ObjectNode) JsonTrees.MAPPER.readTree(GOOD);
    for (int i = 0; i <= random.nextInt(3); i++) {
      JsonMutation.mutate((ObjectNode) document.get("scorecard"), random);
    }
    document.put(ContentHash.KEY, JsonTrees.contentHash(document));
    Throwable thrown = catchThrowable(() -> read(JsonTrees.compact(document)));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(ModelFileException.class);
    }
  }

  @Test
  void toJson_wrongSurfaces_areListedWithWhatElseIsWrong() {
    ModelBuilder wrong =
        card()
            .surface("income", ROWS, "debt", ROWS, HEIGHTS)
            .surface("income", ROWS, "home", COLUMNS, HEIGHTS)
            .threshold(Double.NaN);

    assertThatIllegalArgumentException()
        .isThrownBy(wrong::toJson)
        .withMessageContaining(
            "- income with debt: row 1 of the surface has 2 contributions for 3 knots")
        .withMessageContaining("- surfaces: a surface is over \"home\", which is no numeric")
        .withMessageContaining("- threshold: ");
  }
}
