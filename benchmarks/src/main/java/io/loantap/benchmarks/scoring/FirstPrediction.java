package io.loantap.benchmarks.scoring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The program that {@link LoadComparison} starts in a JVM of its own: loads one library's model and
 * scores. It prints nanoseconds by name, one a line.
 *
 * <ul>
 *   <li>{@code once}: scores one applicant and ends; for the time of the whole process.
 *   <li>{@code often}: goes on until scoring is compiled, and then loads the model again, and gives
 *       it other options.
 * </ul>
 */
public final class FirstPrediction {
  private static final int APPLICANTS = 1000;
  private static final int RELOADS = 31;
  private static final long WARM_UP = 2_000_000_000L;

  private FirstPrediction() {}

  /** Arguments: {@code once} or {@code often}, the library's class, the folder. */
  public static void main(String[] args) throws Exception {
    ScoringFiles files = new ScoringFiles(Path.of(args[2]));
    boolean once = args[0].equals("once");
    List<Map<String, Object>> applicants = files.applicants(once ? 1 : APPLICANTS);
    ScoringBenchmark library =
        Class.forName(args[1])
            .asSubclass(ScoringBenchmark.class)
            .getDeclaredConstructor()
            .newInstance();
    long start = System.nanoTime();
    library.load(files);
    long loaded = System.nanoTime();
    Objects.requireNonNull(library.score(applicants.get(0)));
    long scored = System.nanoTime();
    print("load", loaded - start);
    print("first", scored - loaded);
    if (!once) {
      for (int place = 1; place < APPLICANTS; place++) {
        library.score(applicants.get(place));
      }
      print("next999", (System.nanoTime() - scored) / (APPLICANTS - 1));
      print("steady", steady(library, applicants));
      reload(library, files, applicants);
      configure(library, applicants);
    }
  }

  /** Nanoseconds a call, in the last of the rounds that fill the warm-up. */
  private static long steady(ScoringBenchmark library, List<Map<String, Object>> applicants)
      throws Exception {
    long begin = System.nanoTime();
    long last = 0;
    while (System.nanoTime() - begin < WARM_UP) {
      long start = System.nanoTime();
      for (int round = 0; round < 10; round++) {
        for (Map<String, Object> applicant : applicants) {
          library.score(applicant);
        }
      }
      last = (System.nanoTime() - start) / (10L * applicants.size());
    }
    return last;
  }

  /** Medians of loading again in a warm JVM, and of the first call after it. */
  private static void reload(
      ScoringBenchmark library, ScoringFiles files, List<Map<String, Object>> applicants)
      throws Exception {
    long[] loads = new long[RELOADS];
    long[] firsts = new long[RELOADS];
    for (int reload = 0; reload < RELOADS; reload++) {
      long start = System.nanoTime();
      library.load(files);
      loads[reload] = System.nanoTime() - start;
      firsts[reload] = first(library, applicants.get(reload % applicants.size()));
    }
    Arrays.sort(loads);
    Arrays.sort(firsts);
    print("warmLoad", loads[RELOADS / 2]);
    print("warmFirst", firsts[RELOADS / 2]);
  }

  /** Nanoseconds of scoring an applicant whose values were just read, as those of a request are. */
  private static long first(ScoringBenchmark library, Map<String, Object> applicant)
      throws Exception {
    long read = applicant.hashCode(); // without, it is memory that is timed
    long start = System.nanoTime();
    Objects.requireNonNull(library.score(applicant));
    return System.nanoTime() - start + (read == 0 ? 1 : 0);
  }

  /** Medians of giving the model other options in a warm JVM, and of the first call after it. */
  private static void configure(ScoringBenchmark library, List<Map<String, Object>> applicants)
      throws Exception {
    long[] times = new long[RELOADS];
    long[] firsts = new long[RELOADS];
    for (int round = 0; round < RELOADS; round++) {
      long start = System.nanoTime();
      if (!library.configure(round)) {
        return;
      }
      times[round] = System.nanoTime() - start;
      firsts[round] = first(library, applicants.get(round % applicants.size()));
    }
    Arrays.sort(times);
    Arrays.sort(firsts);
    print("options", times[RELOADS / 2]);
    print("optionsFirst", firsts[RELOADS / 2]);
  }

  private static void print(String name, long nanoseconds) {
    System.out.println(name + " " + nanoseconds);
  }
}
