package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaRolesTest {
  private static final Schema BARE =
      Schema.of(
          List.of(
              NumericField.of("apr"),
              NumericField.of("loan_amt"),
              CategoricalField.of("band", List.of("a"), "")));
  private static final Schema SCHEMA =
      BARE.withRoles(
          Map.of(
              "loan_amt", EnumSet.of(FieldRole.AMOUNT),
              "band", EnumSet.of(FieldRole.SET_BY_LENDER),
              "apr", EnumSet.of(FieldRole.SET_BY_LENDER)));

  @Test
  void role_severalFields_areNamedInSlotOrder() {
    assertThat(SCHEMA.role(FieldRole.SET_BY_LENDER)).containsExactly("apr", "band");
    assertThat(SCHEMA.role(FieldRole.AMOUNT)).containsExactly("loan_amt");
    assertThat(SCHEMA.role(FieldRole.TERM)).isEmpty();
  }

  @Test
  void roles_fieldWithoutOne_isEmpty() {
    assertThat(SCHEMA.roles("apr")).containsExactly(FieldRole.SET_BY_LENDER);
    assertThat(BARE.roles("apr")).isEmpty();
    assertThat(BARE.roles("no such field")).isEmpty();
    assertThat(BARE.hasRoles()).isFalse();
    assertThat(BARE.withRoles(Map.of("apr", Set.of())).hasRoles()).isFalse();
  }

  @Test
  void roles_setOfTheCaller_isCopiedAndCannotBeChanged() {
    Set<FieldRole> mine = EnumSet.of(FieldRole.PROXY);
    Schema schema = BARE.withRoles(Map.of("band", mine));
    mine.clear();

    Set<FieldRole> roles = schema.roles("band");
    assertThat(roles).containsExactly(FieldRole.PROXY);
    assertThatThrownBy(roles::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withRoles_unknownField_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BARE.withRoles(Map.of("rate", Set.of(FieldRole.SET_BY_LENDER))))
        .withMessage("there is no field \"rate\" that could have a role");
  }

  @Test
  void withLevels_fieldsWithRoles_keepThem() {
    assertThat(SCHEMA.withLevels(Map.of("band", List.of("b"))).roles("band"))
        .containsExactly(FieldRole.SET_BY_LENDER);
  }

  @Test
  void equals_otherRoles_isAnotherSchemaOfTheSameFields() {
    assertThat(SCHEMA).isNotEqualTo(BARE);
    assertThat(SCHEMA.withRoles(Map.of())).isEqualTo(BARE).hasSameHashCodeAs(BARE);
    assertThat(SCHEMA.hasFieldsOf(BARE)).isTrue();
    assertThat(SCHEMA.withLevels(Map.of("band", List.of("b"))).hasFieldsOf(SCHEMA)).isFalse();
  }

  @Test
  void bind_applicantOfTheSameFields_isTakenAsItIs() {
    BoundApplicant applicant = Applicant.of(Map.of("apr", 0.1)).bind(BARE);

    assertThat(applicant.bind(SCHEMA)).isSameAs(applicant);
  }
}
