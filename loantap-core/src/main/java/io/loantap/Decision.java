package io.loantap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.Schema;
import io.loantap.pricing.Offered;
import io.loantap.reason.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decision on one application: what becomes of it, why, and on which terms. Immutable, and
 * without a value of the applicant.
 *
 * @param outcome what becomes of it
 * @param probability of default of the loan as asked for, in [0, 1] and finite
 * @param threshold of the policy, in [0, 1]
 * @param score the log-odds of the same loan as points, exact
 * @param expectedLoss of the loan offered or, without an offer, of the one asked for, in money;
 *     empty if the policy does not price or the amount is missing
 * @param offer terms of the loan that can be had; with {@link Outcome#APPROVE} those asked for,
 *     with {@link Outcome#COUNTEROFFER} others; else empty, and empty if the policy does not price
 * @param reasons of everything but a plain approval, those of rules and terms first, then at most
 *     four of the score; each says which part of the decision it comes from
 * @param notices what was missing, unseen or clipped; empty if all was plain
 * @param version model, policy, catalogue and library that decided
 */
public record Decision(
    Outcome outcome,
    double probability,
    double threshold,
    double score,
    Optional<BigDecimal> expectedLoss,
    Optional<Offered> offer,
    List<Reason> reasons,
    List<Notice> notices,
    DecisionVersion version)
    implements JsonForm {
  /** Copies the lists. */
  public Decision {
    reasons = List.copyOf(reasons);
    notices = List.copyOf(notices);
  }

  /** The fate of an application. */
  public enum Outcome {
    /** The loan can be had as asked for. */
    APPROVE,
    /** Not as asked for, but in a smaller amount or over another term. */
    COUNTEROFFER,
    /** A person decides. */
    REFER,
    /** It is declined. */
    DECLINE
  }

  /**
   * The record of this decision for an audit, without any of the applicant's values: a decision
   * keeps none. Hashes the application, so it takes longer than the decision did.
   *
   * @param applicant that was decided on
   * @param schema of the model that decided, {@link Scorer#schema}: the hash is of what the model
   *     reads of the applicant
   */
  public AuditRecord toAuditRecord(Applicant applicant, Schema schema) {
    // Whatever is wrong with the applicant was refused, or let pass, when it was decided on.
    return AuditRecord.of(this, applicant.bind(schema, new ArrayList<>()));
  }

  /**
   * The decision for other programs: one line of JSON, without a line end. Money and rates are
   * decimal numbers; {@code docs/decisions.md} describes each member.
   */
  @Override
  public String toJson() {
    return DecisionJson.write(this);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    DecisionJson.write(this, json);
  }
}
