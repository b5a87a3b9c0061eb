package io.loantap.benchmarks.scoring;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Calls every benchmark method for every applicant and compares with the definition of the model.
 * Ends with status 1 if one is too far off, so that nothing is measured that gives other results.
 */
public final class Agreement {
  private static final int BATCH = 20_000;

  /**
   * A benchmark method's largest difference.
   *
   * @param difference of probabilities; NaN if a result was none
   */
  record Found(String benchmark, double difference, double tolerance) {
    boolean agrees() {
      return difference <= tolerance;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-40s %8.1e of %.0e %s",
          benchmark,
          difference,
          tolerance,
          agrees() ? "agrees" : "DISAGREES");
    }
  }

  private Agreement() {}

  /** Checks all with the files in the folder named, or in the usual one. */
  public static void main(String[] args) throws Exception {
    List<Found> found =
        all(new ScoringFiles(Path.of(args.length > 0 ? args[0] : ScoringFiles.DEFAULT)));
    found.forEach(System.out::println);
    if (!found.stream().allMatch(Found::agrees)) {
      System.exit(1);
    }
  }

  static List<Found> all(ScoringFiles files) throws Exception {
    ComparisonModel model = files.model();
    double[] right = files.applicants().stream().mapToDouble(model::probability).toArray();
    List<Found> found = new ArrayList<>();
    for (ScoringBenchmark library : ServiceLoader.load(ScoringBenchmark.class)) {
      library.files = files.folder().toString();
      for (Method method : benchmarks(library)) {
        library.setUp();
        found.add(compare(library, method, right));
      }
      found.add(compareMaps(library, files, right));
    }
    for (BatchBenchmark library : ServiceLoader.load(BatchBenchmark.class)) {
      library.files = files.folder().toString();
      library.rows = BATCH;
      library.setUp();
      for (Method method : benchmarks(library)) {
        found.add(compare(library, method, model));
      }
    }
    return found;
  }

  private static Found compare(BatchBenchmark library, Method method, ComparisonModel model)
      throws Exception {
    double[] probabilities = (double[]) method.invoke(library);
    double worst = 0;
    for (int row = 0; row < BATCH; row++) {
      double right = model.probability(library.loans().distinct().get(row));
      worst = worse(worst, probabilities[row] - right);
    }
    return new Found(
        library.getClass().getSimpleName() + "." + method.getName(), worst, library.tolerance());
  }

  private static List<Method> benchmarks(Object library) {
    return Arrays.stream(library.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Found compare(ScoringBenchmark library, Method method, double[] right)
      throws Exception {
    double worst = 0;
    for (double expected : right) {
      worst = worse(worst, library.probability(method.invoke(library)) - expected);
    }
    return new Found(
        library.getClass().getSimpleName() + "." + method.getName(), worst, library.tolerance());
  }

  /** The door that bad input goes through has to be right for good input. */
  private static Found compareMaps(ScoringBenchmark library, ScoringFiles files, double[] right)
      throws Exception {
    double worst = 0;
    int place = 0;
    for (Map<String, Object> applicant : files.applicants()) {
      Object result = library.score(applicant);
      double probability = result == null ? Double.NaN : library.probability(result);
      worst = worse(worst, probability - right[place++]);
    }
    return new Found(library.getClass().getSimpleName() + ", by names", worst, library.tolerance());
  }

  /** Unlike {@code >}, this lets NaN win. */
  private static double worse(double worst, double difference) {
    return Math.max(worst, Math.abs(difference));
  }
}
