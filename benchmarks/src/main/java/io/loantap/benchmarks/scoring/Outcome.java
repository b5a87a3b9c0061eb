package io.loantap.benchmarks.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of bad input with a library, as a cell of the table.
 *
 * @param cell "right" is the probability without the mistake; a bold number is another one, without
 *     a word; † says that the exception's message repeats the value; – that the caller's code
 *     decides
 */
record Outcome(String cell) {
  private static final int CAUSES = 10;

  /** The caller's own code decides. */
  static final Outcome CALLER = new Outcome("–");

  /**
   * Scores an applicant.
   *
   * @param good the applicant without the mistake
   * @param right probability of the good one
   */
  static Outcome of(
      ScoringBenchmark library, Map<String, Object> bad, Map<String, Object> good, double right) {
    try {
      @Nullable Object result = library.score(bad);
      return result == null ? new Outcome("null") : scored(library, result, right);
    } catch (Exception e) {
      String tale = repeats(e, bad, good) ? " †" : "";
      return new Outcome("`" + e.getClass().getSimpleName() + "`" + tale);
    }
  }

  private static Outcome scored(ScoringBenchmark library, Object result, double right) {
    double probability = library.probability(result);
    String remarks = library.remarks(result);
    if (Double.isNaN(probability)) {
      return new Outcome("NaN");
    }
    if (Math.abs(probability - right) <= library.tolerance()) {
      return new Outcome("right");
    }
    String number = String.format(Locale.ROOT, "%.3f", probability);
    return new Outcome(remarks.isEmpty() ? "**" + number + "**" : number + ", notice " + remarks);
  }

  /** Whether a message holds a value of the applicant that is not as it was. */
  private static boolean repeats(
      Exception exception, Map<String, Object> bad, Map<String, Object> good) {
    List<String> values = new ArrayList<>();
    bad.forEach(
        (name, value) -> {
          if (value != null && !Objects.equals(value, good.get(name))) {
            values.add(value.toString());
            if (value instanceof Double number && Double.isFinite(number)) {
              values.add(Long.toString(number.longValue()));
            }
          }
        });
    @Nullable Throwable cause = exception;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      String message = String.valueOf(cause.getMessage());
      if (values.stream().anyMatch(message::contains)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
