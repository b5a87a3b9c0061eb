package io.loantap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.loantap.applicant.BoundApplicant;
import io.loantap.pricing.Offered;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.Reason;
import io.loantap.storage.InputHash;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A decision's record for the files: everything that has to come out the same when it is repeated,
 * and nothing that the applicant stated. Who decided when is for the caller to add. Immutable.
 *
 * @param version model, policy, catalogue and library that decided
 * @param inputSha256 SHA-256 of the application as the model reads it. It tells whether two
 *     applications are the same; whoever guesses a whole application can confirm the guess, so it
 *     deserves the care of personal data
 * @param outcome what became of the application
 * @param probability of default
 * @param threshold of the policy
 * @param score exact
 * @param reasons in order
 * @param offer terms of the offer, if there was one
 */
public record AuditRecord(
    DecisionVersion version,
    String inputSha256,
    Decision.Outcome outcome,
    double probability,
    double threshold,
    double score,
    List<Cause> reasons,
    Optional<Terms> offer)
    implements JsonForm {
  /** Copies the list. */
  public AuditRecord {
    reasons = List.copyOf(reasons);
  }

  /**
   * A reason without its words.
   *
   * @param code by which programs know it
   * @param source the part of the decision that it comes from
   */
  public record Cause(String code, ReasonSource source) {
    private static Cause of(Reason reason) {
      return new Cause(reason.code(), reason.source());
    }
  }

  /**
   * The terms that were offered.
   *
   * @param amount in money
   * @param apr a fraction a year
   * @param termMonths number of instalments
   * @param instalment in money a month
   * @param expectedLoss in money
   */
  public record Terms(
      BigDecimal amount,
      BigDecimal apr,
      int termMonths,
      BigDecimal instalment,
      BigDecimal expectedLoss) {
    /**
     * Writes money to the cent and the rate in its shortest form, so that equal terms are equal.
     */
    public Terms {
      amount = atLeast(amount, 2);
      apr = atLeast(apr, 0);
      instalment = atLeast(instalment, 2);
      expectedLoss = atLeast(expectedLoss, 2);
    }

    private static BigDecimal atLeast(BigDecimal number, int decimals) {
      BigDecimal shortest = number.stripTrailingZeros();
      return shortest.scale() < decimals ? shortest.setScale(decimals) : shortest;
    }

    private static Terms of(Offered offered) {
      return new Terms(
          offered.terms().amount(),
          offered.terms().apr(),
          offered.terms().termMonths(),
          offered.terms().instalment(),
          offered.expectedLoss());
    }
  }

  static AuditRecord of(Decision decision, BoundApplicant applicant) {
    return new AuditRecord(
        decision.version(),
        InputHash.of(applicant),
        decision.outcome(),
        decision.probability(),
        decision.threshold(),
        decision.score(),
        decision.reasons().stream().map(Cause::of).toList(),
        decision.offer().map(Terms::of));
  }

  /** One line of JSON, without a line end, which {@link #parse} reads back to an equal record. */
  @Override
  public String toJson() {
    return DecisionJson.write(this);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    DecisionJson.write(this, json);
  }

  /**
   * Reads what {@link #toJson} writes.
   *
   * @throws IllegalArgumentException if it is no audit record; the message says where
   */
  public static AuditRecord parse(String json) {
    return DecisionJson.read(json);
  }
}
