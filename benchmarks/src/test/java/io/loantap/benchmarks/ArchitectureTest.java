package io.loantap.benchmarks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.Scorer;
import io.loantap.architecture.ModuleExports;
import io.loantap.architecture.ModuleRules;
import io.loantap.train.Trainer;

/** The benchmarks use what library and command export to them by name or to anybody. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** The module name that the manifest of the jar gives. */
  private static final String NAME = "io.loantap.benchmarks";

  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void library_anyClass_isOfAPackageExportedHere(JavaClasses benchmarks) {
    ModuleExports.ofModuleWith(Scorer.class).keptBy(NAME).check(benchmarks);
    ModuleExports.ofModuleWith(Trainer.class).keptBy(NAME).check(benchmarks);
  }
}
