package io.loantap.benchmarks.scoring;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JVMs that run {@link FirstPrediction} for one library, with the jars that it needs. */
final class JavaProcess {
  private static final Pattern SOURCE = Pattern.compile("source: file:(\\S+\\.jar)");

  private final String library;
  private final ScoringFiles files;
  private final String classPath;

  private JavaProcess(String library, ScoringFiles files, String classPath) {
    this.library = library;
    this.files = files;
    this.classPath = classPath;
  }

  /** With the jars of this JVM's class path from which the library loads a class. */
  static JavaProcess of(Class<?> library, ScoringFiles files) throws Exception {
    String all = System.getProperty("java.class.path");
    JavaProcess process = new JavaProcess(library.getName(), files, all);
    Path log = files.file("classes.log");
    process.run("often", "-Xlog:class+load:file=" + log);
    Set<Path> used = new LinkedHashSet<>();
    for (String line : Files.readAllLines(log)) {
      Matcher matcher = SOURCE.matcher(line);
      if (matcher.find()) {
        used.add(Path.of(matcher.group(1)).toRealPath());
      }
    }
    Files.delete(log);
    List<String> jars = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator, -1)) {
      if (used.contains(Path.of(entry).toRealPath())) {
        jars.add(entry);
      }
    }
    return new JavaProcess(library.getName(), files, String.join(File.pathSeparator, jars));
  }

  /** How many jars it needs. */
  int jars() {
    return classPath.split(File.pathSeparator, -1).length;
  }

  /** Writes an archive of the classes that one prediction loads. */
  Path archive() throws Exception {
    Path archive = files.file("classes.jsa");
    run("once", "-XX:ArchiveClassesAtExit=" + archive);
    return archive;
  }

  /**
   * Runs it.
   *
   * @return nanoseconds by name: what the program prints, and {@code process}, from its start to
   *     its end
   */
  Map<String, Long> run(String mode, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-cp", classPath, FirstPrediction.class.getName(), mode, library));
    command.add(files.folder().toString());
    Path output = files.file("output.txt");
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    long process = System.nanoTime() - start;
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (status != 0) {
      throw new IOException(library + " ended with status " + status + ": " + command);
    }
    Map<String, Long> times = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 2 && parts[1].chars().allMatch(Character::isDigit)) {
        times.put(parts[0], Long.valueOf(parts[1]));
      }
    }
    times.put("process", process);
    return times;
  }
}
