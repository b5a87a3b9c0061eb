package io.loantap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packages that a module of this project exports, read from its compiled descriptor: on the class
 * path, where tests and Spark run, nothing else keeps a reader from those that it does not export.
 */
public final class ModuleExports {
  private final ModuleDescriptor descriptor;

  private ModuleExports(ModuleDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** The exports of the module that has a class. */
  public static ModuleExports ofModuleWith(Class<?> member) {
    try {
      Path place =
          Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ModuleExports(
          ModuleFinder.of(place).findAll().iterator().next().descriptor());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A rule that no class depends on a package that is exported neither to all nor to this reader. */
  public ArchRule keptBy(String reader) {
    Set<String> hidden =
        descriptor.packages().stream()
            .filter(each -> !isExported(each, reader))
            .collect(Collectors.toSet());
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are in a package that " + descriptor.name() + " does not export to " + reader,
                each -> hidden.contains(each.getPackageName())));
  }

  private boolean isExported(String packageName, String reader) {
    return descriptor.exports().stream()
        .filter(each -> each.source().equals(packageName))
        .anyMatch(each -> !each.isQualified() || each.targets().contains(reader));
  }
}
