package io.loantap.challenge;

import io.loantap.Decision;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.Scoring;
import io.loantap.applicant.Applicant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scoring by a champion beside which a challenger is asked about the same applications, or a share
 * of them, and compared. Results and exceptions are those of the champion to the last bit, whatever
 * the challenger does: what it throws, {@link OutOfMemoryError} included, is counted and goes no
 * further.
 *
 * <pre>{@code
 * try (ChallengedScorer scoring =
 *     ChallengedScorer.of(champion, models::scorer, ChallengeOptions.onOwnThread(1024))) {
 *   Decision decision = scoring.decide(applicant); // as champion.decide, and compared
 *   double agreement = scoring.snapshot().agreement();
 * }
 * }</pre>
 *
 * <p>An application that the champion refuses is not shown to the challenger. One that the
 * challenger refuses is counted as such: load a challenger that has fewer fields with {@code
 * UnknownField.IGNORE}. Beside the champion's time a call takes what {@link ChallengeOptions} say;
 * with a share of 0, or closed, next to nothing. No value of an applicant is kept once it is
 * compared.
 *
 * <p>Any number of threads may share it; none waits for another, no application is lost or counted
 * twice. Memory is some KiB for each processor and challenger. A new champion needs a new one.
 */
public final class ChallengedScorer implements AutoCloseable {
  private final Scoring champion;
  private final double share;
  private final Challenge challenge;
  private final @Nullable ChallengeThread thread;
  private volatile boolean closed;

  private ChallengedScorer(
      Scoring champion, double share, Challenge challenge, @Nullable ChallengeThread thread) {
    this.champion = champion;
    this.share = share;
    this.challenge = challenge;
    this.thread = thread;
  }

  /** A challenger that is asked about every application, in the call. */
  public static ChallengedScorer of(Scoring champion, Scorer challenger) {
    return of(champion, () -> challenger, ChallengeOptions.inTheCall());
  }

  /**
   * A challenger that may change, such as that of a {@link io.loantap.ReloadableScorer}. What is
   * counted is counted for each challenger by itself.
   *
   * @param champion that answers; a {@link io.loantap.DriftMonitor} counts as it does alone
   * @param challengers gives the challenger of the moment, whenever one is asked
   * @throws RuntimeException what the supplier throws when it is asked for the first one
   */
  public static ChallengedScorer of(
      Scoring champion, Supplier<Scorer> challengers, ChallengeOptions options) {
    Challenge challenge = new Challenge(champion.scorer(), challengers);
    return new ChallengedScorer(
        champion,
        options.share(),
        challenge,
        options.queue() > 0 ? ChallengeThread.start(challenge, options.queue()) : null);
  }

  /** The champion, for whatever is not to be compared. */
  public Scoring champion() {
    return champion;
  }

  /**
   * The champion's {@link Scoring#probability(Applicant)}; compared are the probabilities, and on
   * which side of its own threshold each lies.
   */
  public double probability(Applicant applicant) {
    double probability = champion.probability(applicant);
    if (isChallenged()) {
      compare(applicant, probability, null);
    }
    return probability;
  }

  /** As {@link #probability(Applicant)}. */
  public double probability(Map<String, ?> applicant) {
    double probability = champion.probability(applicant);
    if (isChallenged()) {
      compare(applicant, probability, null);
    }
    return probability;
  }

  /** The champion's {@link Scoring#predict(Applicant)}, compared as a probability is. */
  public Prediction predict(Applicant applicant) {
    Prediction prediction = champion.predict(applicant);
    if (isChallenged()) {
      compare(applicant, prediction.probability(), null);
    }
    return prediction;
  }

  /** As {@link #predict(Applicant)}. */
  public Prediction predict(Map<String, ?> applicant) {
    Prediction prediction = champion.predict(applicant);
    if (isChallenged()) {
      compare(applicant, prediction.probability(), null);
    }
    return prediction;
  }

  /**
   * The champion's {@link Scoring#decide(Applicant)}; compared are probabilities, outcomes and
   * reasons, each model's under its own policy.
   */
  public Decision decide(Applicant applicant) {
    Decision decision = champion.decide(applicant);
    if (isChallenged()) {
      compare(applicant, decision.probability(), decision);
    }
    return decision;
  }

  /** As {@link #decide(Applicant)}. */
  public Decision decide(Map<String, ?> applicant) {
    Decision decision = champion.decide(applicant);
    if (isChallenged()) {
      compare(applicant, decision.probability(), decision);
    }
    return decision;
  }

  private boolean isChallenged() {
    return share > 0 && !closed && (share == 1 || ThreadLocalRandom.current().nextDouble() < share);
  }

  private void compare(Applicant applicant, double probability, @Nullable Decision decision) {
    if (thread == null) {
      challenge.compare(applicant, probability, decision);
    } else {
      thread.offer(applicant, probability, decision);
    }
  }

  /** The map is copied: its owner may change it before the challenger has read it. */
  private void compare(Map<String, ?> map, double probability, @Nullable Decision decision) {
    try {
      compare(Applicant.of(map), probability, decision);
    } catch (Throwable e) { // of the copy, which the champion does not need
      challenge.fail(e);
    }
  }

  /** What was counted so far with the challenger that answered last. */
  public ChallengeSnapshot snapshot() {
    return challenge.snapshot();
  }

  /** What was counted so far with each challenger, in the order in which they came. */
  public List<ChallengeSnapshot> snapshots() {
    return challenge.snapshots(false);
  }

  /**
   * What was counted with each challenger since the last time, for windows of time: every
   * application is in exactly one. Counting then begins at 0.
   */
  public List<ChallengeSnapshot> drain() {
    return challenge.snapshots(true);
  }

  /**
   * Why the challenger gave no answer the last time that it gave none: an {@link
   * io.loantap.applicant.InvalidApplicantException} if it refused an application. Empty if it has
   * always answered.
   */
  public Optional<Throwable> lastFailure() {
    return challenge.lastFailure();
  }

  /**
   * Ends the comparing; the champion goes on answering. What waits for the challenger's own thread
   * is compared within a second, or counted as dropped.
   */
  @Override
  public void close() {
    closed = true;
    if (thread != null) {
      thread.close();
    }
  }
}
