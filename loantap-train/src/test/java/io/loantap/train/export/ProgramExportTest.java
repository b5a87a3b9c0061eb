package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.reason.Reason;
import io.loantap.storage.ModelReader;
import io.loantap.train.export.ProgramExport.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The Python file and the JavaScript module score, decide, refuse and explain as loantap does;
 * {@link SqlExportTest} says how to measure it.
 */
class ProgramExportTest {
  private static final int ROWS = Integer.getInteger("export.rows", 4000);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static boolean isPython(Language language) {
    return language == Language.PYTHON;
  }

  private Path exported(Language language, ModelReader.Loaded loaded) throws IOException {
    return Files.writeString(
        folder.resolve(isPython(language) ? "scorer.py" : "scorer.mjs"),
        new ProgramExport(language).text(ExportedModel.of(loaded)));
  }

  /** What the program prints, a line for each; the test is skipped where nothing runs it. */
  private List<String> run(Language language, Path program, Path in) throws Exception {
    String runner = isPython(language) ? "python3" : "node";
    Path out = folder.resolve("out.jsonl");
    Path err = folder.resolve("err");
    Process process;
    try {
      process =
          new ProcessBuilder(runner, program.toString())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, runner + " is not installed: skipped");
      throw e;
    }
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out);
  }

  private Path lines(ModelReader.Loaded loaded, List<Map<String, Object>> applicants)
      throws IOException {
    Path in = folder.resolve("in.jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(in)) {
      for (Map<String, Object> applicant : applicants) {
        String line = JSON.writeValueAsString(inJson(loaded, applicant));
        // Infinity as JSON can write it; Python takes NaN besides.
        writer.write(
            line.replace("\"NaN\"", "NaN").replaceAll("\"(?<sign>-?)Infinity\"", "${sign}1e999"));
        writer.newLine();
      }
    }
    return in;
  }

  /** Months as the field writes them. */
  private static Map<String, Object> inJson(
      ModelReader.Loaded loaded, Map<String, Object> applicant) {
    Map<String, Object> values = new LinkedHashMap<>(applicant);
    for (Map.Entry<String, Object> each : values.entrySet()) {
      if (each.getValue() instanceof YearMonth month) {
        Field field = loaded.model().schema().find(each.getKey()).orElseThrow();
        each.setValue(((DateField) field).format().print(month));
      }
    }
    return values;
  }

  private static List<String> violations(JsonNode result) {
    List<String> violations = new ArrayList<>();
    for (JsonNode each : result.path("violations")) {
      violations.add(each.get("field").textValue() + " " + each.get("code").textValue());
    }
    return violations;
  }

  private static List<String> violations(InvalidApplicantException refusal) {
    return refusal.violations().stream().map(it -> it.field() + " " + it.code().name()).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  private void assertSame(Language language, byte[] model, String name) throws Exception {
    ModelReader.Loaded loaded = HardCard.read(model);
    Scorer scorer = HardApplicants.byThreshold(HardCard.scorer(model));
    List<Map<String, Object>> applicants =
        HardApplicants.of(loaded, ROWS, 18, isPython(language)); // JSON has no NaN
    Path program = exported(language, loaded);
    Path in = lines(loaded, applicants);
    long start = System.nanoTime();
    List<String> lines = run(language, program, in);
    double seconds = (System.nanoTime() - start) / 1e9;

    double largest = 0;
    int refused = 0;
    assertThat(lines).hasSize(ROWS);
    for (int row = 0; row < ROWS; row++) {
      JsonNode result = JSON.readTree(lines.get(row));
      Map<String, Object> applicant = applicants.get(row);
      Decision decision;
      try {
        decision = scorer.decide(applicant);
      } catch (InvalidApplicantException e) {
        refused++;
        assertThat(violations(result)).as("%s: %s", row, applicant).isEqualTo(violations(e));
        continue;
      }
      assertThat(result.required("decision").textValue())
          .as("%s: %s", row, applicant)
          .isEqualTo(decision.outcome().name());
      assertThat(texts(result.required("reasons")))
          .as("%s: %s", row, applicant)
          .isEqualTo(decision.reasons().stream().map(Reason::code).toList());
      HardApplicants.Result found =
          new HardApplicants.Result(
              "",
              result.required("log_odds").doubleValue(),
              result.required("probability").doubleValue(),
              result.required("points").doubleValue());
      HardApplicants.Result expected = HardApplicants.expected(scorer, loaded, applicant);
      largest = Math.max(largest, expected.difference(found));
    }
    assertThat(refused).isBetween(ROWS / 10, ROWS * 8 / 10);
    assertThat(largest).isLessThanOrEqualTo(1e-12);
    note(language, name, refused, largest, ROWS / seconds);
  }

  private static void note(Language language, String name, int refused, double largest, double rate)
      throws IOException {
    if (System.getProperty("export.rows") != null) {
      Files.writeString(
          Path.of("target/export-agreement.md"),
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %,d | %.1e | %,.0f |%n",
              isPython(language) ? "Python" : "JavaScript",
              name,
              ROWS,
              refused,
              largest,
              rate),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void program_hardApplicants_areScoredDecidedAndExplainedAsByLoantap(Language language)
      throws Exception {
    LendingTerms refer =
        new LendingTerms(Optional.of(new ReferBand(0.2, 0.4)), List.of(), Optional.empty());
    assertSame(language, HardCard.bytes(true, refer), "every kind of curve, mapped");
    assertSame(language, HardCard.bytes(false, LendingTerms.none()), "every kind of curve");
  }

  @ParameterizedTest
  @EnumSource
  void program_demoModel_scoresAsLoantap(Language language) throws Exception {
    assertSame(language, Files.readAllBytes(Path.of("../data/demo-model.json")), "demo model");
  }

  @ParameterizedTest
  @EnumSource
  void program_valuesOfWrongTypes_unknownFieldsAndDates_areTakenOrRefusedAsByLoantap(
      Language language) throws Exception {
    byte[] model = HardCard.bytes(false, LendingTerms.none());
    ModelReader.Loaded loaded = HardCard.read(model);
    Scorer scorer = HardCard.scorer(model);
    Map<String, Object> plain = HardApplicants.of(loaded, 1, 3, false).get(0);
    List<Map<String, Object>> applicants = new ArrayList<>();
    List<Object> values =
        List.of(
            true,
            false,
            1,
            0,
            2,
            "12",
            "x",
            " ",
            7.5,
            "2001-02",
            "2001-13",
            "Feb-2001",
            "feb-2001 ",
            "Feb-01",
            "Feb-2001 10:00",
            "yes",
            "NO",
            "Y",
            "N/A",
            "NA");
    for (Object value : values) {
      for (Field field : HardCard.SCHEMA.fields()) {
        Map<String, Object> applicant = new LinkedHashMap<>(plain);
        applicant.put(field.name(), value);
        applicants.add(applicant);
      }
    }
    applicants.add(Map.of("nobody knows", 1, "grade", "C"));

    List<String> lines = run(language, exported(language, loaded), lines(loaded, applicants));

    for (int row = 0; row < applicants.size(); row++) {
      Map<String, Object> applicant = inJson(loaded, applicants.get(row));
      List<String> expected = List.of();
      try {
        scorer.decide(applicant);
      } catch (InvalidApplicantException e) {
        expected = violations(e);
      }
      assertThat(violations(JSON.readTree(lines.get(row)))).as("%s", applicant).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void text_sameModel_isTheSame_andHoldsNoNameAsCode(Language language) {
    ModelReader.Loaded loaded = HardCard.read(HardCard.bytes(true, HardCard.referAndRules()));

    String text = new ProgramExport(language).text(ExportedModel.of(loaded));

    assertThat(text)
        .isEqualTo(new ProgramExport(language).text(ExportedModel.of(loaded)))
        .contains((isPython(language) ? "#" : "//") + " - the policy rules [INCOME_TOO_LOW].")
        .doesNotContain("O'Neil", "@HEAD@", "@MODEL@");
    assertThat(text.chars()).allMatch(c -> c < 128);
  }
}
