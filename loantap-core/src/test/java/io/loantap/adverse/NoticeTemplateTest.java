package io.loantap.adverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.CatalogueFormatException;
import io.loantap.Decision;
import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTemplateTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);
  private static final LocalDate DECIDED = LocalDate.of(2026, 12, 1);

  @TempDir Path folder;

  private static AdverseActionNotice notice(Decision decision) {
    return AdverseActionNotice.of(
        decision, ReasonCatalogues.builtIn(), AdverseActionNoticeTest.LENDER, RECEIVED, DECIDED);
  }

  private static Scorer scorer(String language) throws Exception {
    return Scorer.load(Path.of("..", "data", "demo-model.json"))
        .withCatalogue(ReasonCatalogues.builtIn(language));
  }

  @Test
  void text_declineInEnglish_isTheWholeLetter() throws Exception {
    Decision decision = AdverseActionNoticeTest.declined(scorer("en"));

    String text = NoticeTemplate.builtIn("en").text(notice(decision));

    assertThat(text)
        .startsWith(
            """
            Lindenford Bank
            1 Main Street, Lindenford, OH 22690

            December 1, 2026

            Notice of action taken on your application

            Dear applicant,

            Thank you for your application, which we received on November 20, 2026. We are unable to grant\
             the credit that you asked for.

            Your application was rated by a credit scoring system""")
        .contains("\n- Debt payments in relation to income\n")
        .contains("Equal Credit Opportunity Act")
        .endsWith("concerning this creditor is the agency.\n")
        .doesNotContain("{", "Your credit score", "reporting agency", "\n\n\n");
  }

  @Test
  void text_everythingDisclosed_standsInItsPlace() throws Exception {
    Decision decision = AdverseActionNoticeTest.declined(scorer("en"));
    AdverseActionNotice notice =
        notice(decision)
            .withScore(ScoreDisclosure.of(decision, DECIDED, "Lindenford Bank"))
            .withAgency(new ReportingAgency("Bureau One", "2 Side Street", "800-555-0100"));

    String text = NoticeTemplate.builtIn("en").text(notice);

    assertThat(text)
        .containsSubsequence(
            "Your credit score: " + Math.round(decision.score()),
            "low of 300 to a high of 850",
            "- Debt payments in relation to income",
            "free copy of your report",
            "Bureau One\n2 Side Street\n800-555-0100",
            "Equal Credit Opportunity Act");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Interest rate: 1 | December 31, 2026 | Amount of credit requested in relation to income
          es | Tipo de interés: 1 | 31 de diciembre de 2026 | Importe del crédito solicitado en relación con los ingresos
          de | Zinssatz: 1 | 31. Dezember 2026 | Höhe des gewünschten Kredits im Verhältnis zum Einkommen
          """)
  void text_counterOffer_hasTermsAndReasonsInTheLanguage(
      String language, String rate, String until, String reason) throws Exception {
    Decision decision = AdverseActionNoticeTest.counterOffer(scorer(language));

    String text = NoticeTemplate.builtIn(language).text(notice(decision));

    assertThat(text).contains(rate, until).contains(reason).doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "de"})
  void text_rightToReasons_hasTheTwoTermsAndNoReason(String language) throws Exception {
    Decision decision = AdverseActionNoticeTest.declined(scorer(language));

    String text = NoticeTemplate.builtIn(language).text(notice(decision).asRightToReasons());

    assertThat(text).contains("60", "30").doesNotContain("\n- ");
  }

  @Test
  void load_copyOfTheBuiltIn_isTheSame() throws Exception {
    Path file = folder.resolve("own.json");
    Files.writeString(file, builtIn());
    Decision decision = AdverseActionNoticeTest.declined(scorer("en"));

    NoticeTemplate own = NoticeTemplate.load(file);

    assertThat(own.text(notice(decision)))
        .isEqualTo(NoticeTemplate.builtIn("en").text(notice(decision)));
    assertThat(own.version()).isEqualTo("loantap-en-1");
    assertThat(own.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {supervisor}        | {surveyor}       | has {surveyor}, which is none of
          "{equal_credit}"    | "Fair we are."   | lacks a line {equal_credit}
          loantap-notice      | loantap-reasons  | expected "loantap-notice"
          MMMM d, uuuu        | {b               | date
          "forms"             | "shapes"         | shapes
          """)
  void load_spoiltTemplate_saysWhere(String text, String instead, String said) throws Exception {
    Path file = folder.resolve("spoilt.json");
    Files.writeString(file, builtIn().replace(text, instead));

    assertThatThrownBy(() -> NoticeTemplate.load(file))
        .isInstanceOf(CatalogueFormatException.class)
        .hasMessageContaining("spoilt.json")
        .hasMessageContaining(said);
  }

  private static String builtIn() throws Exception {
    try (InputStream input = NoticeTemplate.class.getResourceAsStream("notice-en.json")) {
      assertThat(input).isNotNull();
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
