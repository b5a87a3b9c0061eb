package io.loantap.applicant;

import io.loantap.applicant.Field.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversion of values of a component's type to slots of a field, without boxing.
 *
 * @param toSlot from the component's type to double
 * @param refuses whether it can give {@link Field#REFUSED}
 */
record Conversion(MethodHandle toSlot, boolean refuses) {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final Set<Class<?>> WHOLE = Set.of(byte.class, short.class, int.class, long.class);
  private static final Set<Class<?>> FLOATING = Set.of(float.class, double.class);

  /** The conversion of a type to a field; null if the field does not take the type. */
  static @Nullable Conversion of(Type type, Field field) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return takes(field, content(type))
          ? new Conversion(bound("optional", field, Object.class), true)
          : null;
    }
    Class<?> plain = content(type);
    if (plain.isPrimitive() || !takes(field, plain)) {
      return primitive(plain, field);
    }
    if (plain.isEnum()) {
      return new Conversion(enumeration(plain, field), false);
    }
    boolean levels = field.kind() == Kind.LEVEL;
    return levels && plain == String.class
        ? new Conversion(bound("level", field, String.class), false)
        : new Conversion(bound("any", field, Object.class), !levels);
  }

  /** The class of a value of the type, or in its Optional; Object if it is not plainly one. */
  static Class<?> content(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return content(generic.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Whether {@link Field#slot} takes values of a class. */
  private static boolean takes(Field field, Class<?> type) {
    boolean text = CharSequence.class.isAssignableFrom(type);
    if (field.kind() == Kind.NUMBER) {
      return Number.class.isAssignableFrom(type);
    }
    if (field.kind() == Kind.LEVEL) {
      return text
          || type.isEnum()
          || (type == Boolean.class && ((CategoricalField) field).takesTruth());
    }
    return text
        || (field.kind() == Kind.MONTH && (type == YearMonth.class || type == LocalDate.class));
  }

  private static @Nullable Conversion primitive(Class<?> type, Field field) {
    if (type == boolean.class && field instanceof CategoricalField levels && levels.takesTruth()) {
      MethodHandle flag = find("flag", double.class, double.class, boolean.class);
      return new Conversion(
          MethodHandles.insertArguments(flag, 0, levels.slot(false), levels.slot(true)), false);
    }
    if (field.kind() != Kind.NUMBER) {
      return null;
    }
    if (WHOLE.contains(type)) {
      MethodHandle same = MethodHandles.identity(double.class);
      return new Conversion(same.asType(MethodType.methodType(double.class, type)), false);
    }
    if (FLOATING.contains(type)) {
      MethodHandle number = find("number", double.class);
      return new Conversion(number.asType(MethodType.methodType(double.class, type)), true);
    }
    boolean optional =
        type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class;
    return optional ? new Conversion(find("number", type), type == OptionalDouble.class) : null;
  }

  private static MethodHandle enumeration(Class<?> type, Field field) {
    Object[] constants = type.getEnumConstants();
    double[] slots = new double[constants.length];
    for (int ordinal = 0; ordinal < slots.length; ordinal++) {
      slots[ordinal] = field.slot(EnumLevel.of((Enum<?>) constants[ordinal]));
    }
    return MethodHandles.insertArguments(find("constant", double[].class, Enum.class), 0, slots);
  }

  private static MethodHandle bound(String name, Field field, Class<?> value) {
    Class<?> owner =
        field.kind() == Kind.LEVEL && name.equals("level") ? CategoricalField.class : Field.class;
    return MethodHandles.insertArguments(find(name, owner, value), 0, field);
  }

  private static MethodHandle find(String name, Class<?>... parameters) {
    try {
      return LOOKUP.findStatic(
          Conversion.class, name, MethodType.methodType(double.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  static double number(double value) {
    return NumericField.slot(value);
  }

  static double number(@Nullable OptionalInt value) {
    return value == null || value.isEmpty() ? Field.MISSING : value.getAsInt();
  }

  static double number(@Nullable OptionalLong value) {
    return value == null || value.isEmpty() ? Field.MISSING : value.getAsLong();
  }

  static double number(@Nullable OptionalDouble value) {
    return value == null || value.isEmpty()
        ? Field.MISSING
        : NumericField.slot(value.getAsDouble());
  }

  static double flag(double whenFalse, double whenTrue, boolean value) {
    return value ? whenTrue : whenFalse;
  }

  @SuppressWarnings("EnumOrdinal") // the slots were made for these constants in this order
  static double constant(double[] slots, @Nullable Enum<?> value) {
    return value == null ? Field.MISSING : slots[value.ordinal()];
  }

  static double level(CategoricalField field, @Nullable String value) {
    return value == null ? Field.MISSING : field.slot(value);
  }

  static double any(Field field, @Nullable Object value) {
    return value == null ? Field.MISSING : field.slot(value);
  }

  static double optional(Field field, @Nullable Object value) {
    return value instanceof Optional<?> optional && optional.isPresent()
        ? field.slot(optional.get())
        : Field.MISSING;
  }

  /** What a component holds, as a map would hold it: out of its Optional; null if missing. */
  static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
  }
}
