package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of an application as the model's schema has them written, codes, and none. */
class WrittenNumbersTest {
  @TempDir static Path folder;
  private static TestService service;

  @BeforeAll
  static void start() throws IOException {
    service = TestService.start(folder, Models.written());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static ObjectNode applicant() {
    return Models.applicant("applicant.json");
  }

  private static JsonNode answer(ObjectNode applicant) throws IOException {
    HttpResponse<String> response = service.predict(applicant.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestService.json(response);
  }

  private static double risk(ObjectNode applicant) throws IOException {
    return answer(applicant).get("probability_of_default").asDouble();
  }

  @Test
  void predict_textInTheFormOfTheField_isTheNumber() throws IOException {
    double number = risk(applicant().put("dti", 17.5));

    assertThat(risk(applicant().put("dti", "17,5 %"))).isEqualTo(number);
    assertThat(risk(applicant().put("dti", " 17,5%"))).isEqualTo(number);
  }

  /** The demo model refuses an application without debts, however it says that there are none. */
  @Test
  void predict_wordForAMissingNumber_isAMissingNumber() throws IOException {
    ObjectNode[] missing = {
      applicant().putNull("dti"), applicant().put("dti", "n/a"), applicant().put("dti", "")
    };
    for (ObjectNode applicant : missing) {
      HttpResponse<String> response = service.predict(applicant.toString());
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(TestService.json(response).at("/violations/0/code").asText()).isEqualTo("MISSING");
    }
  }

  @Test
  void predict_specialValue_isSaidHoweverItIsWritten() throws IOException {
    JsonNode number = answer(applicant().put("dti", -9));

    assertThat(number.get("notices").findValuesAsText("kind")).containsExactly("SPECIAL");
    assertThat(answer(applicant().put("dti", "-9")).get("probability_of_default"))
        .isEqualTo(number.get("probability_of_default"));
    assertThat(number.get("probability_of_default").asDouble())
        .isNotEqualTo(risk(applicant().put("dti", 9)));
  }

  @Test
  void predict_otherTexts_areRefusedWithoutBeingQuoted() throws IOException {
    for (String field : new String[] {"dti", "annual_inc"}) {
      HttpResponse<String> response = service.predict(applicant().put(field, "17;5").toString());
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(response.body()).contains(field).doesNotContain("17;5");
    }
  }

  @Test
  void predict_fieldWithoutAForm_takesNoTextForANumber() throws IOException {
    HttpResponse<String> response =
        service.predict(applicant().put("annual_inc", "50000").toString());

    assertThat(response.statusCode()).isEqualTo(422);
  }

  @Test
  void schema_writtenField_takesTexts() throws IOException {
    JsonNode fields = TestService.json(service.get("/schema")).get("properties");

    assertThat(fields.at("/dti/type").toString()).contains("number", "string");
    assertThat(fields.at("/dti/x-special/-9").asText()).isEqualTo("NO_RECORD");
    assertThat(fields.at("/annual_inc/type").toString()).doesNotContain("string");
  }
}
