package io.loantap.examples.http;

import io.loantap.challenge.ChallengeOptions;
import io.loantap.examples.http.limits.ApiKeys;
import io.loantap.examples.http.observability.AuditLog;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set about the service.
 *
 * @param model file that is served, and watched
 * @param named files of further models, by the names by which callers ask for them; watched
 * @param challenger file that is asked beside it, and watched, if one is
 * @param host name or address to listen on
 * @param port to listen on; 0 for any free one
 * @param insecure whether a public address without a key is meant
 * @param keys that callers must know; none if anybody may call
 * @param requestsPerSecond that each key may send, 0 for any number
 * @param tls certificate; without one the service speaks plain HTTP
 * @param audit file that decisions are recorded in, if they are
 * @param accessLog file, "-" for standard error, or "off"
 * @param timing limits of time
 * @param threads most that answer at the same time
 * @param connections most that are open at the same time
 */
record Settings(
    Path model,
    Map<String, Path> named,
    Optional<Challenger> challenger,
    String host,
    int port,
    boolean insecure,
    ApiKeys keys,
    int requestsPerSecond,
    Optional<Tls> tls,
    Optional<AuditLog.Options> audit,
    String accessLog,
    Timing timing,
    int threads,
    int connections) {

  /**
   * A model that is asked beside the one that serves.
   *
   * @param model its file
   * @param options which share of the applications it is asked about, and where
   */
  record Challenger(Path model, ChallengeOptions options) {}

  /**
   * A certificate with its key.
   *
   * @param keyStore file in PKCS#12 format
   * @param password of the file
   */
  record Tls(Path keyStore, String password) {
    @Override
    public String toString() {
      return "Tls[" + keyStore + "]";
    }
  }

  /**
   * Times that things may take.
   *
   * @param body a request's body, or a line of a batch, to arrive
   * @param drainDelay between the first sign of shutting down and the first refused request
   * @param drain accepted requests to be answered when the service stops
   * @param reload between two looks at the model file
   */
  record Timing(Duration body, Duration drainDelay, Duration drain, Duration reload) {}

  /**
   * Checks what must not be left to chance.
   *
   * @throws IllegalArgumentException if the address is public, no key is set and that is not said
   *     to be meant
   */
  Settings {
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    if (!isLoopback(host) && keys.isEmpty() && !insecure) {
      throw new IllegalArgumentException(
          "Anybody who reaches "
              + host
              + " could call the service. Set keys (--keys FILE or LOANTAP_API_KEYS), listen on"
              + " 127.0.0.1, or say --insecure if something else keeps strangers away.");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "There is no host " + host + ". Give an address of this machine.", e);
    }
  }
}
