package io.loantap.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules that the main code of every module keeps; what tools generate is not asked. */
public final class ModuleRules {
  private static final int MOST_FILES = 40;

  private ModuleRules() {}

  @ArchTest
  static void package_anyTwo_dependOnEachOtherOneWay(JavaClasses module) {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(module);
  }

  @ArchTest
  static void package_any_hasFewFiles(JavaClasses module) {
    Map<String, Long> files =
        written(module).stream()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    files.values().removeIf(count -> count <= MOST_FILES);
    refuse("Packages of more than " + MOST_FILES + " files: divide them by subject", files);
  }

  @ArchTest
  static void class_any_hasASimpleNameOfItsOwn(JavaClasses module) {
    Map<String, String> twice =
        written(module).stream()
            .filter(each -> !each.getSimpleName().equals("package-info"))
            .collect(
                Collectors.toMap(
                    JavaClass::getSimpleName,
                    JavaClass::getPackageName,
                    (one, other) -> one + ", " + other,
                    TreeMap::new));
    twice.values().removeIf(packages -> !packages.contains(","));
    refuse("Simple names that stand for two classes: rename one", twice);
  }

  private static void refuse(String what, Map<String, ?> found) {
    if (!found.isEmpty()) {
      throw new AssertionError(what + ": " + found);
    }
  }

  /** Top-level classes, one for each file. */
  private static List<JavaClass> written(JavaClasses module) {
    return module.stream().filter(each -> each.isTopLevelClass() && !isGenerated(each)).toList();
  }

  private static boolean isGenerated(JavaClass any) {
    return any.getPackageName().endsWith(".template")
        || any.getPackageName().contains("jmh_generated");
  }

  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass any) {
      return isGenerated(any)
          ? SliceIdentifier.ignore()
          : SliceIdentifier.of(any.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
