package io.loantap.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeGuessTest {
  private static OutcomeGuess of(String values) {
    return OutcomeGuess.byWords("loan_status", Arrays.asList(values.split(";"))).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "Current;Fully Paid;In Grace Period;Late (16-30 days);Charged Off,"
        + " 'Late (16-30 days),Charged Off', Fully Paid",
    "PAID OFF;Defaulted;open, Defaulted, PAID OFF",
    "repaid;delinquent 90+;written off, 'delinquent 90+,written off', repaid"
  })
  void byWords_valuesThatSayIt_areBadOrGood(String values, String bad, String good) {
    assertThat(of(values)).isEqualTo(new OutcomeGuess("loan_status", bad, good));
  }

  @ParameterizedTest
  @CsvSource({"A11;A12;A14", "unpaid;not paid;partly paid", "Current;Late", "0;1;2"})
  void byWords_valuesThatDoNot_areNoGuess(String values) {
    assertThat(of(values)).isNull();
  }

  @Test
  void options_valuesWithBlanks_areQuoted() {
    assertThat(of("Fully Paid;Charged Off;Current").options())
        .isEqualTo("--label loan_status --bad='Charged Off' --good='Fully Paid'");
  }
}
