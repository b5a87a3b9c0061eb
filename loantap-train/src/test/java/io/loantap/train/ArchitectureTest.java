package io.loantap.train;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.architecture.ModuleRules;
import java.util.List;

/** Packages depend on each other one way, from the file to the fitted model and its report. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.loantap.train";

  /** From a file to a report; each may use those before it. */
  private static final List<String> STAGES =
      List.of(
          ROOT + ".support",
          ROOT + ".personalloan",
          ROOT + ".personalloan.generate",
          ROOT + ".table",
          ROOT + ".csv",
          ROOT + ".jdbc",
          ROOT + ".page..",
          ROOT + ".statistics",
          ROOT + ".recipe",
          ROOT + ".data",
          ROOT + ".leak",
          ROOT + ".fit",
          ROOT + ".selection",
          ROOT + ".pair",
          ROOT + ".backtest",
          ROOT,
          ROOT + ".scoring",
          ROOT + ".compare",
          ROOT + ".drift",
          ROOT + ".explore",
          ROOT + ".explore.answer",
          ROOT + ".personalloan.answer",
          ROOT + ".explore.read",
          ROOT + ".explore.show",
          ROOT + ".binning",
          ROOT + ".report",
          ROOT + ".report.advice",
          ROOT + ".report.record",
          ROOT + ".report.show",
          ROOT + ".print",
          ROOT + ".command",
          ROOT + ".export",
          ROOT + ".card",
          ROOT + ".cli");

  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void stage_anyClass_dependsOnlyOnEarlierStages(JavaClasses module) {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(STAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES.subList(i + 1, STAGES.size()).toArray(String[]::new))
          .check(module);
    }
  }

  @ArchTest
  static void module_anyClass_belongsToAStage(JavaClasses module) {
    classes().should().resideInAnyPackage(STAGES.toArray(String[]::new)).check(module);
  }
}
