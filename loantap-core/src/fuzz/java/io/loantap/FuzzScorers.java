package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The example model, and what must hold of any applicant that it is given. */
final class FuzzScorers {
  private FuzzScorers() {}

  static Scorer load() {
    try (InputStream model = FuzzScorers.class.getResourceAsStream("/model-1.0.json")) {
      return Scorer.load(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finite probability, the same through both doors, or violations. */
  static void check(Scorer scorer, Applicant applicant) {
    double probability;
    try {
      probability = scorer.probability(applicant);
    } catch (InvalidApplicantException e) {
      if (e.violations().isEmpty()) {
        throw new AssertionError("refused without a reason", e);
      }
      return;
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new AssertionError("probability " + probability);
    }
    if (Double.compare(scorer.predict(applicant).probability(), probability) != 0) {
      throw new AssertionError("two doors, two probabilities");
    }
  }
}
