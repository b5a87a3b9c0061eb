package io.loantap.examples.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.Scorer;
import io.loantap.architecture.ModuleExports;
import io.loantap.architecture.ModuleRules;
import io.loantap.train.Trainer;

/**
 * Training on Spark uses what library and command export to it by name, scoring what anybody may.
 */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** The module name that the manifest of the jar gives. */
  private static final String NAME = "io.loantap.spark";

  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void library_anyClass_isOfAPackageExportedHere(JavaClasses spark) {
    ModuleExports.ofModuleWith(Scorer.class).keptBy(NAME).check(spark);
    ModuleExports.ofModuleWith(Trainer.class).keptBy(NAME).check(spark);
  }

  @ArchTest
  static void scoring_anyClass_usesTheLibraryAsAnybodyMay(JavaClasses spark) {
    ModuleExports.ofModuleWith(Scorer.class)
        .keptBy("everybody")
        .check(spark.that(resideInAPackage("io.loantap.examples.spark.score")));
  }
}
