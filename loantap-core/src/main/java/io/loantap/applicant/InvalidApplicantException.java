package io.loantap.applicant;

import java.util.List;
import java.util.stream.Collectors;

/** An application cannot be scored; lists everything wrong with it at once. */
public final class InvalidApplicantException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Takes at least one violation.
   *
   * @throws IllegalArgumentException if there is none
   */
  public InvalidApplicantException(List<Violation> violations) {
    super(violations.stream().map(Violation::message).collect(Collectors.joining("\n")));
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("an invalid applicant has at least one violation");
    }
    this.violations = List.copyOf(violations);
  }

  /**
   * All violations, in the order of the schema's fields, then derived fields, then unknown ones.
   */
  public List<Violation> violations() {
    return violations;
  }
}
