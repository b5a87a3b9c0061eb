package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.personalloan.LoanTap;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.storage.ExampleModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonCataloguesTest {
  @TempDir Path folder;

  @Test
  void builtIn_always_coversEverySourceAndOnlyFieldsThatThereAre() {
    ReasonCatalogue catalogue = ReasonCatalogues.builtIn();
    assertThat(catalogue.entries().stream().map(ReasonCatalogue.Entry::source).distinct())
        .containsExactlyInAnyOrder(ReasonSource.values());
    assertThat(catalogue.actionable()).isNotEmpty();
    for (ActionableRule each : catalogue.actionable()) {
      assertThat(LoanTap.schema().find(each.field())).isPresent();
    }
    assertThat(catalogue.codes(List.of("dti", "shoe size", "shoe-size", "open_acc", "total_acc")))
        .containsExactly(
            "DEBT_TO_INCOME",
            "VALUE_OF_SHOE_SIZE",
            "VALUE_OF_SHOE_SIZE_2",
            "CREDIT_LINES",
            "CREDIT_LINES");
    assertThat(catalogue.reason("QUALIFYING_SCORE").source()).isEqualTo(ReasonSource.SCORE);
  }

  @Test
  void withCatalogue_translation_givesItsTextsAndVersion() throws IOException {
    Scorer scorer = scorer().withCatalogue(ReasonCatalogues.load(translation("HOUSING", "INCOME")));
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    applicant.remove("home");
    Explanation explanation = scorer.explain(applicant);
    assertThat(explanation.catalogueVersion()).isEqualTo("haus-1");
    assertThat(scorer.catalogue().language()).isEqualTo("xx");
    assertThat(explanation.reasons().stream().map(Reason::text).toList())
        .contains("fehlt: kein text HOUSING", "wert balance");
    assertThat(explanation.probability())
        .isEqualTo(scorer().explain(applicant).probability())
        .isEqualTo(scorer.probability(applicant));
  }

  @Test
  void withCatalogue_codesMissing_namesThem() throws IOException {
    ReasonCatalogue catalogue = ReasonCatalogues.load(translation("INCOME"));
    Scorer scorer = scorer();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withCatalogue(catalogue))
        .withMessage("The reason catalogue haus-1 lacks [HOUSING]. Add them.");
    assertThat(catalogue.missing(List.of("INCOME", "ZERO", "VALUE_OF_X", "ZERO")))
        .containsExactly("ZERO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loantap-reasons | loantap-model | at /format: expected \"loantap-reasons\"",
        "\"language\" | \"langauge\" | did you mean \"language\"",
        "{name} | the name | \"generic\" must contain {name}",
        "{reason} | - | \"missing\" must contain {reason}",
        "\"INCOME\" | \"income\" | at /reasons/0: \"income\" is no reason code",
        "\"INCOME\" | \"HOUSING\" | the code HOUSING is listed twice",
        "\"score\" | \"scores\" | at /reasons/0/source: expected one of [score, policy",
        "text INCOME | ' ' | the text of INCOME is empty",
        "\"version\" | version | is no well-formed JSON at line 3, column",
        "\"step\":1 | \"step\":0 | at /influenceable/0: a step must be above 0",
        "\"either\" | \"both\" | expected one of [decrease, increase, either]",
      })
  void load_edited_isRefusedWithThePlace(String old, String edited, String message)
      throws IOException {
    Path file = translation("INCOME", "HOUSING");
    String text = Files.readString(file).replace("kein text INCOME", "text INCOME");
    assertThat(text).contains(old);
    Files.writeString(file, text.replaceFirst(Pattern.quote(old), edited));
    assertThatThrownBy(() -> ReasonCatalogues.load(file))
        .isInstanceOf(CatalogueFormatException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void load_noFile_isNamed() {
    assertThatThrownBy(() -> ReasonCatalogues.load(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** All that the library itself gives, and these. */
  private Path translation(String... codes) throws IOException {
    String others =
        ReasonCatalogues.builtIn().entries().stream()
            .filter(entry -> entry.characteristics().isEmpty())
            .map(entry -> entry(entry.code()))
            .collect(Collectors.joining(",\n"));
    String own = List.of(codes).stream().map(it -> entry(it)).collect(Collectors.joining(",\n"));
    return Files.writeString(
        folder.resolve("reasons.json"),
        """
        {"format":"loantap-reasons",
        "language":"xx",
        "version":"haus-1",
        "generic":"wert {name}",
        "missing":"fehlt: {reason}",
        "reasons":[%s,
        %s],
        "influenceable":[{"field":"amount","direction":"either","step":1}]}
        """
            .formatted(own, others));
  }

  private static String entry(String code) {
    return "{\"code\":\"%s\",\"source\":\"score\",\"text\":\"kein text %s\"}".formatted(code, code);
  }

  private static Scorer scorer() throws IOException {
    return Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(ExampleModel.create())));
  }
}
