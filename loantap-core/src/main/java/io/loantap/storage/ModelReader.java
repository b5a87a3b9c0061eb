package io.loantap.storage;

import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads model files. A file is wholly valid or refused: size and depth, format version, structure,
 * finite numbers, content hash, and golden records that must score to the last bit.
 */
public final class ModelReader {
  private final String file;

  private ModelReader(String file) {
    this.file = file;
  }

  /**
   * A model and the name it goes by.
   *
   * @param space the fields and derived fields of the model
   * @param scorecard that of the model, joined to them
   * @param sha256 the content hash
   */
  public record Loaded(
      StoredModel model, FieldSpace space, BoundScorecard scorecard, String sha256) {
    /** First 16 hexadecimal digits of the content hash. */
    public String id() {
      return sha256.substring(0, 16);
    }
  }

  /**
   * Reads a model.
   *
   * @param file what to call the file in messages
   * @throws ModelFileException if it is not a model file that can be trusted
   * @throws IOException if it cannot be read
   */
  public static Loaded read(InputStream input, String file) throws IOException {
    return new ModelReader(file).read(input);
  }

  private Loaded read(InputStream input) throws IOException {
    byte[] bytes = input.readNBytes(Json.mostBytes() + 1);
    if (bytes.length > Json.mostBytes()) {
      throw wrong("the file is " + Json.tooLarge(), null);
    }
    if (bytes.length == 0) {
      throw wrong("the file is empty", null);
    }
    try {
      JsonCursor root = Json.parse(bytes);
      checkVersion(root);
      ModelDocument.Content content = ModelDocument.read(root);
      String hash = checkHash(root);
      checkGolden(content.model(), content.bound());
      return new Loaded(content.model(), content.space(), content.bound(), hash);
    } catch (JsonSyntaxException e) {
      String hint =
          e.limit() == null
              ? ". Check that this is the file you meant, or restore the original"
              : "";
      throw wrong(e.getMessage() + hint, e);
    } catch (JsonFormatException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private void checkVersion(JsonCursor root) throws ModelFileException {
    if (!root.has("format") || !root.get("format").text().equals(ModelDocument.FORMAT)) {
      throw wrong("\"format\" is not \"" + ModelDocument.FORMAT + "\"", null);
    }
    String version = root.get("formatVersion").text();
    int dot = version.indexOf('.');
    int major = dot < 0 ? -1 : number(version.substring(0, dot));
    int minor = number(version.substring(dot + 1));
    if (major < 0 || minor < 0) {
      throw root.get("formatVersion").wrong("expected a version such as 1.0");
    }
    if (major != ModelDocument.MAJOR || minor > ModelDocument.MINOR) {
      throw wrong(
          "the file has format version "
              + version
              + ", this library reads "
              + ModelDocument.MAJOR
              + ".0 to "
              + ModelDocument.MAJOR
              + "."
              + ModelDocument.MINOR
              + ". Use a matching loantap version or train again",
          null);
    }
  }

  /** The number that one to four digits are; -1 for any other text. */
  private static int number(String digits) {
    int number = digits.isEmpty() || digits.length() > 4 ? -1 : 0;
    for (int i = 0; number >= 0 && i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
    }
    return number;
  }

  private String checkHash(JsonCursor root) throws ModelFileException {
    String stated = root.get(ContentHash.KEY).text();
    String actual = ContentHash.of(root.object());
    if (!stated.equals(actual)) {
      throw wrong(
          "the content does not match its "
              + ContentHash.KEY
              + ": the file was changed after training. Train again, or restore the original",
          null);
    }
    return actual;
  }

  private void checkGolden(StoredModel model, BoundScorecard scorecard) throws ModelFileException {
    for (int i = 0; i < model.golden().size(); i++) {
      GoldenRecord golden = model.golden().get(i);
      double probability;
      try {
        probability = GoldenRecord.probability(golden.applicant(), scorecard, model.schema());
      } catch (IllegalArgumentException e) {
        throw wrong("at /golden/" + i + ": cannot be scored: " + e.getMessage(), e);
      }
      if (Double.compare(probability, golden.probability()) != 0) {
        throw wrong(
            "at /golden/"
                + i
                + ": scores "
                + probability
                + ", recorded "
                + golden.probability()
                + ". Model and library do not belong together; train again with this version",
            null);
      }
    }
  }

  private ModelFileException wrong(String message, @Nullable Throwable cause) {
    String text = file + " is not a usable model file: " + message + ".";
    return cause == null ? new ModelFileException(text) : new ModelFileException(text, cause);
  }
}
