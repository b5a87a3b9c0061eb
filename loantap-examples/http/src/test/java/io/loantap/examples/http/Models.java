package io.loantap.examples.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** Model files for tests: the demo model, with offers and with a threshold of the test's choice. */
public final class Models {
  public static final Path DATA = Path.of("..", "..", "data");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PRICING =
      """
      {"terms": {"note": "for tests",
        "costs": {"lossGivenDefault": 0.9, "funding": 0.05, "operating": 0.03, "margin": 0.02},
        "rates": {"floor": 0.06, "cap": 0.36, "step": 0.0025}, "foirCap": 0.45,
        "amounts": {"min": 1000, "max": 40000, "step": 100}, "termsMonths": [36, 60],
        "relativeHazards": [1.0], "upfrontFee": {"share": 0, "fixed": 0}, "pdHorizon": "lifetime"}}
      """;

  private Models() {}

  /** The demo model, which prices offers, with this threshold. */
  public static byte[] priced(double threshold) {
    return edited(
        model -> {
          ObjectNode policy = (ObjectNode) model.get("policy");
          policy.put("threshold", threshold).remove("refer");
          policy.putArray("rules");
          policy.set("pricing", parsed(PRICING));
        });
  }

  /**
   * The demo model for debts written as {@code 17,5 %} or {@code n/a}, with a code among them that
   * has a contribution of its own.
   */
  static byte[] written() {
    return edited(
        model -> {
          model.put("formatVersion", "1.3");
          ObjectNode field = named("dti", model.get("schema"));
          field.putArray("missing_values").add("n/a");
          field
              .putObject("form")
              .put("decimal", ",")
              .put("grouping", ".")
              .putArray("affixes")
              .add("%");
          field.putObject("special").put("-9", "NO_RECORD");
          named("dti", model.at("/scorecard/characteristics"))
              .putObject("special")
              .putObject("-9")
              .put("treatment", "own")
              .put("contribution", 0.41);
          model.remove("histograms");
          model.remove("scores");
          model.putArray("histograms");
          model.putArray("golden");
        });
  }

  private static ObjectNode named(String name, JsonNode array) {
    for (JsonNode each : array) {
      if (each.get("name").asText().equals(name)) {
        return (ObjectNode) each;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The demo model as a version of loantap wrote it that did not keep the scores of training. */
  public static byte[] withoutTrainingScores() {
    return edited(model -> model.put("formatVersion", "1.1").remove("scores"));
  }

  private static byte[] edited(Consumer<ObjectNode> edit) {
    try {
      ObjectNode model = (ObjectNode) MAPPER.readTree(DATA.resolve("demo-model.json").toFile());
      edit.accept(model);
      model.remove("contentSha256");
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(MAPPER.writeValueAsBytes(model));
      model.put("contentSha256", HexFormat.of().formatHex(hash));
      return MAPPER.writeValueAsBytes(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file in the place of another in one step. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path next = file.resolveSibling("next");
    Files.write(next, content);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** An application as the library takes it. */
  public static Applicant parsed(ObjectNode json) {
    return Applicant.of(MAPPER.convertValue(json, new TypeReference<Map<String, Object>>() {}));
  }

  public static ObjectNode applicant(String name) {
    try {
      return (ObjectNode) MAPPER.readTree(DATA.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
