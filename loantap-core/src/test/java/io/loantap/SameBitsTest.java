package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All JDKs of a machine give the same bits: those found under {@code /usr/lib/jvm}, or named in the
 * environment variable {@code LOANTAP_JDKS} (folders, separated as in PATH).
 */
class SameBitsTest {
  /** Printed by {@link GoldenBits} on OpenJDK 17.0.15 and on Temurin 25. */
  private static final String LOGISTIC = "bcc0da0976bd6b78762870b93976b92f";

  @Test
  void probability_overItsRange_hasTheRecordedBits() {
    assertThat(GoldenBits.hashOfLogistic()).isEqualTo(LOGISTIC);
  }

  @TestFactory
  List<DynamicTest> probability_everyOtherJdk_hasTheBitsOfThisOne() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String expected = GoldenBits.hash() + " " + LOGISTIC + System.lineSeparator();
    for (Path java : javas()) {
      tests.add(
          DynamicTest.dynamicTest(java.toString(), () -> assertThat(run(java)).endsWith(expected)));
    }
    if (tests.isEmpty()) {
      tests.add(
          DynamicTest.dynamicTest(
              "no other JDK found", () -> assumeTrue(false, "name some in LOANTAP_JDKS")));
    }
    return tests;
  }

  /** The java commands of version 17 or newer, that of this test left out. */
  private static List<Path> javas() throws IOException {
    List<Path> homes = new ArrayList<>();
    String named = System.getenv("LOANTAP_JDKS");
    Path usual = Path.of("/usr/lib/jvm");
    if (named != null) {
      Stream.of(named.split(File.pathSeparator, -1)).map(Path::of).forEach(homes::add);
    } else if (Files.isDirectory(usual)) {
      try (Stream<Path> folders = Files.list(usual)) {
        folders.sorted().forEach(homes::add);
      }
    }
    List<Path> javas = new ArrayList<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    for (Path home : homes) {
      Path java = home.resolve("bin").resolve("java");
      if (Files.isExecutable(java) && !home.toRealPath().equals(own) && version(home) >= 17) {
        javas.add(home.toRealPath().resolve("bin").resolve("java"));
      }
    }
    return javas.stream().distinct().toList();
  }

  /** The feature release, from the file {@code release} that every JDK brings along; 0 without. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION=\""))
        .map(line -> line.substring(14).split("[.\"+-]", 2)[0])
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private static String run(Path java) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GoldenBits.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return printed;
  }
}
