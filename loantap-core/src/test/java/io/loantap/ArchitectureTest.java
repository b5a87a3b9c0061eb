package io.loantap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;

/** The pipeline goes one way, and the library brings nothing along but Jackson. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.loantap";
  private static final String STORAGE = "io.loantap.storage..";

  /** In pipeline order; the root package is the front door and sees them all. */
  private static final List<String> STAGES =
      List.of(
          "io.loantap.applicant..",
          "io.loantap.feature..",
          "io.loantap.model..",
          "io.loantap.pricing..",
          "io.loantap.policy..",
          "io.loantap.fairness..",
          "io.loantap.reason..",
          "io.loantap.drift..",
          STORAGE);

  @ArchTest
  static void stage_anyClass_dependsOnlyOnEarlierStages(JavaClasses library) {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(STAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES.subList(i + 1, STAGES.size()).toArray(String[]::new))
          .allowEmptyShould(true)
          .check(library);
    }
  }

  @ArchTest
  static void stage_anyClass_doesNotUseTheFrontDoor(JavaClasses library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, STORAGE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(library);
  }

  @ArchTest
  static void storage_anyClass_usesOnlyTheExceptionOfTheFrontDoor(JavaClasses library) {
    noClasses()
        .that()
        .resideInAPackage(STORAGE)
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT).and(not(name("io.loantap.ModelFormatException"))))
        .allowEmptyShould(true)
        .check(library);
  }

  @ArchTest
  static void library_anyClass_belongsToAStage(JavaClasses library) {
    classes()
        .should()
        .resideInAnyPackage(STAGES.toArray(String[]::new))
        .orShould()
        .resideInAPackage(ROOT)
        .check(library);
  }

  @ArchTest
  static void library_anyClass_needsOnlyTheJdkAndJackson(JavaClasses library) {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "io.loantap..")
        .check(library);
  }

  @ArchTest
  static void jackson_anyUse_isInStorageOrTheFrontDoor(JavaClasses library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, STORAGE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(library);
  }
}
