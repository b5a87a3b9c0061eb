package io.loantap.examples.http.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.Decision;
import java.io.IOException;

/**
 * A decision as the service answers it: the library's JSON form, and before it the word that
 * callers of the service that this one replaces look for.
 */
public final class DecisionResponse {
  private DecisionResponse() {}

  /** The word of {@code loan_approval_status} for an outcome. */
  public static String status(Decision.Outcome outcome) {
    return switch (outcome) {
      case APPROVE -> "Approved";
      case COUNTEROFFER -> "Counteroffer";
      case REFER -> "Refer";
      case DECLINE -> "Rejected";
    };
  }

  /** Writes the decision as a JSON object. */
  public static void write(Decision decision, JsonGenerator json) throws IOException {
    json.writeRawValue(
        "{\"loan_approval_status\":\""
            + status(decision.outcome())
            + "\","
            + decision.toJson().substring(1));
  }
}
