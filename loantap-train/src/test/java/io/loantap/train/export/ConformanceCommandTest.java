package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.train.data.DataException;
import io.loantap.train.export.ProgramExport.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The kit certifies the programs that loantap writes, and finds what is wrong. */
class ConformanceCommandTest {
  @TempDir private Path folder;

  private static String run(Object... arguments) throws IOException {
    ConformanceCommand command = new ConformanceCommand();
    StringWriter told = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(told));
    List<String> texts = new ArrayList<>();
    for (Object each : arguments) {
      texts.add(each.toString());
    }
    line.parseArgs(texts.toArray(new String[0]));
    assertThat(command.call()).isZero();
    return told.toString();
  }

  @Test
  void out_isAFileOrBelowOne_isRefusedWithTheRemedy() throws IOException {
    Path model =
        Files.write(folder.resolve("model.json"), HardCard.plain(HardCard.referAndRules()));
    assertThatThrownBy(() -> run(model, "--out", model))
        .hasMessage(model + ": this is no folder, and the kit is one. Give --out another name.");
    assertThatThrownBy(() -> run(model, "--out", model.resolve("kit")))
        .hasMessageStartingWith(model + "")
        .hasMessageContaining("this folder cannot be made")
        .hasMessageContaining("Check that the path is right");
  }

  private Path scores(Language language, byte[] model, Path kit) throws Exception {
    boolean isPython = language == Language.PYTHON;
    Path program =
        Files.writeString(
            folder.resolve(isPython ? "scorer.py" : "scorer.mjs"),
            new ProgramExport(language).text(ExportedModel.of(HardCard.read(model))));
    String runner = isPython ? "python3" : "node";
    Path scores = folder.resolve("scores.jsonl");
    Process process;
    try {
      process =
          new ProcessBuilder(runner, program.toString())
              .redirectInput(kit.resolve("applicants.jsonl").toFile())
              .redirectOutput(scores.toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, runner + " is not installed: skipped");
      throw e;
    }
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    return scores;
  }

  private void assertCertified(Language language, byte[] model) throws Exception {
    Path file = Files.write(folder.resolve("model.json"), model);
    Path kit = folder.resolve("kit");
    assertThat(run(file, "--out", kit)).contains("applicants, and what model ");

    Path scores = scores(language, model, kit);

    assertThat(Files.readAllBytes(kit.resolve("model.json"))).isEqualTo(model);
    assertThat(Files.readAllLines(kit.resolve("expected.jsonl")))
        .hasSameSizeAs(Files.readAllLines(kit.resolve("applicants.jsonl")))
        .anyMatch(line -> line.contains("\"APPROVE\""))
        .anyMatch(line -> line.contains("\"DECLINE\""))
        .anyMatch(line -> line.contains("\"UNKNOWN_FIELD\""))
        .anyMatch(line -> line.contains("\"WRONG_TYPE\""))
        .anyMatch(line -> line.contains("\"OUT_OF_RANGE\""))
        .anyMatch(line -> line.contains("\"MISSING\""));
    assertThat(run(file, "--check", scores)).matches("All [0-9,]+ results are as expected.\\s*");
  }

  @ParameterizedTest
  @EnumSource
  void program_everyKindOfCurve_isCertified(Language language) throws Exception {
    LendingTerms refer =
        new LendingTerms(Optional.of(new ReferBand(0.2, 0.4)), List.of(), Optional.empty());

    assertCertified(language, HardCard.bytes(true, refer));
    assertCertified(language, HardCard.bytes(false, HardCard.referAndRules()));
  }

  @ParameterizedTest
  @EnumSource
  void program_demoModel_isCertified(Language language) throws Exception {
    assertCertified(language, Files.readAllBytes(Path.of("../data/demo-model.json")));
  }

  @Test
  void check_resultsThatDiffer_areListedByLineAndMember() throws Exception {
    Path model = Path.of("../data/demo-model.json");
    Path kit = folder.resolve("kit");
    run(model, "--out", kit);
    List<String> lines = new ArrayList<>(Files.readAllLines(kit.resolve("expected.jsonl")));
    assertThat(lines.get(0)).startsWith("{\"log_odds\":");
    lines.set(0, lines.get(0).replaceFirst("\"log_odds\":", "\"log_odds\":9,\"was\":"));
    lines.set(2, lines.get(2).replaceFirst("\"decision\":\"[A-Z]+\"", "\"decision\":\"NONE\""));
    Path scores = Files.write(folder.resolve("scores.jsonl"), lines);

    assertThatThrownBy(() -> run(model, "--check", scores))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("2 of ")
        .hasMessageContaining("\n- line 1: log_odds\n- line 3: decision");
    Files.write(scores, lines.subList(0, 5));
    assertThatThrownBy(() -> run(model, "--check", scores))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has 5 results, expected ");
    lines.set(1, "{");
    Files.write(scores, lines);
    assertThatThrownBy(() -> run(model, "--check", scores))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("scores.jsonl, line 2: this is no JSON.");
  }

  @Test
  void kit_sameModel_isTheSame() throws Exception {
    Path model = Path.of("../data/demo-model.json");
    run(model, "--out", folder.resolve("one"));
    run(model, "--out", folder.resolve("other"));

    for (String file : List.of("README.md", "applicants.jsonl", "expected.jsonl")) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("other").resolve(file));
    }
    assertThat(folder.resolve("one").resolve("README.md"))
        .content()
        .doesNotContain("@MODEL@", "@COUNT@");
  }
}
