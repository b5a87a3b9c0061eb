package io.loantap.applicant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An application as somebody handed it over, not yet held against a schema. */
final class MapApplicant implements Applicant {
  /**
   * Unknown names for which the near match is searched: each search takes as long as a decision.
   */
  private static final int MOST_GUESSES = 8;

  private final Map<String, ?> values;
  private final boolean fromText;

  /**
   * An application of these values.
   *
   * @param fromText whether texts are read as a file holds them: numbers from their digits
   */
  MapApplicant(Map<String, ?> values, boolean fromText) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.fromText = fromText;
  }

  @Override
  public BoundApplicant bind(Schema schema, List<Violation> violations) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    Consumer<Violation> report = new Report(violations);
    int known = 0;
    for (int slot = 0; slot < schema.size(); slot++) {
      Field field = schema.field(slot);
      @Nullable Object value = values.get(field.name());
      if (value != null) {
        slots.set(
            slot,
            fromText && value instanceof String text
                ? field.parse(text, report)
                : field.read(value, report),
            value);
      }
      known += values.containsKey(field.name()) ? 1 : 0;
    }
    if (known < values.size()) {
      int unknown = 0;
      for (String name : values.keySet()) {
        if (schema.slot(name) < 0) {
          unknown++;
          violations.add(
              unknown <= MOST_GUESSES ? schema.unknown(name) : schema.unknownWithoutGuess(name));
        }
      }
    }
    return slots.build();
  }

  /** By name: the first lambda is slow in a new JVM (LoadStages in the benchmarks). */
  private record Report(List<Violation> violations) implements Consumer<Violation> {
    @Override
    public void accept(Violation violation) {
      violations.add(violation);
    }
  }

  @Override
  public String toString() {
    return "Applicant" + values.keySet();
  }
}
