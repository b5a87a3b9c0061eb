package io.loantap.learn.evaluation;

import java.util.OptionalDouble;

/**
 * The effect of approving the safest part of some loans: all that a {@link ThresholdObjective} may
 * look at.
 *
 * @param confusion loans approved and declined, by outcome
 * @param expectedChargedOff sum of the probabilities of default of the approved: how many of them
 *     the model expects to be charged off
 * @param amounts the money of the same loans; that of 1 each where amounts are not known
 */
public record ThresholdEffect(Confusion confusion, double expectedChargedOff, Amounts amounts) {

  /**
   * Mean probability of default of the approved, which is their NPA if the model is calibrated; it
   * never falls as the threshold rises. Empty if nobody is approved.
   */
  public OptionalDouble expectedNpa() {
    return confusion.approved() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(expectedChargedOff / confusion.approved());
  }
}
