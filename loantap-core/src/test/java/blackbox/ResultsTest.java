package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records that everybody may use: whatever they are made of can be named by everybody, too. */
class ResultsTest {
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void record_ofAnExportedPackage_hasComponentsOfExportedTypes() throws Exception {
    Set<String> exported = exported();
    int records = 0;
    for (String name : classNames()) {
      Class<?> type = Class.forName(name);
      if (type.isRecord() && isPublic(type) && exported.contains(type.getPackageName())) {
        records++;
        for (RecordComponent component : type.getRecordComponents()) {
          assertThat(hidden(component.getGenericType(), exported)).as("%s", component).isEmpty();
        }
      }
    }
    assertThat(records).isGreaterThan(30);
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static Set<String> exported() throws IOException {
    try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .filter(each -> !each.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  private static List<String> classNames() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - 6).replaceAll("[/\\\\]", "."))
          .toList();
    }
  }

  /** The library's types in this one that not everybody may name. */
  private static List<String> hidden(Type type, Set<String> exported) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .flatMap(argument -> hidden(argument, exported).stream())
          .toList();
    }
    if (type instanceof GenericArrayType array) {
      return hidden(array.getGenericComponentType(), exported);
    }
    if (!(type instanceof Class<?> plain) || plain.isPrimitive()) {
      return List.of();
    }
    if (plain.isArray()) {
      return hidden(plain.getComponentType(), exported);
    }
    boolean own = plain.getPackageName().startsWith(Scorer.class.getPackageName());
    return own && !exported.contains(plain.getPackageName()) ? List.of(plain.getName()) : List.of();
  }
}
