package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions of Jackson that the frameworks of lending services bring: each a class path. */
class JacksonVersionsTest {
  private static final Path MODEL = Path.of("../data/demo-model.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Map<String, Object> applicant() throws IOException {
    return MAPPER
        .readerForMapOf(Object.class)
        .readValue(Path.of("../data/applicant.json").toFile());
  }

  @Test
  void plainMapper_decision_writesTheJsonOfTheLibrary() throws IOException {
    Map<String, String> texts = EverythingWritten.of(MODEL, applicant());

    assertThat(texts.get("decision by Jackson")).isEqualTo(texts.get("decision"));
    assertThat(texts.get("audit by Jackson")).isEqualTo(texts.get("audit"));
    assertThat(texts.get("drift by Jackson")).isEqualTo(texts.get("drift"));
    assertThat(texts.get("challenge by Jackson")).isEqualTo(texts.get("challenge"));
    JsonNode tree = MAPPER.readTree(texts.get("decision as a tree"));
    assertThat(tree.get("probability_of_default").isNumber()).isTrue();
  }

  @Test
  void plainMapper_explanation_hasEachContribution() throws IOException {
    Map<String, String> texts = EverythingWritten.of(MODEL, applicant());

    JsonNode explanation = MAPPER.readTree(texts.get("explanation by Jackson"));
    assertThat(explanation.get("contributions"))
        .hasSameSizeAs(Scorer.load(MODEL).scorecard().characteristics());
    assertThat(explanation.at("/contributions/0/logOdds").isNumber()).isTrue();
    JsonNode prediction = MAPPER.readTree(texts.get("prediction by Jackson"));
    assertThat(prediction.get("withinThreshold").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.15.4", "2.22.3"})
  void everything_otherVersion_isTheSame(String version) throws Exception {
    assertThat(texts(version)).isEqualTo(EverythingWritten.of(MODEL, applicant()));
  }

  @Test
  void load_versionTooOld_saysWhichIsNeeded() {
    assertThatThrownBy(() -> texts("2.13.5"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("from 2.15 on, and found 2.13.5");
  }

  private static Object texts(String version) throws Exception {
    List<URL> path = new ArrayList<>();
    path.add(Path.of("target/classes").toUri().toURL());
    path.add(Path.of("target/test-classes").toUri().toURL());
    try (Stream<Path> jars = Files.list(Path.of("target/jackson", version))) {
      for (Path jar : jars.toList()) {
        path.add(jar.toUri().toURL());
      }
    }
    assertThat(path).hasSize(5);
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      return loader
          .loadClass(EverythingWritten.class.getName())
          .getMethod("of", Path.class, Map.class)
          .invoke(null, MODEL, applicant());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }
}
