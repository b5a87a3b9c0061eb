package io.loantap.examples.http;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.protocol.RequestTrace;
import io.loantap.examples.http.protocol.UntakenAnswers;
import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The server's handler of requests that are HTTP: an exchange each, and a problem if it fails. */
final class ExchangeServer extends Handler.Abstract {
  private final ExchangeHandler handler;
  private final SecurityHeaders headers;
  private final RequestTrace.Ids ids;
  private final UntakenAnswers untaken;

  ExchangeServer(ExchangeHandler handler, Settings settings, RequestTrace.Ids ids) {
    this.handler = handler;
    this.headers = new SecurityHeaders(settings.tls().isPresent());
    this.ids = ids;
    this.untaken = new UntakenAnswers(settings.timing().body());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.set(response.getHeaders());
    Exchange exchange = Exchange.begin(request, response, callback, ids, untaken);
    try {
      handler.handle(exchange);
    } catch (ProblemException e) {
      exchange.problem(e.problem());
    } catch (IOException e) {
      exchange.abandon(e);
    } catch (RuntimeException e) {
      failed(e, exchange);
    }
    return true;
  }

  /** The message of an exception may quote values, so the log has only its kind and its place. */
  private static void failed(RuntimeException e, Exchange exchange) {
    StringBuilder place = new StringBuilder(e.getClass().getName());
    for (StackTraceElement element : e.getStackTrace()) {
      place.append("\n\tat ").append(element);
    }
    System.getLogger(ExchangeServer.class.getName())
        .log(
            System.Logger.Level.ERROR,
            "Request " + exchange.trace().requestId() + " failed: " + place);
    exchange.problem(
        Problem.of(
            ProblemType.INTERNAL_ERROR,
            "The service failed. Its log says more under this request id."));
  }
}
