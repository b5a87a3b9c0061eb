/**
 * The front door: {@link io.loantap.Scorer} loads a model file and gives each applicant a {@link
 * io.loantap.Prediction}.
 */
@NullMarked
package io.loantap;

import org.jspecify.annotations.NullMarked;
