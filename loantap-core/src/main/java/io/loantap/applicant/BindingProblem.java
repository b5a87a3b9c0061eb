package io.loantap.applicant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a type cannot hold the applications of a model.
 *
 * @param component name of the record component or bean property; of the field, if there is none
 *     for it
 * @param found what was found, such as "String", or "no component"
 * @param expected what would have been right
 * @param nearest a field, component or level close to the name, or null
 */
public record BindingProblem(
    String component, String found, String expected, @Nullable String nearest) {

  /** The near match, if there is one. */
  public Optional<String> nearMatch() {
    return Optional.ofNullable(nearest);
  }

  /** One line. */
  public String message() {
    String hint = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    return component + ": found " + found + ", expected " + expected + hint;
  }
}
