package io.loantap.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Files of the folder {@code data}, which is looked for from the working directory upwards. */
final class DemoData {
  private DemoData() {}

  /** Path of a file. */
  static Path file(String name) throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new IOException("There is no data/" + name + " here. Run from the checkout of loantap.");
  }

  /**
   * The first of the bundled loans as texts, without the columns that an applicant does not bring.
   */
  static List<Map<String, String>> loans(int count, List<String> fields) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file("loantap-synthetic.csv"), UTF_8, format)) {
      List<Map<String, String>> loans = new ArrayList<>();
      for (CSVRecord row : rows) {
        if (loans.size() == count) {
          break;
        }
        Map<String, String> values = row.toMap();
        values.keySet().retainAll(fields);
        loans.add(values);
      }
      return loans;
    }
  }

  /** Fields and values of an application in JSON. */
  static Map<String, Object> applicant(String name) throws IOException {
    return new ObjectMapper().readValue(file(name).toFile(), new TypeReference<>() {});
  }
}
