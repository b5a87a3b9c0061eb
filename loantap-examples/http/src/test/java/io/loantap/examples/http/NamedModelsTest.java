package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several models behind one service. */
class NamedModelsTest {
  private static final String APPLICANT = Models.applicant("applicant.json").toString();

  /** For whatever changes nothing. */
  @TempDir static Path sharedFolder;

  private static TestService shared;

  @TempDir Path folder;
  private Path strict;
  private Path card;

  @BeforeAll
  static void startShared() throws IOException {
    NamedModelsTest models = new NamedModelsTest();
    models.folder = sharedFolder;
    models.writeModels();
    shared = models.start();
  }

  @AfterAll
  static void stopShared() {
    shared.close();
  }

  @BeforeEach
  void writeModels() throws IOException {
    strict = Files.write(folder.resolve("strict.json"), Models.priced(0.1));
    card =
        Files.write(
            folder.resolve("card.json"),
            ModelBuilder.ofLogOdds(
                    "card", Schema.of(List.of(new NumericField("bureau_score", "", 0, 999, ""))))
                .line("bureau_score", new double[] {300, 850}, 1, -3)
                .threshold(0.2)
                .toJson());
  }

  private TestService start(String... options) throws IOException {
    String[] all = {"--model-named", "strict=" + strict, "--model-named", "card=" + card};
    String[] both = new String[all.length + options.length];
    System.arraycopy(all, 0, both, 0, all.length);
    System.arraycopy(options, 0, both, all.length, options.length);
    return TestService.start(folder, both);
  }

  private static HttpResponse<String> predict(TestService service, String name, String body)
      throws IOException {
    return service.post("/predict?model=" + name, TestService.JSON, body);
  }

  @Test
  void predict_named_isDecidedByThatModel() throws IOException {
    JsonNode unnamed = TestService.json(shared.predict(APPLICANT));
    JsonNode byStrict = TestService.json(predict(shared, "strict", APPLICANT));
    JsonNode byCard = TestService.json(predict(shared, "card", "{\"bureau_score\": 840}"));

    assertThat(unnamed.at("/model/id").asText()).isEqualTo(shared.service.modelId());
    assertThat(unnamed.get("loan_approval_status").asText()).isEqualTo("Approved");
    assertThat(byStrict.at("/model/id").asText()).isEqualTo(Scorer.load(strict).modelId());
    assertThat(byStrict.get("loan_approval_status").asText()).isEqualTo("Rejected");
    assertThat(byStrict.get("threshold").asDouble()).isEqualTo(0.1);
    assertThat(byCard.at("/model/id").asText()).isEqualTo(Scorer.load(card).modelId());
    assertThat(byCard.get("outcome").asText()).isEqualTo("APPROVE");
    assertThat(predict(shared, "card", APPLICANT).statusCode()).isEqualTo(422);
  }

  @Test
  void batch_named_isDecidedByThatModel() throws IOException {
    String lines = (APPLICANT + "\n").repeat(3);
    String answers =
        shared.post("/predict/batch?model=strict", "application/x-ndjson", lines).body();
    assertThat(answers.lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"loan_approval_status\":\"Rejected\""));
  }

  @Test
  void predict_unknownName_isAProblemThatSaysTheKnownOnes() throws IOException {
    try (TestService alone = TestService.start(Files.createDirectory(folder.resolve("alone")))) {
      for (String name : List.of("stric", "", "STRICT", "%F0%9F%98%80")) {
        HttpResponse<String> response = predict(shared, name, APPLICANT);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(TestService.json(response).get("type").asText())
            .isEqualTo("/docs#unknown-model");
        assertThat(TestService.json(response).get("detail").asText())
            .isEqualTo("The names are strict, card. Without ?model= the one of --model decides.");
      }
      for (String path : List.of("/schema", "/template", "/model", "/openapi.json", "/drift")) {
        assertThat(shared.get(path + "?model=stric").statusCode()).as(path).isEqualTo(404);
      }
      assertThat(
              shared
                  .post("/predict/batch?model=stric", "application/x-ndjson", APPLICANT)
                  .statusCode())
          .isEqualTo(404);
      assertThat(predict(alone, "strict", APPLICANT).body()).contains("--model-named NAME=FILE");
    }
  }

  @Test
  void predict_nameBadlyEscapedOrTwice_isABadRequest() throws IOException {
    for (String name : List.of("%ff", "%00%ff../../etc", "%C3%28", "%F0%9F", "strict&model=card")) {
      HttpResponse<String> response = predict(shared, name, APPLICANT);
      assertThat(response.statusCode()).as(name).isEqualTo(400);
      assertThat(TestService.json(response).get("type").asText()).isEqualTo("/docs#bad-request");
    }
  }

  @Test
  void documents_named_areOfThatModel() throws IOException {
    assertThat(TestService.json(shared.get("/model?model=card")).get("id").asText())
        .isEqualTo(Scorer.load(card).modelId());
    assertThat(TestService.json(shared.get("/schema?model=card")).get("properties").fieldNames())
        .toIterable()
        .containsExactly("bureau_score");
    assertThat(shared.get("/template?model=card").body()).contains("bureau_score");
    assertThat(
            TestService.json(shared.get("/openapi.json?model=card"))
                .at("/components/schemas/Applicant/properties/bureau_score")
                .isObject())
        .isTrue();
    assertThat(shared.get("/schema").body()).contains("dti").doesNotContain("bureau_score");
  }

  @Test
  void drift_named_isOfTheApplicantsOfThatModel() throws IOException {
    try (TestService service = start()) {
      service.predict(APPLICANT);
      predict(service, "strict", APPLICANT);
      predict(service, "strict", APPLICANT);
      assertThat(applicants(service, "/drift")).isEqualTo(1);
      assertThat(applicants(service, "/drift?model=strict")).isEqualTo(2);
      assertThat(service.get("/drift?model=card").statusCode()).isEqualTo(404); // knows no loans
    }
  }

  private static long applicants(TestService service, String path) throws IOException {
    return DriftSnapshot.fromJson(service.get(path).body()).counts().applicants();
  }

  @Test
  void challenger_isAskedBesideTheUnnamedModelAlone() throws IOException {
    try (TestService service =
        start("--challenger", strict.toString(), "--challenger-queue", "0")) {
      service.predict(APPLICANT);
      predict(service, "strict", APPLICANT);
      assertThat(
              TestService.json(service.get("/challenger"))
                  .at("/snapshots/0/swapSet/swappedOut")
                  .asInt())
          .isEqualTo(1);
      assertThat(service.get("/challenger?model=strict").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void ready_named_tellsOfEachAndMetricsToo() throws Exception {
    try (TestService service = start("--reload", "0.02")) {
      String before = Scorer.load(strict).modelId();
      JsonNode named = TestService.json(service.get("/health/ready")).get("named");
      assertThat(named.at("/strict/model").asText()).isEqualTo(before);
      assertThat(named.at("/card/model_file_ok").asBoolean()).isTrue();
      assertThat(service.get("/metrics").body())
          .contains(
              "loantap_named_model_file_ok{name=\"card\"} 1.0",
              "loantap_named_model_watched{name=\"strict\"} 1.0",
              "loantap_model_info{id=\"" + service.service.modelId() + "\"");

      Models.replace(card, new byte[] {'{'});
      Models.replace(strict, Models.priced(0.3));
      awaitReady(service, Scorer.load(strict).modelId(), true);
      awaitReady(service, "\"model_file_ok\":false", true);

      JsonNode after = TestService.json(service.get("/health/ready"));
      assertThat(after.at("/named/card/model_file_ok").asBoolean()).isFalse();
      assertThat(after.at("/named/strict/model_file_ok").asBoolean()).isTrue();
      assertThat(after.get("model_file_ok").asBoolean()).isTrue();
      assertThat(service.get("/metrics").body())
          .contains(
              "loantap_named_model_file_ok{name=\"card\"} 0.0",
              "loantap_model_info{id=\"" + service.service.modelId() + "\"");
      assertThat(predict(service, "card", "{\"bureau_score\": 840}").statusCode()).isEqualTo(200);
      assertThat(predict(service, "strict", APPLICANT).body()).contains("\"threshold\":0.3");
    }
  }

  private static void awaitReady(TestService service, String text, boolean there) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (service.get("/health/ready").body().contains(text) != there) {
      assertThat(System.nanoTime() - deadline).isNegative();
      Thread.sleep(5);
    }
  }

  @Test
  void settings_badNames_areRefused() {
    for (String wrong : List.of("strict", "=file", "name=", "a b=file", "ü=file")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> ServeCommand.settings("--model-named", wrong))
          .withMessageContaining("--model-named is NAME=FILE");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServeCommand.settings("--model-named", "a=x", "--model-named", "a=y"))
        .withMessageContaining("each name once");
  }

  @Test
  void start_namedFileThatIsNoModel_namesTheFile() throws IOException {
    Files.writeString(card, "{}");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::start)
        .withMessageContaining("card.json");
  }
}
