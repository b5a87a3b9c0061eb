/**
 * One loan application, typed and checked: the {@link io.loantap.applicant.Schema} says which
 * fields there are, an {@link io.loantap.applicant.Applicant} carries their values, and a {@link
 * io.loantap.applicant.Violation} says what is wrong with one of them without repeating its value.
 */
@NullMarked
package io.loantap.applicant;

import org.jspecify.annotations.NullMarked;
