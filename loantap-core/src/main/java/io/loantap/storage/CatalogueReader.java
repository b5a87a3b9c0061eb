package io.loantap.storage;

import io.loantap.pricing.ReasonSource;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.ReasonCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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
    JsonCursor root = Json.parse(input.readNBytes(Json.MAX_BYTES));
    if (!root.get("format").text().equals(FORMAT)) {
      throw root.get("format").wrong("expected \"" + FORMAT + "\"");
    }
    root.allowOnly(
        "format", "version", "language", "generic", "missing", "reasons", "influenceable");
    List<ReasonCatalogue.Entry> entries =
        root.get("reasons").elements().stream().map(CatalogueReader::entry).toList();
    return root.build(
        () ->
            new ReasonCatalogue(
                root.get("version").text(),
                root.get("language").text(),
                root.get("generic").text(),
                root.get("missing").text(),
                entries,
                root.find("influenceable").map(JsonCursor::elements).orElse(List.of()).stream()
                    .map(CatalogueReader::lever)
                    .toList()));
  }

  private static ReasonCatalogue.Entry entry(JsonCursor json) {
    json.allowOnly("code", "source", "text", "characteristics");
    return json.build(
        () ->
            new ReasonCatalogue.Entry(
                json.get("code").text(),
                json.get("source").constant(ReasonSource.class),
                json.get("text").text(),
                json.find("characteristics").map(JsonCursor::texts).orElse(List.of())));
  }

  private static ActionableRule lever(JsonCursor json) {
    json.allowOnly("field", "direction", "step");
    return rule(json);
  }

  static ActionableRule rule(JsonCursor json) {
    return json.build(
        () ->
            new ActionableRule(
                json.get("field").text(),
                json.get("direction").constant(ActionableRule.Direction.class),
                json.get("step").number()));
  }
}
