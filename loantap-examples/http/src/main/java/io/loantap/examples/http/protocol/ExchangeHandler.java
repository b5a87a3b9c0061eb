package io.loantap.examples.http.protocol;

import java.io.IOException;

/** The answer of an address to one exchange. */
@FunctionalInterface
public interface ExchangeHandler {
  /**
   * Answers.
   *
   * @throws ProblemException if the request fails for a reason that the caller is told
   * @throws IOException if the caller has gone
   */
  void handle(Exchange exchange) throws IOException;
}
