package io.loantap.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.MissingTokens;
import io.loantap.applicant.NumberForm;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.storage.write.SchemaWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell means is part of the schema, and so of the model file. */
class CellsInModelFileTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              NumericField.of("income")
                  .withForm(
                      NumberForm.PLAIN
                          .withDecimal(',')
                          .withGrouping('.')
                          .withAffixes(List.of("€"))
                          .withAccounting(true))
                  .withMissing(MissingTokens.of(List.of("NA"))),
              new DateField("asked", DateFormat.of("MMM-yy", 2026), ""),
              CategoricalField.of("home", List.of("OWN", "RENT"), "")
                  .withMissing(MissingTokens.of(List.of("#N/A")))));

  @Test
  void read_whatWasWritten_isTheSameSchema() throws IOException {
    String json = json(SCHEMA);
    assertThat(read(json)).isEqualTo(SCHEMA);
    assertThat(json)
        .contains("\"form\":{\"decimal\":\",\",\"grouping\":\".\",\"affixes\":[\"€\"]")
        .contains("\"accounting\":true}", "\"missing_values\":[\"NA\"]")
        .contains("\"format\":\"MMM-yy\",\"pivot\":2026");
  }

  @Test
  void ofText_anyForm_isReadAsInTraining() throws IOException {
    BoundApplicant applicant =
        Applicant.ofText(Map.of("income", "(1.234,50 €)", "asked", "Jan-15", "home", "#N/A"))
            .bind(read(json(SCHEMA)));
    assertThat(applicant.number(0)).isEqualTo(-1234.5);
    assertThat(applicant.number(1)).isEqualTo(12 * 2015);
    assertThat(applicant.number(2)).isNaN();
    assertThat(Applicant.ofText(Map.of("income", "NA")).bind(SCHEMA).number(0)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'x','kind':'number','form':{'decimal':';'}}",
        "{'name':'x','kind':'number','form':{'grouping':'.'}}",
        "{'name':'x','kind':'number','form':{'grouping':'..'}}",
        "{'name':'x','kind':'number','form':{'affixes':['m2']}}",
        "{'name':'x','kind':'number','form':{'percent':true}}",
        "{'name':'x','kind':'number','missing_values':['-9']}",
        "{'name':'x','kind':'month','format':'MMM-yy'}",
        "{'name':'x','kind':'month','format':'MMM-yy','pivot':26}"
      })
  void read_noForm_isRefusedWithThePlace(String field) {
    assertThatThrownBy(() -> read("[" + field.replace('\'', '"') + "]"))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("at /0");
  }

  private static String json(Schema schema) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    SchemaWriter.write(schema, array);
    return array.toString();
  }

  private static Schema read(String json) throws IOException {
    return SchemaReader.read(Json.parse(json.getBytes(StandardCharsets.UTF_8)));
  }
}
