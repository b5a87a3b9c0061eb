package io.loantap.applicant;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a type gives out: a record component, or a property of a bean.
 *
 * @param name of the component or property
 * @param stated the field that its {@link FieldName} states, or null
 * @param accessor the method that gives it
 */
record Component(String name, @Nullable String stated, Method accessor) {

  /** Components of a record in order; of any other type its public getters by name. */
  static List<Component> of(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
    }
    return Arrays.stream(type.getMethods())
        .filter(Component::isGetter)
        .map(getter -> new Component(property(getter), stated(getter), getter))
        .sorted(Comparator.comparing(Component::name))
        .toList();
  }

  private static Component of(RecordComponent component) {
    return new Component(component.getName(), stated(component), component.getAccessor());
  }

  private static @Nullable String stated(AnnotatedElement element) {
    @Nullable FieldName annotation = element.getAnnotation(FieldName.class);
    return annotation == null ? null : annotation.value();
  }

  private static boolean isGetter(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && method.getDeclaringClass() != Object.class
        && method.getReturnType() != void.class
        && (isPrefixed("get", method)
            || (isPrefixed("is", method) && method.getReturnType() == boolean.class));
  }

  private static boolean isPrefixed(String prefix, Method method) {
    String name = method.getName();
    return name.startsWith(prefix)
        && name.length() > prefix.length()
        && !Character.isLowerCase(name.charAt(prefix.length()));
  }

  private static String property(Method getter) {
    String name = getter.getName().substring(getter.getName().startsWith("is") ? 2 : 3);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  Type type() {
    return accessor.getGenericReturnType();
  }

  boolean isLeftOut() {
    return FieldName.NONE.equals(stated);
  }
}
