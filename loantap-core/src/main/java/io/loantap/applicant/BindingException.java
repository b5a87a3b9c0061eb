package io.loantap.applicant;

import java.util.List;
import java.util.stream.Collectors;

/** A type cannot hold the applications of a model; lists every reason at once. */
public final class BindingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<BindingProblem> problems;

  BindingException(Class<?> type, List<BindingProblem> problems) {
    super(
        problems.stream()
            .map(BindingProblem::message)
            .collect(Collectors.joining("\n", type.getName() + " does not fit the model:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems: those of components in their order, then fields that no component holds. */
  public List<BindingProblem> problems() {
    return problems;
  }
}
