package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.AuditRecord;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.examples.http.protocol.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events while the service runs: models change, decisions are recorded, it is stopped. */
class RunningTest {
  private static final String APPLICANT = Models.applicant("applicant.json").toString();

  @TempDir Path folder;

  private static Thread caller(AtomicBoolean stop, Runnable call) {
    Thread thread =
        new Thread(
            () -> {
              while (!stop.get()) {
                call.run();
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void reload_twentyTimesUnderLoad_everyAnswerIsOneOfTheGoodModels() throws Exception {
    // The applicant's probability is 0.195: approved by one model, declined by the other.
    byte[] lenient = Models.priced(0.23);
    byte[] strict = Models.priced(0.15);
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    AtomicInteger lenientAnswers = new AtomicInteger();
    AtomicInteger strictAnswers = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    try (TestService service = TestService.start(folder, "--reload", "0.02")) {
      String lenientId = service.service.modelId();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        callers.add(
            caller(
                stop,
                () -> {
                  try {
                    HttpResponse<String> response = service.predict(APPLICANT);
                    JsonNode answer = TestService.json(response);
                    boolean byLenient = answer.at("/model/id").asText().equals(lenientId);
                    boolean right =
                        response.statusCode() == 200
                            && answer.get("probability_of_default").asDouble()
                                == 0.19546577606580043
                            && answer.get("threshold").asDouble() == (byLenient ? 0.23 : 0.15)
                            && byLenient
                                == answer.get("loan_approval_status").asText().equals("Approved");
                    (byLenient ? lenientAnswers : strictAnswers).incrementAndGet();
                    if (!right) {
                      wrong.add(response.body());
                    }
                  } catch (IOException | RuntimeException e) {
                    wrong.add(e.toString());
                  }
                }));
      }
      for (int reload = 1; reload <= 20; reload++) {
        String before = service.service.modelId();
        if (reload % 3 == 0) {
          Models.replace(service.model, broken(reload));
          String failures = "loantap_model_reloads_total{result=\"failed\"} " + reload / 3;
          await(() -> service.get("/metrics").body().contains(failures));
          assertThat(service.service.modelId()).isEqualTo(before);
          assertThat(
                  TestService.json(service.get("/health/ready")).get("model_file_ok").asBoolean())
              .isFalse();
        } else {
          Models.replace(service.model, before.equals(lenientId) ? strict : lenient);
          await(() -> !service.service.modelId().equals(before));
        }
      }
      stop.set(true);
      for (Thread thread : callers) {
        thread.join();
      }
      assertThat(wrong).isEmpty();
      assertThat(lenientAnswers).hasPositiveValue();
      assertThat(strictAnswers).hasPositiveValue();
      assertThat(TestService.json(service.get("/model")).get("id").asText())
          .isEqualTo(service.service.modelId());
    }
  }

  /** Half a file, no JSON at all, and one with another hash. */
  private static byte[] broken(int reload) {
    byte[] good = Models.priced(0.2);
    return switch (reload % 9) {
      case 0 -> Arrays.copyOf(good, good.length / 2);
      case 3 -> ("nonsense " + reload).getBytes(StandardCharsets.UTF_8);
      default ->
          new String(good, StandardCharsets.UTF_8)
              .replace("\"threshold\":0.2,", "\"threshold\":0.3,")
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  /** Something to wait for. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  @Test
  void audit_everyDecision_isRecordedRotatedAndRepeatsToTheLastBit() throws Exception {
    Path log = folder.resolve("audit.jsonl");
    ObjectNode risky = Models.applicant("applicant-risky.json");
    try (TestService service =
        TestService.start(
            folder, "--audit", log.toString(), "--audit-size", "1", "--audit-fsync")) {
      service.predict(risky.toString());
      service.predict("{}");
      String batch = (APPLICANT + "\n").repeat(2500);
      assertThat(service.post("/predict/batch", "application/x-ndjson", batch).statusCode())
          .isEqualTo(200);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.getFileName().toString().startsWith("audit")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(1);
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(1024 * 1024);
      lines.addAll(Files.readAllLines(file));
    }
    assertThat(lines).hasSize(2501);
    Scorer scorer = Scorer.load(folder.resolve("model.json"));
    int declined = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i % 25 == 0 || lines.get(i).contains("DECLINE")) {
        declined += replays(scorer, lines.get(i), risky) ? 1 : 0;
      }
    }
    assertThat(declined).isEqualTo(1);
    assertThat(String.join("", lines)).doesNotContain("Field Technician", "Rowan Terrace");
  }

  /** Checks a record against a repetition; true if it is the declined one. */
  private static boolean replays(Scorer scorer, String line, ObjectNode risky) throws IOException {
    JsonNode entry = JsonFormat.MAPPER.readTree(line);
    assertThat(entry.get("time").asText()).endsWith("Z");
    assertThat(entry.get("request_id").asText()).isNotBlank();
    AuditRecord record = AuditRecord.parse(entry.get("decision").toString());
    boolean declined = entry.at("/decision/outcome").asText().equals("DECLINE");
    Applicant again = Models.parsed(declined ? risky : Models.applicant("applicant.json"));
    assertThat(scorer.replay(record, again).differences()).isEmpty();
    return declined;
  }

  @Test
  void audit_cannotBeWritten_noDecisionIsGivenOut() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    try (TestService service = TestService.start(folder, "--audit", full.toString())) {
      HttpResponse<String> response = service.predict(APPLICANT);

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("/docs#unavailable").doesNotContain("Approved");
    }
  }

  @Test
  void sigterm_underLoad_losesNoAcceptedRequest() throws Exception {
    Path model = Files.write(folder.resolve("model.json"), Models.priced(0.23));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.loantap.examples.http.ServeCommand",
                "--model",
                model.toString(),
                "--port",
                "0",
                "--access-log",
                "off",
                "--audit",
                folder.resolve("audit.jsonl").toString(),
                "--drain-delay",
                "0.3")
            .redirectError(folder.resolve("err.log").toFile())
            .start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      assertThat(line).startsWith("Serving model");
      URI url = URI.create(line.replaceAll(".* at (http[^ ]*).*", "$1"));
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("/predict"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(APPLICANT))
              .build();
      AtomicBoolean stop = new AtomicBoolean();
      AtomicInteger answered = new AtomicInteger();
      Queue<String> lost = new ConcurrentLinkedQueue<>();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        callers.add(caller(stop, () -> call(client, request, stop, answered, lost)));
      }
      await(() -> answered.get() > 200);
      process.toHandle().destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      stop.set(true);
      for (Thread thread : callers) {
        thread.join();
      }
      assertThat(lost).isEmpty();
      // Every decision that was made reached its caller.
      assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(answered.get());
      assertThat(process.exitValue()).isIn(0, 143);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * A connection that is refused, or closed before the service has taken anything from it, ends the
   * calling; any other failure is a lost answer.
   */
  private static void call(
      HttpClient client,
      HttpRequest request,
      AtomicBoolean stop,
      AtomicInteger answered,
      Queue<String> lost) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        answered.incrementAndGet();
      } else if (response.statusCode() != 503) {
        lost.add(response.statusCode() + " " + response.body());
      }
    } catch (ConnectException e) {
      stop.set(true);
    } catch (IOException | InterruptedException e) {
      if (!String.valueOf(e.getMessage()).matches(".*(received no bytes|Connection reset).*")) {
        lost.add(e.toString());
      }
    }
  }

  @Test
  void ready_whileDraining_is503AndThenRequestsAreRefused() throws Exception {
    TestService service = TestService.start(folder, "--drain-delay", "0.5");
    int port = service.port();
    Thread closing = new Thread(service::close);
    closing.start();
    await(() -> service.get("/health/ready").statusCode() == 503);
    HttpResponse<String> spider =
        service.send(
            service.request("/health/ready").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    HttpResponse<String> late = service.predict(APPLICANT);

    assertThat(spider.statusCode()).isEqualTo(503);
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.headers().firstValue("Connection")).hasValue("close");
    closing.join();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  @Test
  void start_takenPort_saysSo() throws IOException {
    try (TestService service = TestService.start(folder)) {
      Settings settings =
          ServeCommand.settings(
              "--model", service.model.toString(), "--port", Integer.toString(service.port()));

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Service.start(settings))
          .withMessageContaining("--port");
    }
  }

  @Test
  void settings_badOptions_areNamed() {
    for (Map.Entry<String, String> option :
        Map.of(
                "--port", "70000",
                "--rate", "-1",
                "--threads", "2",
                "--reload", "0",
                "--challenger-share", "1.5",
                "--challenger-queue", "-1")
            .entrySet()) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> ServeCommand.settings(option.getKey(), option.getValue()))
          .withMessageContaining(option.getKey());
    }
  }
}
