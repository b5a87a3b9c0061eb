package io.loantap.examples.http.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One request and its one answer. An answer is bytes of a known length, with a type and nothing
 * guessed; HEAD is answered as GET is, and the server leaves the bytes out. Not thread-safe.
 */
public final class Exchange {
  private static final long LINGER_MILLIS = 500;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final UntakenAnswers untaken;
  private final RequestTrace trace;
  private boolean lingers;

  private Exchange(
      Request request,
      Response response,
      Callback callback,
      UntakenAnswers untaken,
      RequestTrace trace) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.untaken = untaken;
    this.trace = trace;
  }

  /** Begins to answer a request, which gets its id here. */
  public static Exchange begin(
      Request request,
      Response response,
      Callback callback,
      RequestTrace.Ids ids,
      UntakenAnswers untaken) {
    RequestTrace trace = RequestTrace.begin(request, ids);
    response.getHeaders().put("X-Request-Id", trace.requestId());
    return new Exchange(request, response, callback, untaken, trace);
  }

  public RequestTrace trace() {
    return trace;
  }

  public String method() {
    return request.getMethod();
  }

  /** The address without its query, with what was escaped needlessly as it is meant. */
  public String path() {
    @Nullable String path = Request.getPathInContext(request);
    return path == null ? "" : path;
  }

  /** A header's first value; null if there is none. */
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  public @Nullable String contentType() {
    return request.getHeaders().get(HttpHeader.CONTENT_TYPE);
  }

  /** Bytes of the body as announced; -1 if nothing was. */
  public long contentLength() {
    return request.getLength();
  }

  /**
   * A parameter of the address; null if there is none.
   *
   * @throws ProblemException if the address is badly escaped, or has it more than once
   */
  public @Nullable String query(String name) {
    try {
      @Nullable List<String> values = Request.extractQueryParameters(request).getValues(name);
      if (values != null && values.size() > 1) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST,
            "The address has " + name + "= more than once after ?. Give it once.");
      }
      return values == null || values.isEmpty() ? null : values.get(0);
    } catch (IllegalArgumentException
        | HttpException.RuntimeException
        | HttpException.IllegalStateException e) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "What follows ? in the address is no UTF-8, or badly escaped.");
    }
  }

  /** The body as it arrives. */
  public Content.Source body() {
    return request;
  }

  /** Sets a header of the answer. */
  public void set(String name, String value) {
    response.getHeaders().put(name, value);
  }

  /** Says what is to be done once the answer is sent, or cannot be. */
  public void afterwards(Runnable task) {
    Request.addCompletionListener(request, failure -> task.run());
  }

  public void json(byte[] body) {
    answer(JsonFormat.CONTENT_TYPE, body);
  }

  /** Answers. Returns at once; a caller who takes the answer slowly holds no thread. */
  public void answer(String type, byte[] body) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    untaken.send(request, response, body, done());
  }

  /** Answers with a status and no body. */
  public void empty(int status) {
    response.setStatus(status);
    response.write(true, null, done());
  }

  /** Answers with a problem; if another answer has begun, it is broken off. */
  public void problem(Problem problem) {
    if (response.isCommitted()) {
      abandon(new IOException("a problem after the answer had begun"));
      return;
    }
    response.setStatus(problem.type().status());
    if (problem.retryAfter() > 0) {
      set("Retry-After", Long.toString(problem.retryAfter()));
    }
    switch (problem.type()) {
      case UNAUTHORIZED -> set("WWW-Authenticate", "Bearer");
      // What is left of a body that was not read would be taken for the next request.
      case TIMEOUT, TOO_LARGE, BAD_REQUEST, SHUTTING_DOWN -> set("Connection", "close");
      default -> {}
    }
    lingers = problem.type() == ProblemType.TIMEOUT || problem.type() == ProblemType.TOO_LARGE;
    answer(Problem.CONTENT_TYPE, JsonFormat.bytes(json -> problem.write(json, trace.requestId())));
  }

  /**
   * Sends a part of an answer whose length is not known yet, and waits until the caller has taken
   * it.
   *
   * @throws IOException if that takes longer, or the caller has gone
   */
  public void part(byte[] bytes, Duration time) throws IOException {
    Callback.Completable taken = new Callback.Completable();
    response.write(false, ByteBuffer.wrap(bytes), taken);
    try {
      taken.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      UntakenAnswers.breakOff(request);
      throw new IOException("the caller does not take its answer", e);
    } catch (ExecutionException e) {
      throw new IOException("the caller has gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whether a part has been sent. */
  public boolean hasBegun() {
    return response.isCommitted();
  }

  /** Ends an answer of parts. */
  public void end() {
    response.write(true, null, done());
  }

  /** Gives up: the caller has gone. */
  public void abandon(IOException reason) {
    done().failed(reason);
  }

  /**
   * Leaves the connection open for reading for a moment: a caller that is still sending would find
   * it reset before it has read the answer.
   */
  private void linger() {
    request
        .getComponents()
        .getScheduler()
        .schedule(callback::succeeded, LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private Callback done() {
    return lingers ? Callback.from(this::linger, callback::failed) : callback;
  }
}
