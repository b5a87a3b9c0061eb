package io.loantap.examples.http;

import io.loantap.challenge.ChallengeOptions;
import io.loantap.examples.http.limits.ApiKeys;
import io.loantap.examples.http.observability.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of {@code loantap serve}; each that has a LOANTAP_ variable can be set by it, too.
 */
final class ServeOptions {
  private static final String DEMO = "${sys:loantap.home:-.}/data/demo-model.json";
  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9._-]{1,40})=(.+)");

  @Option(
      names = "--model",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_MODEL:-" + DEMO + "}",
      description =
          "Model file; watched, and loaded again when it changes (default: the demo model).")
  private Path model = Path.of("model.json");

  @Option(
      names = "--model-named",
      paramLabel = "NAME=FILE",
      description =
          "Another model file, for whoever asks for it by ?model=NAME; watched. May be repeated.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--challenger",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_CHALLENGER}",
      description =
          "Model file that is asked beside the model, decides nothing and is compared; watched.")
  private @Nullable Path challenger;

  @Option(
      names = "--challenger-share",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "Share of the applications that the challenger is asked about (default: ${DEFAULT-VALUE}).")
  private double challengerShare;

  @Option(
      names = "--challenger-queue",
      paramLabel = "N",
      defaultValue = "1024",
      description =
          "Applications that may wait for the challenger's own thread; 0 asks it before each answer"
              + " (default: ${DEFAULT-VALUE}).")
  private int challengerQueue;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:LOANTAP_HOST:-127.0.0.1}",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:LOANTAP_PORT:-5000}",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_API_KEYS_FILE}",
      description = "API keys, one a line; more in LOANTAP_API_KEYS, with commas between them.")
  private @Nullable Path keys;

  @Option(names = "--insecure", description = "Listen on a public address without keys.")
  private boolean insecure;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "${env:LOANTAP_RATE:-0}",
      description = "Requests a second that each key may send, 0 for any number (default: 0).")
  private int rate;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_TLS}",
      description = "Certificate and its key in PKCS#12; the password is in LOANTAP_TLS_PASSWORD.")
  private @Nullable Path tls;

  @Option(
      names = "--tls-password",
      paramLabel = "FILE",
      description = "File with the password, instead of LOANTAP_TLS_PASSWORD.")
  private @Nullable Path tlsPassword;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_AUDIT}",
      description = "Record every decision here, as lines of JSON.")
  private @Nullable Path audit;

  @Option(names = "--audit-fsync", description = "Answer only once the record is on the disk.")
  private boolean auditFsync;

  @Option(
      names = "--audit-size",
      paramLabel = "MIB",
      defaultValue = "100",
      description = "Size at which a file of records is put aside (default: ${DEFAULT-VALUE}).")
  private int auditSize;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      defaultValue = "${env:LOANTAP_ACCESS_LOG:--}",
      description = "One line for each answer: a file, - for standard error, or off (default: -).")
  private String accessLog = "-";

  @Option(
      names = "--body-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Time for a body, or a line of a batch, to arrive (default: ${DEFAULT-VALUE}).")
  private double bodyTimeout;

  @Option(
      names = "--drain-delay",
      paramLabel = "SECONDS",
      defaultValue = "${env:LOANTAP_DRAIN_DELAY:-0}",
      description =
          "When stopping: time between not being ready and refusing requests (default: 0).")
  private double drainDelay;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "When stopping: time for requests at work (default: ${DEFAULT-VALUE}).")
  private double drain;

  @Option(
      names = "--reload",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Time between two looks at the model file (default: ${DEFAULT-VALUE}).")
  private double reload;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "200",
      description = "Most requests at the same time (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Most open connections (default: ${DEFAULT-VALUE}).")
  private int connections;

  /**
   * What the options and variables say together.
   *
   * @throws IllegalArgumentException if they make no sense
   * @throws IOException if a file that they name cannot be read
   */
  Settings settings() throws IOException {
    require(port >= 0 && port <= 65_535, "--port is between 0 and 65535");
    require(rate >= 0, "--rate is not negative");
    require(auditSize > 0, "--audit-size is above 0");
    require(threads >= 8, "--threads is at least 8");
    require(connections > 0, "--connections is above 0");
    require(bodyTimeout > 0 && reload > 0, "--body-timeout and --reload are above 0");
    require(drain >= 0 && drainDelay >= 0, "--drain and --drain-delay are not negative");
    require(challengerShare >= 0 && challengerShare <= 1, "--challenger-share is from 0 to 1");
    require(
        challengerQueue >= 0 && challengerQueue <= ChallengeOptions.LONGEST_QUEUE,
        "--challenger-queue is from 0 to " + ChallengeOptions.LONGEST_QUEUE);
    return new Settings(
        model,
        namedModels(),
        Optional.ofNullable(challenger)
            .map(
                file ->
                    new Settings.Challenger(
                        file, new ChallengeOptions(challengerShare, challengerQueue))),
        host,
        port,
        insecure,
        apiKeys(),
        rate,
        tls(),
        Optional.ofNullable(audit)
            .map(file -> new AuditLog.Options(file, auditSize * 1024L * 1024, auditFsync)),
        accessLog,
        new Settings.Timing(
            seconds(bodyTimeout), seconds(drainDelay), seconds(drain), seconds(reload)),
        threads,
        connections);
  }

  private Map<String, Path> namedModels() {
    Map<String, Path> models = new LinkedHashMap<>();
    for (String each : named) {
      Matcher parts = NAMED.matcher(each);
      require(
          parts.matches(),
          "--model-named is NAME=FILE, the name of 1 to 40 letters, digits and . _ -");
      require(
          models.put(parts.group(1), Path.of(parts.group(2))) == null,
          "--model-named gives each name once");
    }
    return models;
  }

  private ApiKeys apiKeys() throws IOException {
    List<String> lines = new ArrayList<>();
    @Nullable String inline = System.getenv("LOANTAP_API_KEYS");
    if (inline != null) {
      lines.addAll(List.of(inline.split(",", -1)));
    }
    if (keys != null) {
      lines.addAll(read(keys).lines().toList());
    }
    ApiKeys all = ApiKeys.of(lines.stream());
    if (all.isEmpty() && (keys != null || (inline != null && !inline.isBlank()))) {
      throw new IllegalArgumentException(
          (keys == null ? "LOANTAP_API_KEYS" : keys.toString())
              + " holds no key, so that anybody could call. Put one in, a line of 16 characters or"
              + " more (openssl rand -hex 24), or leave out --keys and the variables.");
    }
    return all;
  }

  private Optional<Settings.Tls> tls() throws IOException {
    if (tls == null) {
      return Optional.empty();
    }
    @Nullable String password =
        tlsPassword == null ? System.getenv("LOANTAP_TLS_PASSWORD") : read(tlsPassword).strip();
    if (password == null) {
      throw new IllegalArgumentException(
          "--tls needs the password of the file: set LOANTAP_TLS_PASSWORD or --tls-password FILE.");
    }
    return Optional.of(new Settings.Tls(tls, password));
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IOException("Cannot read " + file + ".", e);
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("Wrong option: " + rule + ".");
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
