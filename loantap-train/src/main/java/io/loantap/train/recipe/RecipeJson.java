package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Schema;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.personalloan.LoanTap;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.SchemaReader;
import io.loantap.storage.write.PrettyJson;
import io.loantap.storage.write.SchemaWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A recipe as JSON. */
public final class RecipeJson {
  private static final String LOANTAP = "loantap";

  private RecipeJson() {}

  /** The recipe as a file for people to edit. */
  public static byte[] write(Recipe recipe) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", recipe.name()).put("description", recipe.description());
    LabelJson.write(recipe.label(), root.putObject("label"));
    recipe.dateColumn().ifPresent(date -> root.put("date", date));
    recipe.weightColumn().ifPresent(weight -> root.put("weight", weight));
    recipe.groupColumn().ifPresent(group -> root.put("group_by", group));
    if (recipe.penalty() instanceof Penalty.Fixed fixed) {
      root.put("l2", fixed.l2());
    } else {
      root.put("l2", recipe.penalty().spec());
    }
    OptionalDouble bend = recipe.penalty().bend();
    if (bend.isEmpty()) {
      root.put("bend", "auto");
    } else if (bend.getAsDouble() != 0) {
      root.put("bend", bend.getAsDouble());
    }
    if (!recipe.proxies().isEmpty()) {
      ArrayNode proxies = root.putArray("proxies");
      recipe.proxies().forEach(proxies::add);
    }
    if (!recipe.protectedColumns().isEmpty()) {
      ArrayNode columns = root.putArray("protected");
      recipe.protectedColumns().forEach(columns::add);
    }
    ArrayNode complete = root.putArray("complete");
    recipe.complete().forEach(complete::add);
    recipe.selectionRules().ifPresent(rules -> SelectionJson.write(rules, root));
    recipe.pairRules().ifPresent(rules -> PairsJson.write(rules, root));
    SchemaWriter.derived(recipe.derived(), root.putArray("derived"));
    ArrayNode characteristics = root.putArray("characteristics");
    recipe.features().forEach(it -> FeatureEntryJson.write(it, characteristics.addObject()));
    if (recipe.schema().equals(LoanTap.schema())) {
      root.put("schema", LOANTAP);
    } else {
      SchemaWriter.write(recipe.schema(), root.putArray("schema"));
    }
    return PrettyJson.bytes(root);
  }

  /**
   * The recipe that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Recipe parse(byte[] written) {
    try {
      return read(Json.parse(written));
    } catch (IOException e) {
      throw new IllegalArgumentException("no recipe was written there", e);
    }
  }

  static Recipe read(JsonCursor root) {
    root.allowOnly(
        "name",
        "description",
        "label",
        "date",
        "complete",
        "derived",
        "characteristics",
        "schema",
        "weight",
        "l2",
        "bend",
        "proxies",
        "protected",
        "missing_values",
        "group_by",
        SelectionJson.KEY,
        PairsJson.KEY);
    Schema schema = withMissing(schema(root.get("schema")), root.find("missing_values"));
    List<DerivedField> derived = root.find("derived").map(SchemaReader::derived).orElse(List.of());
    FieldSpace space = root.build(() -> FieldSpace.of(schema, derived));
    List<FeatureEntry> features =
        root.get("characteristics").elements().stream()
            .map(json -> FeatureEntryJson.read(json, space))
            .toList();
    if (features.isEmpty()) {
      throw root.get("characteristics").wrong("a recipe needs at least one characteristic");
    }
    return new Recipe(
        root.get("name").text(),
        root.find("description").map(JsonCursor::text).orElse(""),
        LabelJson.read(root.get("label")),
        schema,
        derived,
        root.find("date").map(date -> month(date, space)).orElse(null),
        root.find("complete").map(JsonCursor::texts).orElse(List.of()),
        features,
        root.find("weight").map(JsonCursor::text).orElse(null),
        root.find("l2")
            .map(RecipeJson::penalty)
            .orElse(new Penalty.Fixed(1))
            .withBend(root.find("bend").map(RecipeJson::bend).orElse(OptionalDouble.of(0))),
        root.find("proxies").map(JsonCursor::texts).orElse(List.of()),
        root.find("protected").map(JsonCursor::texts).orElse(List.of()),
        root.find("group_by").map(JsonCursor::text).orElse(null),
        root.find(SelectionJson.KEY).map(json -> SelectionJson.read(json, features)).orElse(null),
        root.find(PairsJson.KEY).map(json -> PairsJson.read(json, features)).orElse(null));
  }

  private static Penalty penalty(JsonCursor json) {
    return json.build(
        () -> json.isText() ? Penalty.parse(json.text()) : new Penalty.Fixed(json.number()));
  }

  private static OptionalDouble bend(JsonCursor json) {
    if (!json.isText()) {
      return json.build(() -> new Penalty.Fixed(1, OptionalDouble.of(json.number()))).bend();
    }
    if (!json.text().equals("auto")) {
      throw json.wrong("expected a number of at least 0 or \"auto\"");
    }
    return OptionalDouble.empty();
  }

  /** The schema in which further texts stand for a missing value in every field. */
  private static Schema withMissing(Schema schema, Optional<JsonCursor> tokens) {
    return tokens.map(json -> json.build(() -> schema.withMissing(json.texts()))).orElse(schema);
  }

  private static Schema schema(JsonCursor json) {
    if (!json.isText()) {
      return SchemaReader.read(json);
    }
    if (!json.text().equals(LOANTAP)) {
      throw json.wrong("expected \"" + LOANTAP + "\" or an array of fields");
    }
    return LoanTap.schema();
  }

  private static String month(JsonCursor json, FieldSpace space) {
    boolean found =
        space.schema().find(json.text()).filter(DateField.class::isInstance).isPresent();
    if (!found) {
      throw json.wrong("expected the name of a month field of the schema");
    }
    return json.text();
  }
}
