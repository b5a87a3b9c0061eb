package io.loantap.challenge;

/**
 * The options of a challenge: how many of the applications the challenger is asked about, and on
 * which thread. Immutable.
 *
 * @param share of the applications, in [0, 1], each taken at random by itself; 0 switches the
 *     challenger off
 * @param queue applications that may wait for the challenger's own thread, 0 to {@value
 *     #LONGEST_QUEUE}; 0 asks the challenger in the call itself. Rounded up to a power of two, and
 *     to 2 at least
 */
public record ChallengeOptions(double share, int queue) {
  /** Most applications that may wait. */
  public static final int LONGEST_QUEUE = 1 << 20;

  /** Checks the numbers. */
  public ChallengeOptions {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of applications that are challenged must lie in [0, 1], got " + share);
    }
    if (queue < 0 || queue > LONGEST_QUEUE) {
      throw new IllegalArgumentException(
          "the queue of the challenger must have 0 to " + LONGEST_QUEUE + " places, got " + queue);
    }
  }

  /**
   * The challenger is asked about each application by the thread that asks the champion, before
   * that gets the champion's answer: nothing is dropped, and each call takes as long as both.
   */
  public static ChallengeOptions inTheCall() {
    return new ChallengeOptions(1, 0);
  }

  /**
   * The challenger is asked about each application by a thread of its own. The caller waits for
   * nothing: what finds the queue full is dropped, and counted as such.
   *
   * @param queue 1 to {@value #LONGEST_QUEUE}: as many as may come while the challenger is busy
   */
  public static ChallengeOptions onOwnThread(int queue) {
    if (queue < 1) {
      throw new IllegalArgumentException("the queue must have at least 1 place, got " + queue);
    }
    return new ChallengeOptions(1, queue);
  }

  /** These options for another share of the applications, in [0, 1]. */
  public ChallengeOptions withShare(double other) {
    return new ChallengeOptions(other, queue);
  }
}
