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
  private final ValueReader reader;

  /** How a value becomes a slot: as a program's value, or as text from a file. */
  @FunctionalInterface
  interface ValueReader {
    double read(Field field, Object value, Consumer<Violation> violations);
  }

  MapApplicant(Map<String, ?> values, ValueReader reader) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.reader = reader;
  }

  @Override
  public BoundApplicant bind(Schema schema, List<Violation> violations) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    int known = 0;
    for (int slot = 0; slot < schema.size(); slot++) {
      Field field = schema.field(slot);
      @Nullable Object value = values.get(field.name());
      if (value != null) {
        slots.set(slot, reader.read(field, value, violations::add), value);
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

  @Override
  public String toString() {
    return "Applicant" + values.keySet();
  }
}
