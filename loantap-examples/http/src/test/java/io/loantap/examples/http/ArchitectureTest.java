package io.loantap.examples.http;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.loantap.Scorer;
import io.loantap.architecture.ModuleExports;
import io.loantap.architecture.ModuleRules;

/** The service uses the library as any service does, by what is exported to everybody. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests MODULE = ArchTests.in(ModuleRules.class);

  @ArchTest
  static void library_anyClass_isOfAnExportedPackage(JavaClasses service) {
    ModuleExports.ofModuleWith(Scorer.class).keptBy("io.loantap.http").check(service);
  }
}
