package io.loantap.reason;

import io.loantap.pricing.ReasonSource;
import java.util.List;

/**
 * A reason why an application was not approved as it stands, as a notice to the applicant gives it.
 * Holds no value of the applicant.
 *
 * @param code by which programs know the reason
 * @param source the part of the decision that the application failed
 * @param characteristics that the reason is about, in the order of the scorecard; none where the
 *     reason is not about one
 * @param text one phrase for people, from the catalogue
 * @param shortfall for a reason of the score, how far the applicant falls short of the reference in
 *     log-odds, above 0; else 0
 */
public record Reason(
    String code, ReasonSource source, List<String> characteristics, String text, double shortfall) {
  /** Checks the code and copies the list. */
  public Reason {
    ReasonCode.check(code);
    characteristics = List.copyOf(characteristics);
    if (!(shortfall >= 0 && shortfall < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a shortfall is a finite number of at least 0");
    }
  }
}
