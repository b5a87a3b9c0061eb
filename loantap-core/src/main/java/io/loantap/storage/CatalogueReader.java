package io.loantap.storage;

import io.loantap.pricing.ReasonSource;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.ReasonCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader of reason catalogues and of what an applicant can influence. */
public final class CatalogueReader {
  private static final String FORMAT = "loantap-reasons";

  private CatalogueReader() {}

  /**
   * Reads one.
   *
   * @throws JsonFormatException if it is no catalogue; the message says where
   * @throws IOException if it is no JSON or cannot be read
   */
  public static ReasonCatalogue read(InputStream input) throws IOException {
    JsonCursor root = Json.parse(input.readNBytes(Json.mostBytes()));
    if (!root.get("format").text().equals(FORMAT)) {
      throw root.get("format").wrong("expected \"" + FORMAT + "\"");
    }
    root.allowOnly(
        "format", "version", "language", "generic", "missing", "reasons", "influenceable");
    List<ReasonCatalogue.Entry> entries = new ArrayList<>();
    for (JsonCursor entry : root.get("reasons").elements()) {
      entries.add(entry(entry));
    }
    List<ActionableRule> actionable = new ArrayList<>();
    @Nullable JsonCursor influenceable = root.member("influenceable");
    if (influenceable != null) {
      for (JsonCursor each : influenceable.elements()) {
        actionable.add(actionable(each));
      }
    }
    try {
      return new ReasonCatalogue(
          root.get("version").text(),
          root.get("language").text(),
          root.get("generic").text(),
          root.get("missing").text(),
          entries,
          actionable);
    } catch (IllegalArgumentException e) {
      throw root.wrong(e);
    }
  }

  private static ReasonCatalogue.Entry entry(JsonCursor json) {
    json.allowOnly("code", "source", "text", "characteristics");
    @Nullable JsonCursor characteristics = json.member("characteristics");
    try {
      return new ReasonCatalogue.Entry(
          json.get("code").text(),
          json.get("source").constant(ReasonSource.values()),
          json.get("text").text(),
          characteristics == null ? List.of() : characteristics.texts());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static ActionableRule actionable(JsonCursor json) {
    json.allowOnly("field", "direction", "step");
    return rule(json);
  }

  static ActionableRule rule(JsonCursor json) {
    try {
      return new ActionableRule(
          json.get("field").text(),
          json.get("direction").constant(ActionableRule.Direction.values()),
          json.get("step").number());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }
}
