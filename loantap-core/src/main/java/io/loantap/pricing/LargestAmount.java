package io.loantap.pricing;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The largest amount of one term that meets every requirement, among the multiples of the step
 * below an amount that does not.
 *
 * <p>The price depends on the probability of default, which depends on the amount, which depends on
 * the price: the amount looked for is a fixed point of these. It is found from both sides. At the
 * rate of an amount that passes, the largest affordable amount is a bound from above if the
 * probability does not fall as the amount grows; at the rate of one that fails, a bound from below.
 * Each is a guess only: nothing is believed that was not itself put to the requirements.
 *
 * <p>The amount found passes, and one step more does not, whatever the model. If the probability
 * does not fall as the amount grows, and the fee has no fixed part, it is the largest. Otherwise
 * there may be a larger one beyond a gap; if the smallest amount fails, seven in between are tried
 * before giving up. The bracket of multiples shrinks with every amount tried, so the search ends:
 * mostly after three or four, at the latest after 13 plus log2 of the number of multiples.
 */
final class LargestAmount {
  private static final int RUNGS = 8;
  private static final int GUESSES = 4;

  private final LongFunction<Candidate> price;
  private final Affordability affordability;
  private final long step;

  /** Highest multiple known to pass; one below the lowest if none is. */
  private long passing;

  /** Lowest multiple above it that is known to fail or is not looked at. */
  private long failing;

  private @Nullable Candidate best;

  /**
   * Prepares a search.
   *
   * @param price puts an amount in cents to the requirements
   * @param step in cents
   */
  LargestAmount(LongFunction<Candidate> price, Affordability affordability, long step) {
    this.price = price;
    this.affordability = affordability;
    this.step = step;
  }

  /**
   * Searches.
   *
   * @param min lowest amount in cents
   * @param top fails; only smaller amounts are looked at
   * @param failures takes up the smallest amount, if nothing is found
   * @return null if nothing is found
   */
  @Nullable Candidate find(long min, Candidate top, List<Candidate> failures) {
    long lowest = (min + step - 1) / step;
    passing = lowest - 1;
    failing = (top.amount() + step - 1) / step;
    best = null;
    if (affordability.maxInstalmentCents() == 0 || lowest >= failing) {
      return null;
    }
    boolean instalmentTooHigh = top.reason() == OfferReason.INSTALMENT_TOO_HIGH;
    long guess = instalmentTooHigh ? Math.min(affordable(top), failing - 1) : lowest;
    if (guess > lowest) {
      tryOut(guess);
    }
    if (best == null) {
      Candidate smallest = price.apply(lowest * step);
      if (smallest.passes()) {
        passing = lowest;
        best = smallest;
      } else if (!climbDown(lowest)) {
        failures.add(smallest);
        return null;
      }
    }
    narrow();
    return best;
  }

  /** Tries seven multiples between the lowest and the failing one, from above, until one passes. */
  private boolean climbDown(long lowest) {
    long width = failing - lowest;
    for (int rung = RUNGS - 1; rung > 0 && best == null; rung--) {
      long multiple = lowest + width * rung / RUNGS;
      if (multiple > lowest && multiple < failing) {
        tryOut(multiple);
      }
    }
    return best != null;
  }

  private void narrow() {
    for (int tried = 0; failing - passing > 1; tried++) {
      long next = passing + (failing - passing) / 2;
      if (tried < GUESSES && best != null) {
        long bound = affordable(best);
        if (bound < failing) {
          next = Math.max(bound, passing + 1);
        }
      }
      tryOut(next);
    }
  }

  private void tryOut(long multiple) {
    Candidate candidate = price.apply(multiple * step);
    if (candidate.passes()) {
      passing = multiple;
      best = candidate;
    } else {
      failing = multiple;
    }
  }

  /** The largest multiple affordable at the rate of a candidate. */
  private long affordable(Candidate candidate) {
    return affordability.maxAmountCents(candidate.apr(), candidate.termMonths()) / step;
  }
}
