package io.loantap.derived;

import io.loantap.applicant.BoundApplicant;

/** A raw number of an applicant. */
@FunctionalInterface
public non-sealed interface NumericSource extends FieldSource {
  /** The finite value, or NaN if it is missing. */
  double value(BoundApplicant applicant);
}
