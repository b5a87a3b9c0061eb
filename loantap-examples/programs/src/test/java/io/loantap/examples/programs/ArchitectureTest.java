package io.loantap.examples.programs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.Scorer;
import io.loantap.architecture.ModuleExports;
import io.loantap.architecture.ModuleRules;
import io.loantap.train.Trainer;

/** The programs can be copied: they use what is exported to everybody. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ANYBODY = "everybody";

  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void library_anyClass_isOfAnExportedPackage(JavaClasses programs) {
    ModuleExports.ofModuleWith(Scorer.class).keptBy(ANYBODY).check(programs);
    ModuleExports.ofModuleWith(Trainer.class).keptBy(ANYBODY).check(programs);
  }
}
