package io.loantap.train.data;

import io.loantap.applicant.Applicant;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One applicant in a JSON file. */
public final class ApplicantFile {
  private ApplicantFile() {}

  /**
   * Reads an object of numbers, texts and nulls.
   *
   * @throws DataException if it is no such object
   * @throws IOException if the file cannot be read
   */
  public static Applicant read(Path file) throws IOException {
    byte[] document = Files.readAllBytes(file);
    JsonCursor json;
    try {
      json = Json.parse(document);
    } catch (IOException e) {
      // The parser's own words may quote the applicant.
      throw new DataException(
          file + " is no well-formed JSON. Write one object such as {\"loan_amnt\": 12000, ...}.");
    }
    try {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      json.members().forEach((name, value) -> values.put(name, value.scalar()));
      return Applicant.of(values);
    } catch (JsonFormatException e) {
      throw new DataException(file + ": " + e.getMessage() + ".");
    }
  }
}
