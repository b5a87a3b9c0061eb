package io.loantap.examples.http.serving;

import io.loantap.Decision;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.examples.http.observability.AuditLog;
import io.loantap.examples.http.observability.ServiceMetrics;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import java.util.Optional;

/** The one way to a decision: decides, counts it, and records it before anybody hears of it. */
public final class DecisionService {
  private final ServiceMetrics metrics;
  private final Optional<AuditLog> audit;

  public DecisionService(ServiceMetrics metrics, Optional<AuditLog> audit) {
    this.metrics = metrics;
    this.audit = audit;
  }

  /**
   * Decides on an application.
   *
   * @throws ProblemException if it cannot be scored or recorded
   */
  public Decision decide(ServedModels.Served model, Applicant applicant, String requestId) {
    Decision decision;
    try {
      decision = model.decide(applicant);
    } catch (InvalidApplicantException e) {
      metrics.refused(e.violations());
      throw new ProblemException(Problem.invalid(e.violations()));
    }
    audit.ifPresent(
        log -> log.append(decision.toAuditRecord(applicant, model.scorer().schema()), requestId));
    metrics.decided(decision.outcome());
    return decision;
  }
}
