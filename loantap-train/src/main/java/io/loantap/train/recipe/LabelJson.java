package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome as JSON in a recipe, and as settings in the training record of a model. */
public final class LabelJson {
  private static final String COLUMN = "column";
  private static final String BAD = "bad";
  private static final String GOOD = "good";
  private static final String EXCLUDE = "exclude";
  private static final String ISSUED = "issued";
  private static final String OBSERVED_BY = "observed_by";
  private static final String WINDOW = "window";

  private LabelJson() {}

  static void write(Recipe.Label label, ObjectNode json) {
    json.put(COLUMN, label.column());
    write(BAD, label.bad(), json);
    write(GOOD, label.good(), json);
    if (!label.exclude().isEmpty()) {
      json.set(EXCLUDE, array(label.exclude()));
    }
    @Nullable Observation observation = label.observation();
    if (observation != null) {
      if (observation.issued() != null) {
        json.put(ISSUED, observation.issued());
      }
      json.put(OBSERVED_BY, observation.by().toString()).put(WINDOW, observation.window());
    }
  }

  private static void write(String key, List<String> values, ObjectNode json) {
    if (values.size() == 1) {
      json.put(key, values.get(0));
    } else if (!values.isEmpty()) {
      json.set(key, array(values));
    }
  }

  private static ArrayNode array(List<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  static Recipe.Label read(JsonCursor json) {
    json.allowOnly(COLUMN, BAD, GOOD, EXCLUDE, ISSUED, OBSERVED_BY, WINDOW);
    @Nullable Observation observation = observation(json);
    return json.build(
        () ->
            new Recipe.Label(
                json.get(COLUMN).text(),
                values(json.get(BAD)),
                json.find(GOOD).map(LabelJson::values).orElse(List.of()),
                json.find(EXCLUDE).map(LabelJson::values).orElse(List.of()),
                observation));
  }

  private static List<String> values(JsonCursor json) {
    return json.isArray() ? json.texts() : List.of(json.text());
  }

  private static @Nullable Observation observation(JsonCursor json) {
    Optional<JsonCursor> by = json.find(OBSERVED_BY);
    for (String key : List.of(ISSUED, WINDOW)) {
      if (by.isEmpty() && json.find(key).isPresent()) {
        throw json.get(key).wrong("it goes with \"" + OBSERVED_BY + "\", which is missing");
      }
    }
    return by.map(
            month ->
                json.build(
                    () ->
                        new Observation(
                            json.find(ISSUED).map(JsonCursor::text).orElse(null),
                            month(month),
                            json.find(WINDOW)
                                .map(JsonCursor::smallInteger)
                                .orElse(Observation.USUAL_WINDOW))))
        .orElse(null);
  }

  private static YearMonth month(JsonCursor json) {
    try {
      return YearMonth.parse(json.text());
    } catch (DateTimeException e) {
      throw json.wrong("expected a month such as 2015-12");
    }
  }

  /**
   * The settings that a model keeps of its outcome: the column as "label", then what the recipe
   * has. Several values of one kind are a JSON array.
   */
  public static Map<String, String> settings(Recipe.Label label) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(label, json);
    Map<String, String> settings = new LinkedHashMap<>();
    json.properties()
        .forEach(
            it ->
                settings.put(
                    it.getKey().equals(COLUMN) ? "label" : it.getKey(),
                    it.getValue().isValueNode()
                        ? it.getValue().asText()
                        : it.getValue().toString()));
    return settings;
  }

  /** The outcome of a model with these settings, that of the LoanTap file if they name none. */
  public static Recipe.Label of(Map<String, String> settings) {
    Recipe.Label usual = Recipe.Label.USUAL;
    @Nullable String by = settings.get(OBSERVED_BY);
    return new Recipe.Label(
        settings.getOrDefault("label", usual.column()),
        settings.containsKey(BAD) ? values(settings, BAD) : usual.bad(),
        values(settings, GOOD),
        values(settings, EXCLUDE),
        by == null
            ? null
            : new Observation(
                settings.get(ISSUED),
                YearMonth.parse(by),
                Integer.parseInt(settings.getOrDefault(WINDOW, "0"))));
  }

  private static List<String> values(Map<String, String> settings, String key) {
    @Nullable String text = settings.get(key);
    if (text == null) {
      return List.of();
    }
    if (text.startsWith("[")) {
      try {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).texts();
      } catch (JsonSyntaxException | JsonFormatException e) {
        return List.of(text); // a value that begins so
      }
    }
    return List.of(text);
  }
}
