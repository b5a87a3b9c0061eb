package io.loantap.examples.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * The bound on open connections, which anybody may hold without a key. One on which no request has
 * become complete for a while is closed, however busily its caller sends single bytes of one; that
 * while is short when there are as many as may be. Callers beyond that wait to be let in. Safe for
 * any number of threads.
 */
final class OpenConnections {
  private static final System.Logger LOG = System.getLogger(OpenConnections.class.getName());
  private static final long EACH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long SHORT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** A connection, as far as it is watched. */
  interface Connected {
    /** Requests that have come with all of their headers. */
    long requests();

    /** Whether one of them is not answered yet. */
    boolean isAnswering();

    void end();
  }

  /** What was seen of a connection, and when it was seen first. */
  private record Seen(long requests, long since) {}

  private final int most;
  private final long patienceNanos;
  private final Map<Connected, Seen> open = new ConcurrentHashMap<>();
  private long said = System.nanoTime() - QUIET_NANOS;

  OpenConnections(int most, Duration patience) {
    this.most = most;
    this.patienceNanos = patience.toNanos();
  }

  void add(Connected connection) {
    open.put(connection, new Seen(0, System.nanoTime()));
  }

  void remove(Connected connection) {
    open.remove(connection);
  }

  /** What keeps a connector from letting more callers in. */
  NetworkConnectionLimit limit(ServerConnector connector) {
    return new NetworkConnectionLimit(most, connector);
  }

  /** What closes connections while a server runs. */
  AbstractLifeCycle watch(Server server) {
    return new AbstractLifeCycle() {
      @Override
      protected void doStart() {
        again();
      }

      private void again() {
        server.getScheduler().schedule(this::look, EACH_NANOS, TimeUnit.NANOSECONDS);
      }

      private void look() {
        if (isRunning() || isStarting()) {
          try {
            closeIdle(System.nanoTime());
          } finally {
            again();
          }
        }
      }
    };
  }

  private void closeIdle(long now) {
    boolean full = open.size() >= most;
    if (full && now - said >= QUIET_NANOS) {
      said = now;
      LOG.log(
          System.Logger.Level.WARNING,
          "As many connections are open as may be ({0}): idle ones are closed after a second, and"
              + " further callers wait. --connections sets the number.",
          most);
    }
    long patience = full ? Math.min(SHORT_NANOS, patienceNanos) : patienceNanos;
    open.forEach(
        (connection, seen) -> {
          long requests = connection.requests();
          if (connection.isAnswering() || requests != seen.requests()) {
            open.replace(connection, seen, new Seen(requests, now));
          } else if (now - seen.since() > patience) {
            connection.end();
          }
        });
  }
}
