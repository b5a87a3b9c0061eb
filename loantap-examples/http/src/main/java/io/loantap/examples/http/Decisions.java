package io.loantap.examples.http;

import io.loantap.Decision;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.util.Optional;

/** Decides, counts what came of it, and records it before anybody hears of it. */
final class Decisions {
  private final ServiceMetrics metrics;
  private final Optional<AuditLog> audit;

  Decisions(ServiceMetrics metrics, Optional<AuditLog> audit) {
    this.metrics = metrics;
    this.audit = audit;
  }

  /**
   * Decides on an application.
   *
   * @throws ProblemException if it cannot be scored or recorded
   */
  Decision decide(ServedModels.Served model, Applicant applicant, String requestId) {
    Decision decision;
    try {
      decision = model.decide(applicant);
    } catch (InvalidApplicantException e) {
      metrics.refused(e.violations());
      throw new ProblemException(Problem.invalid(e.violations()));
    }
    audit.ifPresent(log -> log.append(decision, requestId));
    metrics.decided(decision.outcome());
    return decision;
  }
}
