package io.loantap.challenge;

import io.loantap.Decision;
import io.loantap.applicant.Applicant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of applications with the champion's answers. Any number of threads put in and
 * take out; none waits for another, and nothing is allocated after the beginning.
 */
final class ChallengeQueue {
  /* Vyukov's bounded queue: each place has a turn, which says whose it is. It is n for the n-th to
   * be put in, n + 1 once that is there, and n + length when it is taken out, for the next round.
   * The JDK's bounded queues lock, so that a caller would wait for a thread that was put to sleep
   * with the lock, and its unbounded ones allocate. */

  /** Takes what was waiting. */
  interface Taker {
    void take(Applicant applicant, double probability, @Nullable Decision decision);
  }

  private final int mask;
  private final AtomicLongArray turns;
  private final @Nullable Applicant[] applicants;
  private final double[] probabilities;
  private final @Nullable Decision[] decisions;
  private final AtomicLong in = new AtomicLong();
  private final AtomicLong out = new AtomicLong();

  /** A queue of so many places, rounded up to a power of two, at least 2. */
  ChallengeQueue(int places) {
    int length = Integer.highestOneBit(Math.max(2, 2 * places - 1));
    this.mask = length - 1;
    this.turns = new AtomicLongArray(length);
    for (int place = 0; place < length; place++) {
      turns.set(place, place);
    }
    this.applicants = new @Nullable Applicant[length];
    this.probabilities = new double[length];
    this.decisions = new @Nullable Decision[length];
  }

  /** Puts an application in; false if the queue is full. */
  boolean offer(Applicant applicant, double probability, @Nullable Decision decision) {
    while (true) {
      long number = in.get();
      int place = (int) number & mask;
      long ahead = turns.get(place) - number;
      if (ahead < 0) {
        return false;
      }
      if (ahead == 0 && in.compareAndSet(number, number + 1)) {
        applicants[place] = applicant;
        probabilities[place] = probability;
        decisions[place] = decision;
        turns.set(place, number + 1);
        return true;
      }
    }
  }

  /** Takes out the application that waits longest; false if none is there. */
  boolean take(Taker taker) {
    while (true) {
      long number = out.get();
      int place = (int) number & mask;
      long ahead = turns.get(place) - (number + 1);
      if (ahead < 0) {
        return false;
      }
      if (ahead == 0 && out.compareAndSet(number, number + 1)) {
        Applicant applicant = Objects.requireNonNull(applicants[place]);
        double probability = probabilities[place];
        @Nullable Decision decision = decisions[place];
        applicants[place] = null;
        decisions[place] = null;
        turns.set(place, number + mask + 1);
        taker.take(applicant, probability, decision);
        return true;
      }
    }
  }
}
