package io.loantap.train.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import io.loantap.storage.ModelReader;
import io.loantap.storage.write.AtomicFile;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap conformance}. */
@Command(
    name = "conformance",
    description = {
      "Writes a kit by which a reader of the model file in any language is certified.",
      "It has invented applicants, what each has to get, and the rules. With --check, says where the results of a reader differ."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ConformanceCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 256 << 20;
  private static final int MOST_LISTED = 10;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A model file.")
  private Path model = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the kit goes: README.md, model.json, applicants.jsonl and expected.jsonl.")
  private @Nullable Path out;

  @Option(
      names = "--check",
      paramLabel = "SCORES",
      description =
          "The results of a reader, as JSON lines in the order of applicants.jsonl: held against"
              + " what the model expects. The exit code is 1 if one differs.")
  private @Nullable Path check;

  /** Made by picocli. */
  public ConformanceCommand() {}

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    if ((out == null) == (check == null)) {
      throw console.usage("give either --out FOLDER or --check SCORES");
    }
    byte[] bytes = InputFile.read(model, MOST_BYTES);
    ModelReader.Loaded loaded = ModelReader.read(new ByteArrayInputStream(bytes), model.toString());
    Scorer scorer = Scorer.load(new ByteArrayInputStream(bytes), model.toString());
    List<Map<String, @Nullable Object>> applicants = ConformanceApplicants.of(loaded);
    Conformance conformance = new Conformance(loaded, scorer);
    List<String> expected = new ArrayList<>();
    for (Map<String, @Nullable Object> applicant : applicants) {
      expected.add(conformance.expected(applicant).toString());
    }
    return out != null
        ? write(out, bytes, loaded.id(), applicants, expected, console)
        : check(Objects.requireNonNull(check), expected, console);
  }

  private static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new FileSystemException(
          e.getFile(), null, "this is no folder, and the kit is one. Give --out another name.");
    } catch (FileSystemException e) {
      String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new FileSystemException(
          folder.toString(),
          null,
          "this folder cannot be made ("
              + why
              + "). Check that the path is right and that you may write there.");
    }
  }

  private int write(
      Path folder,
      byte[] bytes,
      String id,
      List<Map<String, @Nullable Object>> applicants,
      List<String> expected,
      Console console)
      throws IOException {
    createFolder(folder);
    Path copy = folder.resolve("model.json");
    new Outputs(console).reading("MODEL", model).writing("the kit's model.json", copy);
    StringBuilder lines = new StringBuilder();
    for (Map<String, @Nullable Object> applicant : applicants) {
      lines.append(JSON.writeValueAsString(applicant)).append('\n');
    }
    AtomicFile.write(copy, bytes);
    write(folder, "applicants.jsonl", lines.toString());
    write(folder, "expected.jsonl", String.join("\n", expected) + "\n");
    write(folder, "README.md", readme(id, applicants.size()));
    console.print(
        String.format(
            Locale.ROOT,
            "Wrote %,d applicants, and what model %s makes of each, to %s. Its README.md has the"
                + " rules.%n",
            applicants.size(),
            id,
            folder));
    return 0;
  }

  private static void write(Path folder, String file, String text) throws IOException {
    AtomicFile.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String readme(String id, int count) throws IOException {
    try (InputStream text = ConformanceCommand.class.getResourceAsStream("conformance.md")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .replace("@MODEL@", id)
          .replace("@COUNT@", String.format(Locale.ROOT, "%,d", count));
    }
  }

  private static int check(Path scores, List<String> expected, Console console) throws IOException {
    List<String> lines =
        new String(InputFile.read(scores, MOST_BYTES), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    if (lines.size() != expected.size()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s has %,d results, expected %,d: one for each line of applicants.jsonl.",
              scores,
              lines.size(),
              expected.size()));
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      @Nullable String member = difference(scores, i + 1, expected.get(i), lines.get(i));
      if (member != null) {
        differences.add("line " + (i + 1) + ": " + member);
      }
    }
    if (differences.isEmpty()) {
      console.print(String.format(Locale.ROOT, "All %,d results are as expected.%n", lines.size()));
      return 0;
    }
    int listed = Math.min(differences.size(), MOST_LISTED);
    throw new DataException(
        String.format(
            Locale.ROOT,
            "%,d of %,d results in %s are not as expected; expected.jsonl has on the same line"
                + " what is.%n- %s%s",
            differences.size(),
            lines.size(),
            scores,
            String.join("\n- ", differences.subList(0, listed)),
            listed < differences.size()
                ? "\n- and " + (differences.size() - listed) + " more"
                : ""));
  }

  private static @Nullable String difference(Path scores, int line, String expected, String found)
      throws JsonProcessingException {
    JsonNode right = JSON.readTree(expected);
    try {
      return Conformance.difference(right, JSON.readTree(found));
    } catch (JsonProcessingException e) {
      throw new DataException(scores + ", line " + line + ": this is no JSON.");
    }
  }
}
