package io.loantap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.architecture.ModuleRules;
import java.util.List;
import java.util.stream.Stream;

/** The packages depend on each other one way, and the library needs nothing but Jackson. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.loantap";
  private static final String STORAGE = "io.loantap.storage..";
  private static final String WRITING = "io.loantap.storage.write..";
  private static final String CHALLENGING = "io.loantap.challenge..";
  private static final String BUILDING = "io.loantap.build..";
  private static final String LEARNING = "io.loantap.learn..";

  /** From an application to a decision; each may use those before it. */
  private static final List<String> SCORING =
      List.of(
          "io.loantap.text..",
          "io.loantap.applicant..",
          "io.loantap.derived..",
          "io.loantap.compact..",
          "io.loantap.columns..",
          "io.loantap.scorecard.curve..",
          "io.loantap.scorecard",
          "io.loantap.engine..",
          "io.loantap.pricing..",
          "io.loantap.decision..",
          "io.loantap.personalloan..",
          "io.loantap.reason..",
          "io.loantap.drift..",
          STORAGE,
          ROOT,
          CHALLENGING,
          "io.loantap.adverse..",
          BUILDING);

  /** From a file of loans to a scorecard; each may use those before it, and those of scoring. */
  private static final List<String> LEARNING_STAGES =
      List.of(
          "io.loantap.learn.schema..",
          "io.loantap.learn.binning..",
          "io.loantap.learn.encode..",
          "io.loantap.learn.optimise..",
          "io.loantap.learn.regression..",
          "io.loantap.learn.evaluation..",
          "io.loantap.learn.reference..");

  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void stage_anyClass_dependsOnlyOnEarlierStages(JavaClasses library) {
    checkOrder(SCORING, library);
    checkOrder(LEARNING_STAGES, library);
  }

  private static void checkOrder(List<String> stages, JavaClasses library) {
    for (int i = 0; i < stages.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(stages.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(stages.subList(i + 1, stages.size()).toArray(String[]::new))
          .check(library);
    }
  }

  @ArchTest
  static void scoring_anyClass_doesNotReachLearning(JavaClasses library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(LEARNING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(LEARNING)
        .check(library);
  }

  @ArchTest
  static void writersOfModels_nobodyButTheBuilder_reachesThem(JavaClasses library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(WRITING, BUILDING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(WRITING)
        .check(library);
  }

  @ArchTest
  static void learning_anyClass_doesNotUseTheFrontDoor(JavaClasses library) {
    noClasses()
        .that()
        .resideInAPackage(LEARNING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(library);
  }

  @ArchTest
  static void library_anyClass_belongsToAStage(JavaClasses library) {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(SCORING.stream(), LEARNING_STAGES.stream()).toArray(String[]::new))
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
  static void jackson_anyUse_isInStorageOrWhereADoorWritesJson(JavaClasses library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, STORAGE, CHALLENGING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(library);
  }
}
