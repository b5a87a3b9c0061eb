package io.loantap.benchmarks.scoring;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that {@link WriteScoringFiles} fills: the loantap model, the same model in the form of
 * each library, and applicants to score.
 */
public record ScoringFiles(Path folder) {
  /** Where the folder is, seen from the project's root. */
  public static final String DEFAULT = "benchmarks/target/scoring";

  private static final String MODEL_TEXT = "model.txt";

  /** A library's file. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The model as loantap has it. */
  public Path loantapModel() {
    return file("model.json");
  }

  /** The model as anybody could write it down. */
  public ComparisonModel model() throws IOException {
    return ModelText.read(file(MODEL_TEXT));
  }

  /** Writes that form of it. */
  void writeModel(ComparisonModel model) throws IOException {
    ModelText.write(model, file(MODEL_TEXT));
  }

  /** All applicants. */
  public List<Map<String, Object>> applicants() throws IOException {
    return applicants(Integer.MAX_VALUE);
  }

  /**
   * The first applicants: each number a Double of its own, each level a text of its own, as they
   * come out of a request.
   */
  public List<Map<String, Object>> applicants(int most) throws IOException {
    try (Stream<String> text = Files.lines(file("applicants.csv"))) {
      List<String> lines = text.limit(most + 2L).toList();
      Set<String> numbers = Set.of(lines.get(0).split(",", -1));
      String[] names = lines.get(1).split(",", -1);
      List<Map<String, Object>> applicants = new ArrayList<>();
      for (String line : lines.subList(2, lines.size())) {
        String[] values = line.split(",", -1);
        Map<String, Object> applicant = new HashMap<>();
        for (int column = 0; column < names.length; column++) {
          applicant.put(
              names[column],
              numbers.contains(names[column])
                  ? (Object) Double.valueOf(values[column])
                  : values[column]);
        }
        applicants.add(applicant);
      }
      return applicants;
    }
  }

  /** Writes the applicants, after a line with the names of the numbers and one with all names. */
  void writeApplicants(Schema schema, List<Map<String, String>> applicants) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        schema.fields().stream()
            .filter(NumericField.class::isInstance)
            .map(field -> field.name())
            .collect(Collectors.joining(",")));
    lines.add(String.join(",", applicants.get(0).keySet()));
    applicants.forEach(applicant -> lines.add(String.join(",", applicant.values())));
    Files.write(file("applicants.csv"), lines);
  }
}
