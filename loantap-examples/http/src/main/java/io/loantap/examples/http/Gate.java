package io.loantap.examples.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets in who has a key, as often as a key may come in. Without keys everybody shares one rate. */
final class Gate {
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final List<RateLimiter> limiters;

  Gate(ApiKeys keys, int requestsPerSecond) {
    this.keys = keys;
    this.limiters =
        requestsPerSecond == 0
            ? List.of()
            : IntStream.range(0, Math.max(1, keys.size()))
                .mapToObj(place -> new RateLimiter(requestsPerSecond, System::nanoTime))
                .toList();
  }

  /**
   * Lets a request in.
   *
   * @throws ProblemException if it has no valid key or comes too soon
   */
  void enter(Context ctx) {
    int place = keys.isEmpty() ? 0 : keys.find(presented(ctx));
    if (place < 0) {
      throw new ProblemException(
          ProblemType.UNAUTHORIZED,
          "Send a key as Authorization: Bearer KEY or as X-API-Key: KEY.");
    }
    if (!limiters.isEmpty()) {
      long wait = limiters.get(place).waitFor();
      if (wait > 0) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
        throw new ProblemException(
            Problem.retry(
                ProblemType.TOO_MANY_REQUESTS, "Send fewer requests each second.", seconds));
      }
    }
  }

  private static String presented(Context ctx) {
    @Nullable String authorization = ctx.header("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    @Nullable String key = ctx.header("X-API-Key");
    return key == null ? "" : key;
  }
}
