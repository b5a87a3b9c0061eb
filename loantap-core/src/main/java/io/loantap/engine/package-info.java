/**
 * The one sum that a score is, over whatever an applicant comes in: laid out by slots, a map, an
 * object of the caller's own type, columns.
 *
 * <p>{@link io.loantap.engine.Treatment} is where a missing, special, unseen or clipped value
 * becomes a contribution, {@link io.loantap.engine.FieldLimits} where a number is out of range, and
 * {@link io.loantap.engine.FlatScorecard} what plain values are summed over. Every sum adds the
 * intercept and then the contributions in the scorecard's order, so that the same values give the
 * same bits.
 */
@NullMarked
package io.loantap.engine;

import org.jspecify.annotations.NullMarked;
