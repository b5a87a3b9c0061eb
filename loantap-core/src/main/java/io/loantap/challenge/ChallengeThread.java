package io.loantap.challenge;

import io.loantap.Decision;
import io.loantap.applicant.Applicant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The challenger's own thread, a daemon, with the applications that wait for it. It ends by {@link
 * #close} alone.
 */
final class ChallengeThread implements Runnable {
  /* It looks for work by itself: to wake it would take the caller longer than the champion does. */
  private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(250);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(16);

  /** Milliseconds that closing waits for what is in the queue. */
  private static final long PATIENCE = 1000;

  private final Challenge challenge;
  private final ChallengeQueue queue;
  private final ChallengeQueue.Taker comparing;
  private final ChallengeQueue.Taker dropping;
  private final Thread thread;

  /** Whether nothing more is put into the queue. */
  private volatile boolean closing;

  /** Whether what is still in the queue is to be dropped, by whoever finds it. */
  private volatile boolean closed;

  private ChallengeThread(Challenge challenge, int places) {
    this.challenge = challenge;
    this.comparing = challenge::compare;
    this.dropping = (applicant, probability, decision) -> challenge.drop();
    this.queue = new ChallengeQueue(places);
    this.thread = new Thread(this, "loantap-challenger");
    thread.setDaemon(true);
  }

  /** Starts a thread with a queue of so many places. */
  static ChallengeThread start(Challenge challenge, int places) {
    ChallengeThread started = new ChallengeThread(challenge, places);
    started.thread.start();
    return started;
  }

  /** Has the application compared later, or counts it as dropped if the queue is full. */
  void offer(Applicant applicant, double probability, @Nullable Decision decision) {
    if (closing || !queue.offer(applicant, probability, decision)) {
      challenge.drop();
    } else if (closed) {
      dropRest(); // whoever closed has perhaps looked before this was there
    }
  }

  @Override
  public void run() {
    long pause = SHORTEST_PAUSE;
    while (!closed) {
      if (queue.take(comparing)) {
        pause = SHORTEST_PAUSE;
      } else if (closing) {
        return;
      } else {
        Thread.interrupted(); // a challenger that interrupts its thread would let it spin
        LockSupport.parkNanos(this, pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /**
   * Ends the thread: waits a second at most for what is in the queue, and counts the rest as
   * dropped.
   */
  void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
    dropRest();
  }

  private void dropRest() {
    boolean more = true;
    while (more) {
      more = queue.take(dropping);
    }
  }
}
