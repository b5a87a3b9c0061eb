package io.loantap.examples.spark.fit;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An applicant on the way to the driver, slot by slot. */
final class ApplicantSlots implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] numbers;
  private final @Nullable String[] texts;

  ApplicantSlots(double[] numbers, @Nullable String[] texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /** Of the slots. */
  double[] numbers() {
    return numbers;
  }

  /** Of the slots, null where there is none. */
  @Nullable String[] texts() {
    return texts;
  }

  static ApplicantSlots of(BoundApplicant applicant) {
    int slots = applicant.schema().size();
    double[] numbers = new double[slots];
    @Nullable String[] texts = new @Nullable String[slots];
    for (int slot = 0; slot < slots; slot++) {
      numbers[slot] = applicant.number(slot);
      texts[slot] = applicant.text(slot);
    }
    return new ApplicantSlots(numbers, texts);
  }

  /** The applicant again, of the same schema. */
  BoundApplicant bind(Schema schema) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    for (int slot = 0; slot < numbers.length; slot++) {
      @Nullable String text = texts[slot];
      if (text == null) {
        slots.set(slot, numbers[slot]);
      } else {
        slots.set(slot, numbers[slot], text);
      }
    }
    return slots.build();
  }
}
