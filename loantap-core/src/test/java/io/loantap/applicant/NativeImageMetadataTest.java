package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the library tells GraalVM is true of the library; no image is built here. */
class NativeImageMetadataTest {
  private static final String FOLDER = "/META-INF/native-image/io.loantap/loantap-core/";

  @Test
  void reflectConfig_methods_areThoseThatBindLooksUp() throws IOException {
    JsonNode config = read("reflect-config.json");
    assertThat(config).hasSize(1);
    JsonNode type = config.get(0);
    assertThat(type.get("name").textValue()).isEqualTo(Conversion.class.getName());
    List<String> stated =
        StreamSupport.stream(type.get("methods").spliterator(), false)
            .map(method -> method.get("name").textValue() + texts(method.get("parameterTypes")))
            .toList();
    List<String> lookedUp =
        Arrays.stream(Conversion.class.getDeclaredMethods())
            .filter(NativeImageMetadataTest::isLookedUp)
            .map(
                method ->
                    method.getName()
                        + Arrays.stream(method.getParameterTypes())
                            .map(Class::getCanonicalName)
                            .toList())
            .toList();
    assertThat(stated).containsExactlyInAnyOrderElementsOf(lookedUp);
  }

  @Test
  void resourceConfig_patterns_areTheResourcesOfTheLibrary() throws Exception {
    JsonNode includes = read("resource-config.json").at("/resources/includes");
    List<String> stated =
        StreamSupport.stream(includes.spliterator(), false)
            .map(include -> include.get("pattern").textValue().replaceAll("\\\\[QE]", ""))
            .toList();
    Path library =
        Path.of(Conversion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(library.resolve("io"))) {
      assertThat(stated)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> library.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> !file.endsWith(".class"))
                  .toList());
    }
  }

  @Test
  void reachabilityMetadata_ofNewerGraalVm_saysTheSame() throws IOException {
    JsonNode metadata = read("reachability-metadata.json");

    JsonNode type = read("reflect-config.json").get(0);
    assertThat(metadata.get("reflection")).hasSize(1);
    assertThat(metadata.at("/reflection/0/type")).isEqualTo(type.get("name"));
    assertThat(metadata.at("/reflection/0/methods")).isEqualTo(type.get("methods"));
    assertThat(metadata.get("resources"))
        .extracting(resource -> "\\Q" + resource.get("glob").textValue() + "\\E")
        .containsExactlyElementsOf(
            read("resource-config.json").at("/resources/includes").findValuesAsText("pattern"));
  }

  /** Package-private and static: what {@code Conversion} and {@code Binder} find by name. */
  private static boolean isLookedUp(Method method) {
    int modifiers = method.getModifiers();
    boolean handle = method.getReturnType() == double.class || method.getName().equals("value");
    return handle
        && !method.isSynthetic()
        && Modifier.isStatic(modifiers)
        && !Modifier.isPrivate(modifiers);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  private static JsonNode read(String file) throws IOException {
    try (InputStream input = Conversion.class.getResourceAsStream(FOLDER + file)) {
      return new ObjectMapper().readTree(input);
    }
  }
}
