package io.loantap.learn.encode;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Applications laid out slot by slot, the rows of each side by side: to a {@link BoundApplicant}
 * what a block of rows is to one. Immutable.
 */
public final class BoundApplicants {
  private static final @Nullable String[] NO_TEXTS = {};

  private final Schema schema;
  private final int size;
  private final double[][] numbers;

  /** Texts that no number stands for; {@link #NO_TEXTS} where a slot has none. */
  private final @Nullable String[][] texts;

  private BoundApplicants(Schema schema, int size, double[][] numbers, @Nullable String[][] texts) {
    this.schema = schema;
    this.size = size;
    this.numbers = numbers;
    this.texts = texts;
  }

  /** A single one. */
  public static BoundApplicants of(BoundApplicant applicant) {
    Slots slots = new Slots(applicant.schema(), 1);
    for (int slot = 0; slot < applicant.schema().size(); slot++) {
      slots.set(slot, new double[] {applicant.number(slot)});
      @Nullable String text = applicant.text(slot);
      if (text != null) {
        slots.text(slot, 0, text);
      }
    }
    return slots.build();
  }

  /** The schema whose slots these are. */
  public Schema schema() {
    return schema;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The number, level code or month of a row's slot; see {@link Field}. */
  public double number(int slot, int row) {
    return numbers[slot][row];
  }

  /** Writes {@link #number} of all rows to the start of {@code out}. */
  public void read(int slot, double[] out) {
    System.arraycopy(numbers[slot], 0, out, 0, size);
  }

  /**
   * The level or free text of a row's slot without surrounding blanks; null if missing or numeric.
   */
  public @Nullable String text(int slot, int row) {
    double number = numbers[slot][row];
    Field field = schema.field(slot);
    return number >= 0 && field.kind() == Field.Kind.LEVEL
        ? field.levels().get((int) number)
        : texts[slot].length == 0 ? null : texts[slot][row];
  }

  /** One of them; a copy, O(number of fields). */
  public BoundApplicant applicant(int row) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    for (int slot = 0; slot < numbers.length; slot++) {
      @Nullable String text = text(slot, row);
      if (text == null) {
        slots.set(slot, numbers[slot][row]);
      } else {
        slots.set(slot, numbers[slot][row], text);
      }
    }
    return slots.build();
  }

  /** Those of the given rows, in the given order; a copy. */
  public BoundApplicants select(int[] rows) {
    Slots selected = new Slots(schema, rows.length);
    for (int slot = 0; slot < numbers.length; slot++) {
      double[] chosen = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        chosen[i] = numbers[slot][rows[i]];
        @Nullable String text = texts[slot].length == 0 ? null : texts[slot][rows[i]];
        if (text != null) {
          selected.text(slot, i, text);
        }
      }
      selected.set(slot, chosen);
    }
    return selected.build();
  }

  /** Collects the slots of applicants. */
  public static final class Slots {
    private final Schema schema;
    private final int size;
    private final double[][] numbers;
    private final @Nullable String[][] texts;

    /** All slots of so many applicants missing. */
    public Slots(Schema schema, int size) {
      double[] missing = new double[size];
      Arrays.fill(missing, Field.MISSING);
      this.schema = schema;
      this.size = size;
      this.numbers = new double[schema.size()][];
      this.texts = new @Nullable String[schema.size()][];
      Arrays.fill(numbers, missing);
      Arrays.fill(texts, NO_TEXTS);
    }

    /**
     * Sets a slot of all applicants to what its field read; see {@link BoundApplicants#number}.
     *
     * @param all one a row; kept, not to be modified any more
     * @throws IllegalArgumentException if there are more or fewer than applicants
     */
    public void set(int slot, double[] all) {
      if (all.length != size) {
        throw new IllegalArgumentException(
            all.length + " values of " + schema.field(slot).name() + " for " + size + " rows");
      }
      numbers[slot] = all;
    }

    /**
     * Sets the text of a slot that takes free text or has an unseen level, without blanks around.
     */
    public void text(int slot, int row, String text) {
      if (texts[slot].length == 0) {
        texts[slot] = new @Nullable String[size];
      }
      texts[slot][row] = text;
    }

    /** The applicants; these slots must not be set afterwards. */
    public BoundApplicants build() {
      return new BoundApplicants(schema, size, numbers, texts);
    }
  }
}
