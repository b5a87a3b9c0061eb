package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.personalloan.LoanTap;
import io.loantap.storage.write.SchemaWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roles in the JSON form of a schema; its fields are tested with whole model files. */
class SchemaJsonTest {
  private static final Schema OWN =
      Schema.of(List.of(NumericField.of("apr"), NumericField.of("income")));

  private static String written(Schema schema) {
    ArrayNode json = JsonTrees.MAPPER.createArrayNode();
    SchemaWriter.write(schema, json);
    return JsonTrees.line(json);
  }

  private static Schema read(String json) throws IOException {
    return SchemaReader.read(Json.parse(json.getBytes(UTF_8)));
  }

  @Test
  void write_fieldsWithRoles_statesThem() throws IOException {
    Schema schema =
        OWN.withRoles(Map.of("apr", Set.of(FieldRole.INSTALMENT, FieldRole.SET_BY_LENDER)));

    assertThat(written(schema))
        .isEqualTo(
            "[{\"name\":\"apr\",\"kind\":\"number\",\"roles\":[\"instalment\",\"set_by_lender\"]},"
                + "{\"name\":\"income\",\"kind\":\"number\"}]");
    assertThat(read(written(schema))).isEqualTo(schema);
  }

  @Test
  void write_noRoles_isAsBeforeThereWereAny() throws IOException {
    assertThat(written(OWN))
        .isEqualTo(
            "[{\"name\":\"apr\",\"kind\":\"number\"},{\"name\":\"income\",\"kind\":\"number\"}]");
    assertThat(read(written(OWN))).isEqualTo(OWN);
  }

  @Test
  void write_loanTap_isAsBeforeThereWereRolesAndKeepsThem() throws IOException {
    String json = written(LoanTap.schema());

    assertThat(json).doesNotContain("roles");
    assertThat(json).isEqualTo(written(LoanTap.schema().withRoles(Map.of())));
    assertThat(read(json)).isSameAs(LoanTap.schema());
  }

  @Test
  void write_loanTapWithOtherRoles_keepsThem() throws IOException {
    Schema other = LoanTap.schema().withRoles(Map.of("dti", Set.of(FieldRole.PROTECTED)));

    assertThat(read(written(other))).isEqualTo(other).isNotEqualTo(LoanTap.schema());
  }

  @Test
  void read_oldFileOfLoanTapsColumnsWithFurtherLevels_hasItsRoles() throws IOException {
    Schema old = LoanTap.schema().withRoles(Map.of()).withLevels(Map.of("grade", List.of("H")));

    Schema read = read(written(old));

    assertThat(read.hasFieldsOf(old)).isTrue();
    assertThat(read.role(FieldRole.SET_BY_LENDER))
        .containsExactly("int_rate", "installment", "grade", "sub_grade");
  }

  @Test
  void read_oldFileWithOneColumnOfLoanTaps_hasNoRoles() throws IOException {
    Schema own = Schema.of(List.of(NumericField.of("grade"), NumericField.of("age")));

    assertThat(read(written(own))).isEqualTo(own);
  }

  @Test
  void read_oneFieldWithStatedRoles_statesThoseOfAll() throws IOException {
    Schema read =
        read(
            "[{\"name\":\"grade\",\"kind\":\"number\",\"roles\":[]},"
                + "{\"name\":\"int_rate\",\"kind\":\"number\"}]");

    assertThat(read.hasRoles()).isFalse();
  }

  @Test
  void read_unknownRole_saysWhereAndWhichThereAre() {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> read("[{\"name\":\"apr\",\"kind\":\"number\",\"roles\":[\"rate\"]}]"))
        .withMessageContaining("/0/roles/0: expected one of [amount, term, income");
  }
}
