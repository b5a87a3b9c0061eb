package io.loantap.challenge;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a challenger with the champion. Whatever the challenger does ends here, as a
 * count: nothing is thrown. Safe for any number of threads.
 */
final class Challenge {
  private final Scorer champion;
  private final Supplier<Scorer> challengers;

  /** By challenger, in the order in which they came; guarded by this. */
  private final Map<ChallengeSnapshot.Model, ChallengeCounter> counters = new LinkedHashMap<>();

  private volatile Opponent current;
  private volatile @Nullable Throwable lastFailure;

  /** A challenger with the counts of its model. */
  private record Opponent(Scorer scorer, ChallengeCounter counter) {}

  /** Takes the first challenger; what the supplier throws is passed on. */
  Challenge(Scorer champion, Supplier<Scorer> challengers) {
    this.champion = champion;
    this.challengers = challengers;
    this.current = opponent(challengers.get());
  }

  /**
   * Asks the challenger about an application and counts what it says.
   *
   * @param probability that the champion gave
   * @param decision of the champion, if it was asked for one
   */
  void compare(Applicant applicant, double probability, @Nullable Decision decision) {
    ChallengeCounter counter = current.counter();
    try {
      Opponent opponent = opponent();
      counter = opponent.counter();
      if (decision == null) {
        counter.count(probability, opponent.scorer().probability(applicant));
      } else {
        counter.count(decision, opponent.scorer().decide(applicant));
      }
    } catch (InvalidApplicantException e) {
      lastFailure = e;
      counter.refuse();
    } catch (
        Throwable e) { // even an OutOfMemoryError is no reason to withhold the champion's answer
      lastFailure = e;
      counter.fail();
    }
  }

  /** Counts an application that the challenger was not asked about for want of place. */
  void drop() {
    current.counter().drop();
  }

  /** Counts an application that could not even be handed on. */
  void fail(Throwable problem) {
    lastFailure = problem;
    current.counter().fail();
  }

  Optional<Throwable> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  private Opponent opponent() {
    Scorer scorer = challengers.get();
    Opponent known = current;
    return known.scorer() == scorer ? known : renewed(scorer);
  }

  private synchronized Opponent renewed(Scorer scorer) {
    if (current.scorer() != scorer) {
      current = opponent(scorer);
    }
    return current;
  }

  private Opponent opponent(Scorer scorer) {
    Objects.requireNonNull(scorer, "the supplier of the challenger gave null");
    ChallengeCounter counter =
        counters.computeIfAbsent(
            ChallengeSnapshot.Model.of(scorer), model -> new ChallengeCounter(champion, scorer));
    return new Opponent(scorer, counter);
  }

  /** What was counted with the challenger that answers now. */
  ChallengeSnapshot snapshot() {
    return current.counter().snapshot(false);
  }

  /**
   * What was counted with each challenger.
   *
   * @param reset whether counting begins at 0 again
   */
  synchronized List<ChallengeSnapshot> snapshots(boolean reset) {
    return counters.values().stream().map(counter -> counter.snapshot(reset)).toList();
  }
}
