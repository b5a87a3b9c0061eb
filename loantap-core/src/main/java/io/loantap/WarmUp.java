package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.util.List;
import java.util.Map;

/**
 * Asks a scorer about the golden records of its model before the first applicant comes. The scorer
 * itself makes nothing lazily, but the JVM does.
 */
final class WarmUp {
  /** The JVM puts the last touch to a method handle after 127 calls. */
  private static final int BRIEF = 150;

  /** Of four calls each: what they share is called often enough for HotSpot to compile it. */
  private static final int THOROUGH = 2_500;

  private WarmUp() {}

  /** So that the method handles of the scorer are what they will be. */
  static void brief(Scorer scorer) {
    run(scorer, BRIEF);
  }

  /** So that the scorer is as fast as it will be, more or less. */
  static void thorough(Scorer scorer) {
    run(scorer, THOROUGH);
  }

  private static void run(Scorer scorer, int rounds) {
    List<Map<String, Object>> records = scorer.goldenApplicants();
    List<Applicant> applicants = records.stream().map(Applicant::of).toList();
    for (int i = 0; i < rounds && !records.isEmpty(); i++) {
      int place = i % records.size();
      try {
        scorer.probability(records.get(place));
        scorer.predict(records.get(place));
        scorer.probability(applicants.get(place));
        scorer.predict(applicants.get(place));
      } catch (InvalidApplicantException e) {
        // The options refuse what the model takes; that was a warm-up, too.
      }
    }
  }
}
