package io.loantap.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              NumericField.of("a"),
              NumericField.of("b"),
              new DateField("from", DateFormat.MONTH_YEAR, ""),
              new DateField("to", DateFormat.MONTH_YEAR, ""),
              CategoricalField.of("level", List.of(), ""),
              new TextField("text", "")));

  @Test
  void monthsBetween_laterDate_isTheDifference() {
    Derivation months = new Derivation.MonthsBetween("from", "to");
    assertThat(number(months, Map.of("from", "Nov-2014", "to", "Jan-2015"))).isEqualTo(2);
    assertThat(number(months, Map.of("from", "Jan-2015", "to", "Jan-2015"))).isZero();
    assertThat(number(months, Map.of("from", "Feb-2015", "to", "Jan-2015"))).isNaN();
    assertThat(number(months, Map.of("from", "Feb-2015"))).isNaN();
    assertThat(number(months, Map.of("to", "Feb-2015"))).isNaN();
  }

  @Test
  void ratio_positiveDivisor_isTheQuotient() {
    Derivation ratio = new Derivation.Ratio("a", "b");
    assertThat(number(ratio, Map.of("a", 1, "b", 4))).isEqualTo(0.25);
    assertThat(number(ratio, Map.of("a", -1, "b", 4))).isEqualTo(-0.25);
    assertThat(number(ratio, Map.of("a", 1, "b", 0))).isNaN();
    assertThat(number(ratio, Map.of("a", 0, "b", 0))).isNaN();
    assertThat(number(ratio, Map.of("a", 1, "b", -4))).isNaN();
    assertThat(number(ratio, Map.of("a", 1e300, "b", 1e-300))).isNaN();
    assertThat(number(ratio, Map.of("a", 1))).isNaN();
    assertThat(number(ratio, Map.of("b", 1))).isNaN();
    double underflow = number(ratio, Map.of("a", -1e-300, "b", 1e300));
    assertThat(Double.doubleToRawLongBits(underflow)).isZero();
  }

  @Test
  void flag_atLeastOne_isOne() {
    Derivation flag = new Derivation.Flag("a");
    assertThat(number(flag, Map.of("a", 1))).isEqualTo(1);
    assertThat(number(flag, Map.of("a", 7))).isEqualTo(1);
    assertThat(number(flag, Map.of("a", 0.99))).isZero();
    assertThat(number(flag, Map.of("a", -3))).isZero();
    assertThat(number(flag, Map.of())).isNaN();
  }

  @Test
  void log1p_aboveMinusOne_isTheLogarithm() {
    Derivation log = new Derivation.Log1p("a");
    assertThat(number(log, Map.of("a", 0))).isZero();
    assertThat(number(log, Map.of("a", Math.E - 1))).isEqualTo(1);
    assertThat(number(log, Map.of("a", 50_000))).isEqualTo(StrictMath.log1p(50_000));
    assertThat(number(log, Map.of("a", -0.5))).isEqualTo(StrictMath.log(0.5));
    assertThat(number(log, Map.of("a", -1))).isNaN();
    assertThat(number(log, Map.of("a", -2))).isNaN();
    assertThat(number(log, Map.of())).isNaN();
  }

  @Test
  void year_date_isItsYear() {
    Derivation year = new Derivation.Year("from");
    assertThat(number(year, Map.of("from", "Jan-2015"))).isEqualTo(2015);
    assertThat(number(year, Map.of("from", "Dec-2015"))).isEqualTo(2015);
    assertThat(number(year, Map.of())).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "' 36 months',36",
    "60 months,60",
    "36,36",
    "007 months,7",
    "months,NaN",
    "'',NaN",
    "-36,NaN",
    "12345678,123456",
    "٣٦ months,NaN"
  })
  void termMonths_leadingNumber_isRead(String level, Double months) {
    assertThat(number(new Derivation.TermMonths("level"), Map.of("level", level)))
        .isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource({"< 1 year,0", "1 year,1", "3 years,3", "10+ years,10", "n/a,NaN", "'',NaN"})
  void employmentYears_level_isItsYears(String level, Double years) {
    assertThat(number(new Derivation.EmploymentYears("level"), Map.of("level", level)))
        .isEqualTo(years);
  }

  @Test
  void lastCharacters_address_isTheZipCode() {
    assertThat(last(5, "0174 Michelle Gateway\r\nMendozaberg, OK 00813")).isEqualTo("00813");
    assertThat(last(5, "Unit 1\n22690\r\n")).isEqualTo("22690");
    assertThat(last(5, "00813")).isEqualTo("00813");
    assertThat(last(5, "0813")).isNull();
    assertThat(last(5, " \n")).isNull();
    assertThat(last(2, "a\ud83d\ude00b")).isEqualTo("\ud83d\ude00b");
    assertThat(last(3, "\ud83d\ude00b")).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new Derivation.LastCharacters("text", 0));
  }

  @Test
  void space_derivedFromDerived_isComputed() {
    FieldSpace space =
        FieldSpace.of(
            SCHEMA,
            List.of(
                new DerivedField("share", new Derivation.Ratio("a", "b")),
                new DerivedField("log", new Derivation.Log1p("share"))));
    assertThat(space.numeric("log").value(Applicant.of(Map.of("a", 3, "b", 1)).bind(SCHEMA)))
        .isEqualTo(StrictMath.log(4));
    assertThat(space.fieldsBehind("log")).containsExactly("a", "b");
    assertThat(space.fieldsBehind("b")).containsExactly("b");
    assertThat(space.has("share")).isTrue();
    assertThat(space.has("shares")).isFalse();
    assertThat(space.isNumeric("from")).isTrue();
    assertThat(space.isNumeric("text")).isFalse();
    assertThat(space.derived()).hasSize(2);
  }

  @Test
  void space_badName_isRefused() {
    refused("there is no field \"aa\", did you mean a?", new Derivation.Flag("aa"));
    refused("\"level\" holds levels, a number is needed", new Derivation.Flag("level"));
    refused("\"a\" holds numbers, levels are needed", new Derivation.TermMonths("a"));
    refused("there is no field \"new\"", new Derivation.Flag("new")); // itself
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FieldSpace.of(SCHEMA, List.of(new DerivedField("a", new Derivation.Flag("b")))))
        .withMessageContaining("\"a\" of a derived field is taken");
  }

  @Test
  void space_eightSteps_areTheMost() {
    List<DerivedField> chain = new ArrayList<>();
    String before = "a";
    for (int i = 1; i <= 8; i++) {
      chain.add(new DerivedField("d" + i, new Derivation.Ratio(before, before)));
      before = "d" + i;
    }
    FieldSpace space = FieldSpace.of(SCHEMA, chain);
    assertThat(space.numeric("d8").value(Applicant.of(Map.of("a", 3)).bind(SCHEMA))).isEqualTo(1);
    assertThat(space.fieldsBehind("d8")).containsExactly("a");
    chain.add(new DerivedField("d9", new Derivation.Log1p(before)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldSpace.of(SCHEMA, chain))
        .withMessage("\"d9\" is derived in more than 8 steps");
  }

  private static void refused(String message, Derivation derivation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldSpace.of(SCHEMA, List.of(new DerivedField("new", derivation))))
        .withMessage(message);
  }

  private static double number(Derivation derivation, Map<String, ?> values) {
    return FieldSpace.of(SCHEMA, List.of(new DerivedField("new", derivation)))
        .numeric("new")
        .value(Applicant.of(values).bind(SCHEMA));
  }

  private static @Nullable String last(int count, String text) {
    return FieldSpace.of(
            SCHEMA, List.of(new DerivedField("new", new Derivation.LastCharacters("text", count))))
        .level("new")
        .level(Applicant.of(Map.of("text", text)).bind(SCHEMA));
  }
}
