package io.loantap.train.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.decision.LendingTerms;
import io.loantap.reason.Reason;
import io.loantap.storage.ModelReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results that every reader of a model has to come to for an applicant, and how far others are off.
 */
final class Conformance {
  private static final double TOLERANCE = 1e-12;
  private static final double POINTS_TOLERANCE = 1e-9;

  private final ModelReader.Loaded model;
  private final Scorer scorer;

  /**
   * The results of a model, decided by the threshold and the refer band alone.
   *
   * @param scorer of the same model
   */
  Conformance(ModelReader.Loaded model, Scorer scorer) {
    this.model = model;
    this.scorer =
        scorer.with(
            scorer
                .policy()
                .withTerms(
                    new LendingTerms(
                        scorer.policy().terms().refer(), List.of(), Optional.empty())));
  }

  /** The result of an applicant. */
  ObjectNode expected(Map<String, @Nullable Object> applicant) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    try {
      Decision decision = scorer.decide(applicant);
      result.put(
          "log_odds",
          model.scorecard().logOdds(Applicant.of(applicant).bind(model.model().schema())));
      result.put("probability", decision.probability());
      result.put("points", decision.score());
      result.put("decision", decision.outcome().name());
      ArrayNode reasons = result.putArray("reasons");
      decision.reasons().stream().map(Reason::code).forEach(reasons::add);
    } catch (InvalidApplicantException e) {
      result.removeAll();
      result.put("decision", "REFUSED");
      ArrayNode violations = result.putArray("violations");
      for (Violation each : e.violations()) {
        violations.addObject().put("field", each.field()).put("code", each.code().name());
      }
    }
    return result;
  }

  /** The member in which a result differs from the expected one; null if it is right. */
  static @Nullable String difference(JsonNode expected, JsonNode found) {
    for (String member : List.of("decision", "reasons", "violations")) {
      if (expected.has(member) && !expected.get(member).equals(found.path(member))) {
        return member;
      }
    }
    if (expected.has("log_odds")) {
      double logOdds = expected.get("log_odds").doubleValue();
      double allowed = TOLERANCE * Math.max(1, Math.abs(logOdds));
      if (!isClose(expected, found, "log_odds", allowed)) {
        return "log_odds";
      }
      if (!isClose(expected, found, "probability", TOLERANCE)) {
        return "probability";
      }
      double points = expected.get("points").doubleValue();
      double allowedPoints = POINTS_TOLERANCE * Math.max(1, Math.abs(points) / 1000);
      return isClose(expected, found, "points", allowedPoints) ? null : "points";
    }
    return null;
  }

  private static boolean isClose(JsonNode expected, JsonNode found, String member, double allowed) {
    JsonNode number = found.path(member);
    return number.isNumber()
        && Math.abs(number.doubleValue() - expected.get(member).doubleValue()) <= allowed;
  }
}
