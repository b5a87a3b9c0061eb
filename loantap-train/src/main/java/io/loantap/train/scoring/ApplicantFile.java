package io.loantap.train.scoring;

import io.loantap.applicant.Applicant;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import io.loantap.train.csv.InputFile;
import io.loantap.train.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One applicant in a JSON file. Messages name fields and never tell values. */
public final class ApplicantFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final String EXAMPLE =
      "one object with a number or a text for each field, such as {\"income\": 12000, ...}";

  private ApplicantFile() {}

  /**
   * Reads an object of numbers, texts, truth values and nulls.
   *
   * @throws DataException if it is no such object
   * @throws IOException if the file cannot be read
   */
  public static Applicant read(Path file) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    members(file).forEach((name, value) -> values.put(name, scalar(file, name, value)));
    return Applicant.of(values);
  }

  private static Map<String, JsonCursor> members(Path file) throws IOException {
    byte[] document = InputFile.read(file, MOST_BYTES);
    JsonCursor root;
    try {
      root = Json.parse(document);
    } catch (JsonSyntaxException e) {
      throw new DataException(
          file
              + ", line "
              + e.line()
              + ": found no well-formed JSON, expected "
              + EXAMPLE
              + ". Correct it, or write the file again if it was cut off.");
    }
    try {
      return root.members();
    } catch (JsonFormatException e) {
      throw new DataException(
          file + ": found " + kind(root) + ", expected " + EXAMPLE + ". Correct it.");
    }
  }

  private static @Nullable Object scalar(Path file, String name, JsonCursor value) {
    try {
      return value.scalar();
    } catch (JsonFormatException e) {
      throw new DataException(
          file
              + ", field \""
              + name
              + "\": found "
              + kind(value)
              + ", expected a number, a text, true, false or null. Correct it.");
    }
  }

  private static String kind(JsonCursor value) {
    if (value.isArray()) {
      return "an array";
    }
    try {
      value.members();
      return "an object";
    } catch (JsonFormatException e) {
      return value.isText() ? "a text" : "a bare or too large number, or nothing";
    }
  }
}
