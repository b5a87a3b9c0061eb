package io.loantap.applicant;

import io.loantap.text.NearMatch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The match of the components of one type with the fields of a schema; collects what is wrong. */
final class Binder<T> {
  private final Class<T> type;
  private final Schema schema;
  private final Lookup lookup;
  private final List<BindingProblem> problems = new ArrayList<>();
  private final Map<String, String> componentOf = new LinkedHashMap<>();

  Binder(Class<T> type, Schema schema, Lookup lookup) {
    this.type = type;
    this.schema = schema;
    this.lookup = lookup;
  }

  /** A reader for each slot, null where there is no component. */
  @Nullable ComponentReader<T>[] bind(Collection<String> needed) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable ComponentReader<T>[] readers = new ComponentReader[schema.size()];
    List<Component> components =
        Component.of(type).stream().filter(component -> !component.isLeftOut()).toList();
    for (Component component : components) {
      int slot = slot(component);
      if (slot >= 0) {
        readers[slot] = reader(component, schema.field(slot));
      }
    }
    List<String> names = components.stream().map(Component::name).toList();
    for (String field : needed) {
      if (!componentOf.containsKey(field)) {
        String expected = schema.field(schema.slot(field)).expected();
        problems.add(
            new BindingProblem(
                field, "no component for this field", expected, NearMatch.of(field, names)));
      }
    }
    if (!problems.isEmpty()) {
      throw new BindingException(type, problems);
    }
    return readers;
  }

  /** The slot that a component is, or -1 with the problem reported. */
  private int slot(Component component) {
    List<String> names = matches(component);
    if (names.size() != 1) {
      String wanted = component.stated() == null ? component.name() : component.stated();
      problems.add(
          new BindingProblem(
              component.name(),
              names.isEmpty() ? "no such field" : "the fields " + names,
              names.isEmpty()
                  ? "one of the model's "
                      + schema.size()
                      + " fields, or @FieldName(FieldName.NONE) to leave it out"
                  : "one of them in a @FieldName",
              names.isEmpty() ? NearMatch.of(wanted, schema.names()) : null));
      return -1;
    }
    String field = names.get(0);
    @Nullable String other = componentOf.putIfAbsent(field, component.name());
    if (other != null) {
      problems.add(
          new BindingProblem(
              component.name(),
              "the field \"" + field + "\", which \"" + other + "\" is too",
              "one component for a field",
              null));
      return -1;
    }
    return schema.slot(field);
  }

  /** Names of the fields that a component may be. */
  private List<String> matches(Component component) {
    String name = component.stated() == null ? component.name() : component.stated();
    if (schema.slot(name) >= 0) {
      return List.of(name);
    }
    if (component.stated() != null) {
      return List.of();
    }
    String letters = NearMatch.letters(name);
    return schema.names().stream()
        .filter(field -> NearMatch.letters(field).equals(letters))
        .toList();
  }

  private @Nullable ComponentReader<T> reader(Component component, Field field) {
    Type found = component.type();
    @Nullable Conversion conversion = Conversion.of(found, field);
    if (conversion == null) {
      problems.add(
          new BindingProblem(
              component.name(), simple(found), types(field) + ": " + field.expected(), null));
      return null;
    }
    Class<?> content = Conversion.content(found);
    if (content.isEnum()) {
      checkLevels(component, content, (CategoricalField) field);
    }
    @Nullable MethodHandle accessor = accessor(component);
    if (accessor == null) {
      return null;
    }
    MethodHandle toSlot = MethodHandles.filterReturnValue(accessor, generic(conversion, accessor));
    MethodHandle toValue =
        MethodHandles.filterReturnValue(
            accessor.asType(accessor.type().changeReturnType(Object.class)), VALUE);
    return new ComponentReader<>(
        toSlot.asType(MethodType.methodType(double.class, Object.class)),
        toValue.asType(MethodType.methodType(Object.class, Object.class)),
        conversion.refuses());
  }

  private static MethodHandle generic(Conversion conversion, MethodHandle accessor) {
    return conversion
        .toSlot()
        .asType(MethodType.methodType(double.class, accessor.type().returnType()));
  }

  private static final MethodHandle VALUE = value();

  private static MethodHandle value() {
    try {
      return MethodHandles.lookup()
          .findStatic(Conversion.class, "value", MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("value", e);
    }
  }

  private @Nullable MethodHandle accessor(Component component) {
    try {
      return lookup.unreflect(component.accessor());
    } catch (IllegalAccessException e) {
      try {
        if (component.accessor().trySetAccessible()) {
          return lookup.unreflect(component.accessor());
        }
      } catch (IllegalAccessException second) {
        e.addSuppressed(second);
      }
      problems.add(
          new BindingProblem(
              component.name(),
              "an accessor that loantap may not call",
              "a public type in an exported or opened package,"
                  + " or MethodHandles.lookup() of its owner as the last argument of bind",
              null));
      return null;
    }
  }

  /** A constant that does not say what it stands for must have the name of a level. */
  private void checkLevels(Component component, Class<?> constants, CategoricalField field) {
    Arrays.stream(constants.getEnumConstants())
        .map(constant -> (Enum<?>) constant)
        .filter(constant -> !EnumLevel.isStated(constant) && field.code(constant.name()) < 0)
        .forEach(
            constant ->
                problems.add(
                    new BindingProblem(
                        component.name() + " " + constant.name(),
                        "a constant that is no level",
                        field.expected() + ", or a @FieldName on the constant",
                        NearMatch.of(constant.name(), field.levels()))));
  }

  private static String simple(Type type) {
    return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
  }

  private static String types(Field field) {
    if (field.kind() == Field.Kind.NUMBER) {
      return "a primitive number, Number or an Optional of one";
    }
    if (field.kind() == Field.Kind.LEVEL) {
      return ((CategoricalField) field).takesTruth()
          ? "text, an enum, a boolean or an Optional of one"
          : "text, an enum or an Optional of one";
    }
    return field.kind() == Field.Kind.MONTH
        ? "YearMonth, LocalDate, text or an Optional of one"
        : "text or an Optional of it";
  }
}
