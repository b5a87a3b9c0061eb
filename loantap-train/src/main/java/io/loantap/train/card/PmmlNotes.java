package io.loantap.train.card;

import io.loantap.applicant.Field;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.DerivedField;
import io.loantap.scorecard.Surface;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonSyntaxException;
import io.loantap.storage.SchemaReader;
import io.loantap.train.card.CardEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The notes that {@code loantap export} leaves in the extensions of a PMML file: what its fields,
 * its scores and its policy are in a model file. Another program's file has none.
 */
final class PmmlNotes {
  private final CardProblems problems;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<DerivedField> derived = new ArrayList<>();

  /** The field that another one is read from. */
  private final Map<String, String> readFrom = new HashMap<>();

  private final Map<String, Surface> surfaces = new LinkedHashMap<>();
  private final List<CardEntry> entries = new ArrayList<>();
  private boolean ofLogOdds;

  PmmlNotes(CardProblems problems) {
    this.problems = problems;
  }

  /** The text of a note of an element; null if it has no such note. */
  static @Nullable String note(Element element, String name) {
    for (Element each : PmmlCard.children(element, "Extension")) {
      if (each.getAttribute("extender").equals("loantap")
          && each.getAttribute("name").equals(name)) {
        return each.getAttribute("value");
      }
    }
    return null;
  }

  /** Reads what is said of a field; false if there is nothing. */
  boolean field(Element field) {
    @Nullable String json = note(field, "field");
    if (json != null) {
      read(
          "DataField " + field.getAttribute("name"),
          json,
          parsed ->
              SchemaReader.read(parsed).fields().forEach(each -> fields.put(each.name(), each)));
    }
    return json != null;
  }

  /** Reads what a computed field is; false if nothing is said. */
  boolean derived(Element field) {
    String name = field.getAttribute("name");
    @Nullable String source = note(field, "of");
    if (source != null) {
      readFrom.put(name, source);
      return true;
    }
    @Nullable String surface = note(field, "surface");
    if (surface != null) {
      read("DerivedField " + name, surface, parsed -> surface(name, parsed.elements().get(0)));
      return true;
    }
    @Nullable String json = note(field, "derived");
    if (json != null) {
      read("DerivedField " + name, json, parsed -> derived.addAll(SchemaReader.derived(parsed)));
    }
    return json != null;
  }

  private void surface(String name, JsonCursor json) {
    List<JsonCursor> rows = json.get("heights").elements();
    surfaces.put(
        name,
        json.build(
            () ->
                Surface.over(
                    json.get("first").text(),
                    json.get("rows").numbers(),
                    json.get("second").text(),
                    json.get("columns").numbers(),
                    rows.stream().map(JsonCursor::numbers).toArray(double[][]::new))));
  }

  /** The expression of a curve, without the halves of surfaces that are added to it. */
  Element withoutHalves(Element expression) {
    Element curve = expression;
    List<Element> parts = terms(curve, "+");
    while (parts.size() == 2 && isHalf(parts.get(1))) {
      curve = parts.get(0);
      parts = terms(curve, "+");
    }
    return curve;
  }

  private boolean isHalf(Element expression) {
    List<Element> factors = terms(expression, "*");
    return factors.size() == 2
        && factors.get(0).getTextContent().strip().equals("0.5")
        && surfaces.containsKey(factors.get(1).getAttribute("field"));
  }

  private static List<Element> terms(Element expression, String function) {
    return expression.getAttribute("function").equals(function)
        ? PmmlCard.children(expression, null)
        : List.of();
  }

  private void read(String place, String json, Consumer<JsonCursor> reader) {
    try {
      reader.accept(Json.parse(("[" + json + "]").getBytes(StandardCharsets.UTF_8)));
    } catch (JsonSyntaxException | JsonFormatException e) {
      problems.add(place, "the note of loantap is wrong: " + e.getMessage());
    }
  }

  /** Reads what is said of the whole scorecard. */
  void scorecard(Element scorecard) {
    for (Element each : PmmlCard.children(scorecard, "Extension")) {
      if (!each.getAttribute("extender").equals("loantap")) {
        continue;
      }
      String name = each.getAttribute("name");
      String value = each.getAttribute("value");
      switch (name) {
        case "log-odds" -> ofLogOdds = value.equals("bad");
        case "scaling" -> entries.add(CardEntry.of("Scorecard", "", Kind.SCALING, value, 0, 0));
        case "threshold" -> entries.add(whole(Kind.THRESHOLD, value, value));
        case "refer" -> {
          String[] ends = value.split(",", -1);
          entries.add(whole(Kind.REFER, ends[0], ends[ends.length - 1]));
        }
        default ->
            problems.add(
                "Scorecard",
                "the model that this was written of has a " + name + ", which is not imported");
      }
    }
  }

  private static CardEntry whole(Kind kind, String value, String end) {
    return new CardEntry(
        "Scorecard", "", kind, 0, 0, "", BinText.number(value), BinText.number(end));
  }

  /** The field whose value a field has. */
  String source(String field) {
    return readFrom.getOrDefault(field, field);
  }

  /** The name of a special value of a field; null if the number is none. */
  @Nullable String special(String field, double number) {
    SpecialValues special =
        fields.containsKey(field) ? fields.get(field).special() : SpecialValues.none();
    for (int place = 0; place < special.values().length; place++) {
      if (special.values()[place] == number) {
        return special.names().get(place);
      }
    }
    return null;
  }

  List<Field> fields() {
    return List.copyOf(fields.values());
  }

  List<DerivedField> derived() {
    return derived;
  }

  List<Surface> surfaces() {
    return List.copyOf(surfaces.values());
  }

  /** What is said of the whole scorecard. */
  List<CardEntry> entries() {
    return entries;
  }

  boolean isOfLogOdds() {
    return ofLogOdds;
  }
}
