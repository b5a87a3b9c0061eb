package io.loantap.derived;

import io.loantap.applicant.Field;
import org.jspecify.annotations.Nullable;

/** Reads the number that a level begins with. */
final class LeadingInteger {
  private LeadingInteger() {}

  /** The whole number of up to six digits at the start; {@link Field#MISSING} if there is none. */
  static double leading(@Nullable String text) {
    int number = 0;
    int digits = 0;
    while (text != null && digits < text.length() && digits < 6) {
      int digit = text.charAt(digits) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = 10 * number + digit;
      digits++;
    }
    return digits == 0 ? Field.MISSING : number;
  }
}
