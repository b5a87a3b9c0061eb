package io.loantap.storage;

import io.loantap.text.NearMatch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value together with its place in the document, so that whatever is wrong with it can be
 * pointed at. Immutable.
 */
public final class JsonCursor {
  private final @Nullable Object value;
  private final @Nullable JsonCursor parent;
  private final Object key;

  /** The key is that of a member, or the index of an element. */
  private JsonCursor(@Nullable Object value, @Nullable JsonCursor parent, Object key) {
    this.value = value;
    this.parent = parent;
    this.key = key;
  }

  /** The root of a document of plain values, as {@link Json} has them. */
  static JsonCursor at(@Nullable Object root) {
    return new JsonCursor(root, null, "");
  }

  /** An exception that points here. */
  public JsonFormatException wrong(String message) {
    return new JsonFormatException(parent == null ? "/" : path(), message);
  }

  /** An exception that points here and says what a value's own check complained about. */
  public JsonFormatException wrong(IllegalArgumentException complaint) {
    return wrong(String.valueOf(complaint.getMessage()));
  }

  /** A value made of what stands here; what the value's own check rejects is pointed at here. */
  public <T> T build(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  /** JSON pointer of this place (RFC 6901). */
  private String path() {
    return parent == null
        ? ""
        : parent.path() + "/" + key.toString().replace("~", "~0").replace("/", "~1");
  }

  /** The member of this object. */
  public JsonCursor get(String member) {
    @Nullable JsonCursor found = member(member);
    if (found == null) {
      throw wrong("\"" + member + "\" is missing");
    }
    return found;
  }

  /** The member of this object, if it has one that is not null. */
  public Optional<JsonCursor> find(String member) {
    return Optional.ofNullable(member(member));
  }

  /** The member of this object, or null if it has none or one that is null. */
  @Nullable JsonCursor member(String member) {
    @Nullable Object found = object().get(member);
    return found == null ? null : new JsonCursor(found, this, member);
  }

  /** Whether this object has the member. */
  boolean has(String member) {
    return object().containsKey(member);
  }

  private boolean is(Class<?> type) {
    return type.isInstance(value);
  }

  private <T> T as(Class<T> type, String expected) {
    if (value != null && is(type)) {
      return type.cast(value);
    }
    throw wrong("expected " + expected);
  }

  /** This object as {@link Json} has it. */
  Map<?, ?> object() {
    return as(Map.class, "an object");
  }

  private List<?> array() {
    return as(List.class, "an array");
  }

  /** The elements of this array. */
  public List<JsonCursor> elements() {
    List<JsonCursor> elements = new ArrayList<>(array().size());
    for (Object element : array()) {
      elements.add(new JsonCursor(element, this, elements.size()));
    }
    return elements;
  }

  /** The members of this object in order. */
  public Map<String, JsonCursor> members() {
    Map<String, JsonCursor> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : object().entrySet()) {
      String name = (String) member.getKey();
      members.put(name, new JsonCursor(member.getValue(), this, name));
    }
    return members;
  }

  /** This text. */
  public String text() {
    return as(String.class, "text");
  }

  /** This number, which must be finite. */
  public double number() {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw wrong("expected a finite number");
  }

  /** Whether this is a number without a fraction. */
  boolean isWhole() {
    return is(Long.class) || is(BigInteger.class);
  }

  /** This whole number. */
  public long integer() {
    return as(Long.class, "a whole number");
  }

  /** This whole number, which must be an {@code int}. */
  public int smallInteger() {
    long number = integer();
    if (number != (int) number) {
      throw wrong("expected a smaller number");
    }
    return (int) number;
  }

  /** This truth value. */
  public boolean truth() {
    return as(Boolean.class, "true or false");
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return is(List.class);
  }

  /** Whether this is text. */
  public boolean isText() {
    return is(String.class);
  }

  /** This number, text, truth value or null as a plain Java value. */
  public @Nullable Object scalar() {
    if (value == null || is(String.class) || is(Boolean.class)) {
      return value;
    }
    return number();
  }

  /** This array of finite numbers. */
  public double[] numbers() {
    List<?> elements = array();
    double[] numbers = new double[elements.size()];
    for (int i = 0; i < numbers.length; i++) {
      // A cursor is made for what is wrong only.
      numbers[i] =
          elements.get(i) instanceof Double number && Double.isFinite(number)
              ? number
              : new JsonCursor(elements.get(i), this, i).number();
    }
    return numbers;
  }

  /** This array of whole numbers. */
  long[] integers() {
    List<?> elements = array();
    long[] numbers = new long[elements.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new JsonCursor(elements.get(i), this, i).integer();
    }
    return numbers;
  }

  /** This array of texts. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(array().size());
    for (JsonCursor element : elements()) {
      texts.add(element.text());
    }
    return texts;
  }

  /**
   * This text as one of an enum's constants, written in lower case.
   *
   * @param constants all of them, which to find out by the type would take reflection
   */
  public <E extends Enum<E>> E constant(E[] constants) {
    String text = text();
    for (E constant : constants) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    throw wrong("expected one of " + Arrays.stream(constants).map(JsonCursor::word).toList());
  }

  /** This text as one of an enum's constants, written in lower case. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return constant(type.getEnumConstants());
  }

  /** How an enum's constant is written. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Refuses members of this object other than these. */
  public void allowOnly(String... keys) {
    List<String> known = List.of(keys);
    for (Map.Entry<?, ?> member : object().entrySet()) {
      String name = (String) member.getKey();
      if (!known.contains(name)) {
        @Nullable String near = NearMatch.of(name, known);
        throw new JsonCursor(member.getValue(), this, name)
            .wrong(
                "unknown key, expected one of "
                    + known
                    + (near == null ? "" : "; did you mean \"" + near + "\"?"));
      }
    }
  }

  /** This value as {@link Json} holds it. */
  @Nullable Object value() {
    return value;
  }
}
