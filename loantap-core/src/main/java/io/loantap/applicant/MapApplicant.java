package io.loantap.applicant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An application as somebody handed it over, not yet held against a schema. */
final class MapApplicant implements Applicant {
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
      values.keySet().stream()
          .filter(name -> schema.slot(name) < 0)
          .forEach(name -> violations.add(schema.unknown(name)));
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
