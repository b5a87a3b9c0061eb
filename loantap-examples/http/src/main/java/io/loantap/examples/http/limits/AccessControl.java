package io.loantap.examples.http.limits;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The check of each request for its API key and the rate of that key. Without keys everybody shares
 * one rate. Safe for any number of threads.
 */
public final class AccessControl {
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final List<RateLimiter> limiters;

  public AccessControl(ApiKeys keys, int requestsPerSecond) {
    this.keys = keys;
    this.limiters =
        requestsPerSecond == 0
            ? List.of()
            : IntStream.range(0, Math.max(1, keys.size()))
                .mapToObj(each -> new RateLimiter(requestsPerSecond, System::nanoTime))
                .toList();
  }

  /**
   * Lets a request in.
   *
   * @throws ProblemException if it has no valid key or comes too soon
   */
  public void admit(Exchange exchange) {
    int key = keys.isEmpty() ? 0 : keys.find(presented(exchange));
    if (key < 0) {
      throw new ProblemException(
          ProblemType.UNAUTHORIZED,
          "Send a key as Authorization: Bearer KEY or as X-API-Key: KEY.");
    }
    if (!limiters.isEmpty()) {
      long wait = limiters.get(key).waitFor();
      if (wait > 0) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
        throw new ProblemException(
            Problem.retry(
                ProblemType.TOO_MANY_REQUESTS, "Send fewer requests each second.", seconds));
      }
    }
  }

  private static String presented(Exchange exchange) {
    @Nullable String authorization = exchange.header("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    @Nullable String alone = exchange.header("X-API-Key");
    return alone == null ? "" : alone;
  }
}
