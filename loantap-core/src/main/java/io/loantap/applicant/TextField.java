package io.loantap.applicant;

import java.util.function.Consumer;

/**
 * Free text, such as an address. It is kept only to derive something from it; the slot says no more
 * than whether there is any: 0, or {@link Field#MISSING}.
 */
public record TextField(String name, String description) implements Field {
  @Override
  public String expected() {
    return "text";
  }

  @Override
  public double read(Object value, Consumer<Violation> violations) {
    if (value instanceof CharSequence text) {
      return parse(text.toString(), violations);
    }
    violations.accept(
        new Violation(name, Violation.Code.WRONG_TYPE, ValueKind.of(value), expected(), null));
    return MISSING;
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    return text.isBlank() ? MISSING : 0;
  }
}
