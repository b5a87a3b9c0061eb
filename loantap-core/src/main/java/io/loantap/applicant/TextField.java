package io.loantap.applicant;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Free text, such as an address. It is kept only to derive something from it; the slot says no more
 * than whether there is any: 0, or {@link Field#MISSING}.
 */
public record TextField(String name, String description) implements Field {
  // By hand: what a record has is linked by method handles, slowly in a new JVM (LoadStages in the
  // benchmarks).
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextField that
        && name.equals(that.name)
        && description.equals(that.description);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, description);
  }

  @Override
  public Kind kind() {
    return Kind.TEXT;
  }

  @Override
  public String expected() {
    return "text";
  }

  @Override
  public double slot(Object value) {
    return value instanceof CharSequence text ? slot(text.toString()) : REFUSED;
  }

  /** 0, or {@link Field#MISSING} for blank text. */
  static double slot(String text) {
    return text.isBlank() ? MISSING : 0;
  }

  @Override
  public Violation refusal(Object value) {
    return new Violation(
        name, Violation.Code.WRONG_TYPE, Violation.kindOf(value), expected(), null);
  }

  @Override
  public double parse(String text, Consumer<Violation> violations) {
    return slot(text);
  }
}
