package io.loantap.examples.programs;

import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A translated catalogue: the codes stay, the words are in German. In practice the texts are a
 * file, read by {@link ReasonCatalogues#load}.
 */
public final class TranslateReasons {
  private static final Map<String, String> GERMAN =
      Map.of(
          "DEBT_TO_INCOME", "Belastung durch andere Kredite",
          "LOAN_TERM", "Laufzeit des Kredits");

  private TranslateReasons() {}

  /** Prints the reasons of a decline in English and German. */
  public static void main(String[] args) throws IOException {
    Scorer english = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = DemoData.applicant("applicant-risky.json");
    Scorer german = english.withCatalogue(german(english.catalogue()));

    List<Reason> texts = english.explain(applicant).reasons();
    List<Reason> translated = german.explain(applicant).reasons();
    for (int i = 0; i < texts.size(); i++) {
      System.out.println(texts.get(i).code() + ": " + texts.get(i).text());
      System.out.println("  " + translated.get(i).text());
    }
  }

  private static ReasonCatalogue german(ReasonCatalogue english) {
    List<ReasonCatalogue.Entry> entries =
        english.entries().stream()
            .map(
                each ->
                    new ReasonCatalogue.Entry(
                        each.code(),
                        each.source(),
                        GERMAN.getOrDefault(each.code(), "(noch nicht übersetzt)"),
                        each.characteristics()))
            .toList();
    return new ReasonCatalogue(
        "de-1", "de", "Wert von {name}", "{reason}: keine Angabe", entries, english.actionable());
  }
}
