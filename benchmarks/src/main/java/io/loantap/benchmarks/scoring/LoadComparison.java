package io.loantap.benchmarks.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Loading a model and the first prediction, each in a JVM of its own, and the time of whole {@code
 * java} processes that score one applicant: without class-data sharing, with the archive that comes
 * with the JDK, and with one of the library's own classes.
 *
 * <p>Libraries take turns, so that what the machine does meanwhile hits all of them. Each gets the
 * jars that it needs and no others. Writes all times as JSON; {@link ScoringTable} reads them.
 *
 * <pre>
 * java -cp ... io.loantap.benchmarks.scoring.LoadComparison RESULT.json [runs [FOLDER]]
 * </pre>
 */
public final class LoadComparison {
  private static final int RUNS = 11;

  /** All times of one library, in nanoseconds, by what they are of. */
  record Times(String library, int jars, Map<String, List<Long>> nanoseconds) {
    void add(String prefix, Map<String, Long> found) {
      found.forEach(
          (name, time) ->
              nanoseconds.computeIfAbsent(prefix + name, key -> new ArrayList<>()).add(time));
    }
  }

  private LoadComparison() {}

  /** Measures all libraries on the class path. */
  public static void main(String[] args) throws Exception {
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
    ScoringFiles files =
        new ScoringFiles(Path.of(args.length > 2 ? args[2] : ScoringFiles.DEFAULT));
    Map<JavaProcess, Times> all = new LinkedHashMap<>();
    for (ScoringBenchmark library : ServiceLoader.load(ScoringBenchmark.class)) {
      JavaProcess process = JavaProcess.of(library.getClass(), files);
      all.put(process, new Times(library.library(), process.jars(), new LinkedHashMap<>()));
    }
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<JavaProcess, Times> entry : all.entrySet()) {
        JavaProcess process = entry.getKey();
        Times times = entry.getValue();
        times.add("", process.run("often"));
        times.add("unshared.", process.run("once", "-Xshare:off"));
        times.add("shared.", process.run("once"));
        Path archive = process.archive();
        times.add("archive.", process.run("once", "-XX:SharedArchiveFile=" + archive));
        Files.delete(archive);
      }
    }
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(Path.of(args[0]).toFile(), Map.of("load", all.values()));
  }
}
