package io.loantap.applicant;

import org.jspecify.annotations.Nullable;

/** The level that an enum constant stands for: its {@link FieldName}, else its name. */
final class EnumLevel {
  private EnumLevel() {}

  static String of(Enum<?> constant) {
    @Nullable String stated = stated(constant);
    return stated == null ? constant.name() : stated;
  }

  /** Whether the constant says what it stands for. */
  static boolean isStated(Enum<?> constant) {
    return stated(constant) != null;
  }

  private static @Nullable String stated(Enum<?> constant) {
    try {
      @Nullable FieldName annotation =
          constant
              .getDeclaringClass()
              .getDeclaredField(constant.name())
              .getAnnotation(FieldName.class);
      return annotation == null ? null : annotation.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(
          constant.getDeclaringClass().getName()
              + ": its constants cannot be read by reflection. Register the fields of the enum"
              + " for reflection in a native image, and keep their names in a shrunk one.",
          e);
    }
  }
}
