package io.loantap.derived;

import io.loantap.applicant.BoundApplicant;
import org.jspecify.annotations.Nullable;

/** A raw level of an applicant. */
@FunctionalInterface
public non-sealed interface LevelSource extends FieldSource {
  /** The level, or null if it is missing. */
  @Nullable String level(BoundApplicant applicant);
}
