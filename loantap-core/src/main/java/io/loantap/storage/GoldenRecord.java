package io.loantap.storage;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.Schema;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Logistic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An invented application and the probability the model gave it when it was written; any other
 * result at load means that model, library or machine is not what it was.
 *
 * @param applicant values by field name: numbers, and text for levels, months and free text
 * @param probability of default, to the last bit
 */
public record GoldenRecord(Map<String, Object> applicant, double probability) {
  /** Copies the map. */
  public GoldenRecord {
    applicant = Collections.unmodifiableMap(new LinkedHashMap<>(applicant));
  }

  /**
   * A record of an application as a scorecard scores it now; empty if it refuses it.
   *
   * @param applicant values by field name of the schema
   * @throws IllegalArgumentException if it is no application by the schema
   */
  public static Optional<GoldenRecord> of(
      Map<String, Object> applicant, BoundScorecard scorecard, Schema schema) {
    double probability = probability(applicant, scorecard, schema);
    return Double.isNaN(probability)
        ? Optional.empty()
        : Optional.of(new GoldenRecord(applicant, probability));
  }

  /** The probability that a scorecard gives an application now; NaN if it refuses it. */
  static double probability(
      Map<String, Object> applicant, BoundScorecard scorecard, Schema schema) {
    return Logistic.probability(scorecard.logOdds(Applicant.of(applicant).bind(schema)));
  }
}
