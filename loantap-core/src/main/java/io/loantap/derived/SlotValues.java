package io.loantap.derived;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.FieldValues;
import java.util.Objects;

/** The values of applications that are laid out by slots; others have none here. */
public final class SlotValues implements FieldValues<Applicant> {
  /** The only one there need be. */
  public static final SlotValues INSTANCE = new SlotValues();

  private SlotValues() {}

  @Override
  public double slot(Applicant applicant, int slot) {
    return ((BoundApplicant) applicant).number(slot);
  }

  @Override
  public String text(Applicant applicant, int slot) {
    return Objects.requireNonNull(((BoundApplicant) applicant).text(slot));
  }
}
