package io.loantap.examples.http.serving;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing for each model of the service. Immutable.
 *
 * @param <T> the thing
 * @param unnamed that of the model that serves whoever names none
 * @param named those of the others, by the names of {@code ?model=}
 */
public record ByModel<T>(T unnamed, Map<String, T> named) {
  private static final String PARAMETER = "model";

  public ByModel {
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** What is made of each. */
  public <U> ByModel<U> map(Function<T, U> change) {
    Map<String, U> others = new LinkedHashMap<>();
    named.forEach((name, each) -> others.put(name, change.apply(each)));
    return new ByModel<>(change.apply(unnamed), others);
  }

  /**
   * That of the model that the request names, or of the unnamed one.
   *
   * @throws ProblemException if there is no model of this name
   */
  public T asked(Exchange exchange) {
    @Nullable String name = exchange.query(PARAMETER);
    if (name == null) {
      return unnamed;
    }
    @Nullable T found = named.get(name);
    if (found == null) {
      throw new ProblemException(ProblemType.UNKNOWN_MODEL, known());
    }
    return found;
  }

  private String known() {
    return named.isEmpty()
        ? "No model has a name here. Leave ?model= out, or start the service with --model-named"
            + " NAME=FILE."
        : "The names are "
            + String.join(", ", named.keySet())
            + ". Without ?model= the one of"
            + " --model decides.";
  }
}
