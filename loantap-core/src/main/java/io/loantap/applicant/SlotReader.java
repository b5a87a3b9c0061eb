package io.loantap.applicant;

import java.util.Objects;

/** Reads a field from its slot. */
record SlotReader(int slot) implements FieldReader<BoundApplicant> {
  @Override
  public double slot(BoundApplicant applicant) {
    return applicant.number(slot);
  }

  @Override
  public boolean has(BoundApplicant applicant) {
    return !Double.isNaN(applicant.number(slot));
  }

  @Override
  public String text(BoundApplicant applicant) {
    return Objects.requireNonNull(applicant.text(slot));
  }

  @Override
  public boolean refuses() {
    return false;
  }
}
