package io.loantap.applicant;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application laid out by the slots of one schema, so that scoring needs no look-up by name.
 * Immutable.
 */
public final class BoundApplicant implements Applicant {
  private final Schema schema;
  private final double[] numbers;
  private final @Nullable String[] texts;

  /** Takes the arrays over. */
  BoundApplicant(Schema schema, double[] numbers, @Nullable String[] texts) {
    this.schema = schema;
    this.numbers = numbers;
    this.texts = texts;
  }

  /** The schema whose slots these are. */
  public Schema schema() {
    return schema;
  }

  /** The slot's number, level code or month; see {@link Field}. */
  public double number(int slot) {
    return numbers[slot];
  }

  /** The slot's level or free text without surrounding blanks; null if missing or numeric. */
  public @Nullable String text(int slot) {
    return texts[slot];
  }

  /** Carries values over by name when the schemas differ; a field the other lacks is unknown. */
  @Override
  public BoundApplicant bind(Schema other, List<Violation> violations) {
    if (other.hasFieldsOf(schema)) {
      return this;
    }
    Slots slots = new Slots(other);
    for (int target = 0; target < other.size(); target++) {
      int slot = schema.slot(other.field(target).name());
      if (slot >= 0 && !Double.isNaN(numbers[slot])) {
        Object value = schema.field(slot).value(numbers[slot], texts[slot]);
        slots.set(target, other.field(target).read(value, violations::add), value);
      }
    }
    for (int slot = 0; slot < numbers.length; slot++) {
      String name = schema.field(slot).name();
      if (!Double.isNaN(numbers[slot]) && other.slot(name) < 0) {
        violations.add(other.unknown(name));
      }
    }
    return slots.build();
  }

  @Override
  public String toString() {
    return "Applicant" + schema.names();
  }

  /** Collects the slots of one applicant. */
  public static final class Slots {
    private final Schema schema;
    private final double[] numbers;
    private final @Nullable String[] texts;

    /** All slots missing. */
    public Slots(Schema schema) {
      this.schema = schema;
      this.numbers = new double[schema.size()];
      this.texts = new @Nullable String[schema.size()];
      Arrays.fill(numbers, Field.MISSING);
    }

    /** The slots of an applicant, some of which are to be others. */
    public Slots(BoundApplicant applicant) {
      this.schema = applicant.schema;
      this.numbers = applicant.numbers.clone();
      this.texts = applicant.texts.clone();
    }

    /**
     * Sets a slot to what its field read from the value.
     *
     * @param number the slot as {@link Field#read} or {@link Field#parse} gave it
     * @param value what was read; kept as text for levels and free text
     */
    public void set(int slot, double number, Object value) {
      Field field = schema.field(slot);
      numbers[slot] = number;
      if (!field.kind().isText() || Double.isNaN(number)) {
        texts[slot] = null;
      } else {
        boolean listed = field.kind() == Field.Kind.LEVEL && number >= 0;
        texts[slot] = listed ? field.levels().get((int) number) : Field.text(value);
      }
    }

    /** Sets a slot that has no text: that of a number or a date. */
    public void set(int slot, double number) {
      numbers[slot] = number;
    }

    /** The applicant; these slots must not be set afterwards. */
    public BoundApplicant build() {
      return new BoundApplicant(schema, numbers, texts);
    }
  }
}
