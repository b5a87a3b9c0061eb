package io.loantap.storage;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.applicant.NearMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A JSON value together with its path, so that whatever is wrong with it can be pointed at. */
public final class JsonCursor {
  private final JsonNode node;
  private final String path;

  private JsonCursor(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The root of a document. */
  public static JsonCursor at(JsonNode root) {
    return new JsonCursor(root, "");
  }

  /** An exception that points here. */
  public JsonFormatException wrong(String message) {
    return new JsonFormatException(path.isEmpty() ? "/" : path, message);
  }

  /** A value made of what stands here; what the value's own check rejects is pointed at here. */
  public <T> T build(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** The member of this object. */
  public JsonCursor get(String key) {
    return find(key).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
  }

  /** The member of this object, if it has one that is not null. */
  public Optional<JsonCursor> find(String key) {
    if (!node.isObject()) {
      throw wrong("expected an object");
    }
    @Nullable JsonNode member = node.get(key);
    return member == null || member.isNull() ? Optional.empty() : Optional.of(below(member, key));
  }

  /** A member of this object; its key is escaped as JSON pointers ask for (RFC 6901). */
  private JsonCursor below(JsonNode member, String key) {
    return new JsonCursor(member, path + "/" + key.replace("~", "~0").replace("/", "~1"));
  }

  /** The elements of this array. */
  public List<JsonCursor> elements() {
    if (!node.isArray()) {
      throw wrong("expected an array");
    }
    List<JsonCursor> elements = new ArrayList<>();
    for (JsonNode element : node) {
      elements.add(new JsonCursor(element, path + "/" + elements.size()));
    }
    return elements;
  }

  /** The members of this object in order. */
  public Map<String, JsonCursor> members() {
    if (!node.isObject()) {
      throw wrong("expected an object");
    }
    Map<String, JsonCursor> members = new LinkedHashMap<>();
    node.properties()
        .forEach(member -> members.put(member.getKey(), below(member.getValue(), member.getKey())));
    return members;
  }

  /** This text. */
  public String text() {
    if (!node.isTextual()) {
      throw wrong("expected text");
    }
    return node.textValue();
  }

  /** This number, which must be finite. */
  public double number() {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrong("expected a finite number");
    }
    return node.doubleValue();
  }

  /** This whole number. */
  public long integer() {
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw wrong("expected a whole number");
    }
    return node.longValue();
  }

  /** This truth value. */
  public boolean truth() {
    if (!node.isBoolean()) {
      throw wrong("expected true or false");
    }
    return node.booleanValue();
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** Whether this is text. */
  public boolean isText() {
    return node.isTextual();
  }

  /** This number, text, truth value or null as a plain Java value. */
  public @Nullable Object scalar() {
    if (node.isNull()) {
      return null;
    }
    if (node.isTextual()) {
      return text();
    }
    return node.isBoolean() ? (Object) truth() : (Object) number();
  }

  /** This array of finite numbers. */
  public double[] numbers() {
    return elements().stream().mapToDouble(JsonCursor::number).toArray();
  }

  /** This array of texts. */
  public List<String> texts() {
    return elements().stream().map(JsonCursor::text).toList();
  }

  /** This text as one of an enum's constants, written in lower case. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(JsonCursor::word).toList();
    int place = words.indexOf(text());
    if (place < 0) {
      throw wrong("expected one of " + words);
    }
    return type.getEnumConstants()[place];
  }

  /** How an enum's constant is written. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Refuses members of this object other than these. */
  public void allowOnly(String... keys) {
    List<String> known = List.of(keys);
    members()
        .forEach(
            (key, member) -> {
              if (!known.contains(key)) {
                @Nullable String near = NearMatch.of(key, known);
                throw member.wrong(
                    "unknown key, expected one of "
                        + known
                        + (near == null ? "" : "; did you mean \"" + near + "\"?"));
              }
            });
  }

  /** This value as Jackson holds it. */
  JsonNode node() {
    return node;
  }
}
