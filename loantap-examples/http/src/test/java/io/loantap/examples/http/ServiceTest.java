package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.examples.http.protocol.JsonFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address, and every documented failure of it. */
class ServiceTest {
  private static final String NDJSON = "application/x-ndjson";

  @TempDir static Path folder;
  private static TestService service;

  @BeforeAll
  static void start() throws IOException {
    service =
        TestService.start(
            folder, "--challenger", Models.DATA.resolve("demo-model.json").toString());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Decision decided(ObjectNode applicant) throws IOException {
    Map<String, Object> values = new HashMap<>();
    applicant
        .properties()
        .forEach(
            field ->
                values.put(
                    field.getKey(),
                    field.getValue().isNumber()
                        ? (Object) field.getValue().doubleValue()
                        : field.getValue().textValue()));
    return Scorer.load(service.model).decide(Applicant.of(values));
  }

  private static void isProblem(HttpResponse<String> response, int status, String type)
      throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = TestService.json(response);
    assertThat(problem.get("type").asText()).isEqualTo("/docs#" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("request_id").asText())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"applicant.json, Approved", "applicant-risky.json, Rejected"})
  void predict_applicant_answersTheLibrarysDecision(String file, String status) throws IOException {
    ObjectNode applicant = Models.applicant(file);
    Decision decision = decided(applicant);

    HttpResponse<String> response = service.predict(applicant.toString());

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = TestService.json(response);
    assertThat(answer.get("loan_approval_status").asText()).isEqualTo(status);
    assertThat(answer.get("probability_of_default").asDouble()).isEqualTo(decision.probability());
    assertThat(answer.get("threshold").asDouble()).isEqualTo(TestService.THRESHOLD);
    assertThat(answer.get("score").asDouble()).isEqualTo(decision.score());
    assertThat(answer.get("reasons").findValuesAsText("code"))
        .isEqualTo(decision.reasons().stream().map(reason -> reason.code()).toList());
    assertThat(answer.get("reasons").findValuesAsText("text"))
        .isEqualTo(decision.reasons().stream().map(reason -> reason.text()).toList());
    assertThat(answer.at("/model/id").asText()).isEqualTo(decision.version().modelId());
    assertThat(answer.at("/model/library").asText()).isEqualTo(decision.version().library());
    ObjectNode form = answer.deepCopy();
    form.remove("loan_approval_status");
    assertThat(form).isEqualTo(JsonFormat.MAPPER.readTree(decision.toJson()));
    if (decision.offer().isPresent()) {
      assertThat(answer.at("/offer/instalment").decimalValue())
          .isEqualByComparingTo(decision.offer().get().terms().instalment());
      assertThat(answer.at("/offer/total_cost").decimalValue())
          .isEqualByComparingTo(decision.offer().get().terms().totalInterest());
    }
  }

  @Test
  void predict_moreThanTheIncomeCarries_answersCounteroffer() throws IOException {
    ObjectNode applicant = Models.applicant("applicant.json");
    applicant.put("loan_amnt", 35_000).put("annual_inc", 60_000).put("dti", 28);
    applicant.put("revol_util", 5).put("home_ownership", "MORTGAGE").put("purpose", "wedding");
    Decision decision = decided(applicant);

    JsonNode answer = TestService.json(service.predict(applicant.toString()));

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.COUNTEROFFER);
    assertThat(answer.get("loan_approval_status").asText()).isEqualTo("Counteroffer");
    assertThat(answer.get("reasons").findValuesAsText("source")).contains("AFFORDABILITY");
    assertThat(answer.at("/offer/amount").decimalValue())
        .isEqualByComparingTo(decision.offer().orElseThrow().terms().amount());
  }

  @Test
  void predict_missingOptionalValue_answersNotice() throws IOException {
    ObjectNode applicant = Models.applicant("applicant.json").putNull("mort_acc");

    JsonNode answer = TestService.json(service.predict(applicant.toString()));

    assertThat(answer.at("/notices/0/characteristic").asText()).isEqualTo("mort_acc");
    assertThat(answer.at("/notices/0/kind").asText()).isEqualTo("MISSING");
  }

  @Test
  void predict_manyThingsWrong_saysAllAtOnceAndNoValue() throws IOException {
    ObjectNode applicant = Models.applicant("applicant.json");
    applicant.put("dti", -48_151_623.42).put("annual_inc", "SECRET-VALUE").put("anual_inc", 1);
    applicant.put("issue_d", "SECRET-DATE").putArray("loan_amnt").add("SECRET-LIST");

    HttpResponse<String> response = service.predict(applicant.toString());

    isProblem(response, 422, "invalid-applicant");
    JsonNode violations = TestService.json(response).get("violations");
    assertThat(violations.findValuesAsText("field"))
        .contains("loan_amnt", "dti", "annual_inc", "issue_d", "anual_inc");
    assertThat(violations.findValuesAsText("near_match")).containsExactly("annual_inc");
    assertThat(violations.get(0).get("expected").asText()).startsWith("a number");
    assertThat(response.body()).doesNotContain("SECRET").doesNotContain("48151623");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense",
        "[1, 2]",
        "{\"loan_amnt\": 1",
        "{\"loan_amnt\": 1} {}",
        "{\"loan_amnt\": 1, \"loan_amnt\": 2}",
        "{\"loan_amnt\": NaN}",
        "''"
      })
  void predict_noJsonObject_is400(String body) throws IOException {
    isProblem(service.predict(body == null ? "" : body), 400, "not-json");
  }

  @Test
  void predict_bodyOver64KiB_is413() throws IOException {
    isProblem(service.predict("{\"title\": \"" + "x".repeat(65_536) + "\"}"), 413, "too-large");
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/json; charset=utf-16", "application/x-ndjson"})
  void predict_otherType_is415(String type) throws IOException {
    isProblem(service.post("/predict", type, "{}"), 415, "unsupported-media-type");
  }

  @Test
  void anything_unknownAddress_is404() throws IOException {
    isProblem(service.get("/predictions/of/everything"), 404, "not-found");
  }

  @Test
  void predict_get_is405AndSaysWhatIsAllowed() throws IOException {
    HttpResponse<String> response = service.get("/predict");

    isProblem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void batch_goodAndBadLines_answersEachInOrder() throws IOException {
    String good = Models.applicant("applicant.json").toString();
    String tooLong = "{\"title\": \"" + "x".repeat(70_000) + "\"}";

    HttpResponse<String> response =
        service.post(
            "/predict/batch",
            NDJSON,
            String.join("\n", good, "", "nonsense", tooLong, "{\"dti\": -1}", good));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(NDJSON);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.body().split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JsonFormat.MAPPER.readTree(line));
      }
    }
    assertThat(lines).extracting(line -> line.get("row").asInt()).containsExactly(1, 3, 4, 5, 6);
    assertThat(lines.get(0).at("/result/loan_approval_status").asText()).isEqualTo("Approved");
    assertThat(lines.get(1).at("/error/status").asInt()).isEqualTo(400);
    assertThat(lines.get(2).at("/error/status").asInt()).isEqualTo(413);
    assertThat(lines.get(3).at("/error/status").asInt()).isEqualTo(422);
    assertThat(lines.get(4).get("result")).isEqualTo(lines.get(0).get("result"));
  }

  @Test
  void batch_manyLines_allComeBackInOrder() throws IOException {
    String line = Models.applicant("applicant.json").toString() + "\n";

    HttpResponse<String> response = service.post("/predict/batch", NDJSON, line.repeat(5000));

    String[] lines = response.body().split("\n", -1);
    assertThat(lines).hasSize(5001);
    assertThat(lines[4999]).startsWith("{\"row\":5000,\"result\":");
  }

  @Test
  void ping_called_answersMessage() throws IOException {
    assertThat(TestService.json(service.get("/ping")).get("message").asText()).isNotBlank();
  }

  @Test
  void template_sentAsItIs_isDecided() throws IOException {
    JsonNode template = TestService.json(service.get("/template"));

    HttpResponse<String> response = service.predict(template.get("applicant").toString());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(template.at("/fields/dti/expected").asText()).contains("percent");
    assertThat(template.at("/fields/dti/required").asBoolean()).isTrue();
    assertThat(template.at("/fields/mort_acc/required").asBoolean()).isFalse();
  }

  @Test
  void schema_ofTheModel_saysTypesRangesAndWhatIsRequired() throws IOException {
    HttpResponse<String> response = service.get("/schema");

    JsonNode schema = TestService.json(response);
    Scorer scorer = Scorer.load(service.model);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/schema+json");
    assertThat(schema.get("$schema").asText()).endsWith("2020-12/schema");
    assertThat(schema.get("properties")).hasSameSizeAs(scorer.schema().names());
    assertThat(schema.get("properties").findValuesAsText("x-used").stream().filter("true"::equals))
        .hasSameSizeAs(scorer.usedFields());
    assertThat(schema.at("/properties/dti/type").asText()).isEqualTo("number");
    assertThat(schema.at("/properties/dti/minimum").asDouble()).isZero();
    assertThat(schema.at("/properties/dti/x-unit").asText()).isEqualTo("percent");
    assertThat(schema.at("/properties/mort_acc/type/1").asText()).isEqualTo("null");
    assertThat(schema.at("/properties/term/examples/0").asText()).isEqualTo("36 months");
    for (JsonNode name : schema.get("required")) {
      ObjectNode without = Models.applicant("applicant.json").without(List.of(name.asText()));
      isProblem(service.predict(without.toString()), 422, "invalid-applicant");
    }
    ObjectNode least = Models.applicant("applicant.json");
    List<String> required = new ArrayList<>();
    schema.get("required").forEach(name -> required.add(name.asText()));
    assertThat(service.predict(least.retain(required).toString()).statusCode()).isEqualTo(200);
  }

  @Test
  void openApi_everyOperation_existsAsDescribed() throws IOException {
    JsonNode document = TestService.json(service.get("/openapi.json"));

    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(document.at("/components/schemas/Applicant/properties/dti").isObject()).isTrue();
    List<String> paths = new ArrayList<>();
    document.get("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).hasSize(14);
    for (String path : paths) {
      boolean read = document.get("paths").get(path).has("get");
      int status = read ? service.get(path).statusCode() : service.predict("{}").statusCode();
      assertThat(status).as(path).isIn(200, 422);
    }
  }

  @Test
  void model_called_saysWhereItComesFrom() throws IOException {
    JsonNode model = TestService.json(service.get("/model"));

    assertThat(model.get("id").asText()).isEqualTo(service.service.modelId());
    assertThat(model.get("recipe").asText()).isEqualTo("application");
    assertThat(model.at("/metrics/auc").asDouble()).isBetween(0.6, 0.8);
    assertThat(model.at("/policy/prices_offers").asBoolean()).isTrue();
  }

  @Test
  void health_running_isLiveAndReady() throws IOException {
    assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    JsonNode ready = TestService.json(service.get("/health/ready"));
    assertThat(ready.get("status").asText()).isEqualTo("ready");
    assertThat(ready.get("model_file_ok").asBoolean()).isTrue();
  }

  @Test
  void metrics_afterRequests_countThem() throws IOException {
    service.predict(Models.applicant("applicant.json").toString());
    service.predict("{\"dti\": -1}");

    String metrics = service.get("/metrics").body();

    assertThat(metrics)
        .contains("loantap_http_requests_seconds_bucket{route=\"/predict\",status=\"200\",le=")
        .contains("loantap_http_requests_seconds_count{route=\"/predict\",status=\"422\"}")
        .containsPattern("loantap_decisions_total\\{status=\"Approved\"\\} [1-9]")
        .containsPattern("loantap_violations_total\\{code=\"MISSING\"\\} [1-9]")
        .contains("loantap_model_info{id=\"" + service.service.modelId() + "\"");
  }

  @Test
  void schedule_ofAnOffer_paysItOff() throws IOException {
    JsonNode schedule =
        TestService.json(service.get("/schedule?amount=12000&apr=0.13&term_months=36"));

    assertThat(schedule.get("rows")).hasSize(36);
    assertThat(schedule.at("/rows/35/balance").asDouble()).isZero();
    assertThat(schedule.get("instalment").asText()).isEqualTo("404.33");
  }

  @ParameterizedTest
  @CsvSource({
    "amount=12000&apr=0.13",
    "amount=0&apr=0.13&term_months=36",
    "amount=1e9&apr=0.13&term_months=36",
    "amount=1000&apr=11&term_months=36",
    "amount=1000&apr=0.1&term_months=601"
  })
  void schedule_impossibleTerms_is422(String query) throws IOException {
    isProblem(service.get("/schedule?" + query), 422, "invalid-terms");
  }

  @Test
  void everything_answered_tellsBrowsersToStayHome() throws IOException {
    for (String path : List.of("/", "/ping", "/nowhere")) {
      HttpResponse<String> response = service.get(path);
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(response.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void page_asked_again_isNotSentAgain() throws IOException {
    HttpResponse<String> page = service.get("/");
    String tag = page.headers().firstValue("ETag").orElseThrow();

    assertThat(page.body()).contains("<form");
    assertThat(service.send(service.request("/").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void requestId_given_comesBack_andAnOddOneDoesNot() throws IOException {
    HttpResponse<String> plain =
        service.send(service.request("/ping").header("X-Request-Id", "order-66.a"));
    HttpResponse<String> odd =
        service.send(service.request("/ping").header("X-Request-Id", "Jane Doe, 42000"));

    assertThat(plain.headers().firstValue("X-Request-Id")).hasValue("order-66.a");
    assertThat(odd.headers().firstValue("X-Request-Id").orElse("")).doesNotContain("Jane");
  }
}
