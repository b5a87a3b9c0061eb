package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.examples.http.protocol.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log has every decision that was answered, whatever becomes of disk and process. */
class AuditTest {
  private static final String APPLICANT = Models.applicant("applicant.json").toString();

  /** Processes that are killed; more by {@code -Dloantap.kills=100}. */
  private static final int KILLS = Integer.getInteger("loantap.kills", 8);

  @TempDir Path folder;
  private Path logs;
  private Path log;

  @BeforeEach
  void place() throws IOException {
    logs = Files.createDirectory(folder.resolve("logs"));
    log = logs.resolve("audit.jsonl");
  }

  private TestService start(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--audit", log.toString()));
    all.addAll(List.of(options));
    return TestService.start(folder, all.toArray(String[]::new));
  }

  /** Id of the decision, which the caller chose; empty if it was refused. */
  private static String predict(TestService service, String id) throws IOException {
    HttpResponse<String> response =
        service.send(
            service
                .request("/predict")
                .header("Content-Type", TestService.JSON)
                .header("X-Request-Id", id)
                .POST(HttpRequest.BodyPublishers.ofString(APPLICANT)));
    assertThat(response.statusCode()).isIn(200, 503);
    return response.statusCode() == 200 ? id : "";
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(logs)) {
      return all.sorted().toList();
    }
  }

  /** Ids of all decisions of all files; each line is whole, or a mark says that it is not. */
  private Set<String> recorded() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < lines.size(); i++) {
        JsonNode line;
        try {
          line = JsonFormat.MAPPER.readTree(lines.get(i));
        } catch (JsonProcessingException e) {
          JsonNode mark = JsonFormat.MAPPER.readTree(lines.get(i + 1));
          assertThat(mark.get("event").asText()).isEqualTo("torn");
          assertThat(mark.get("bytes").asInt()).isEqualTo(lines.get(i).length());
          continue;
        }
        if (line.has("decision")) {
          assertThat(ids.add(line.get("request_id").asText())).as("once").isTrue();
        } else {
          assertThat(line.get("event").asText()).isIn("torn", "resumed");
        }
      }
    }
    return ids;
  }

  private static Handler listener(Queue<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void start_halfLineOfACrash_isMarkedAndNothingIsGluedToIt() throws Exception {
    Files.writeString(
        log, "{\"time\":\"2026-03-04T12:00:00Z\",\"request_id\":\"half", StandardOpenOption.CREATE);
    Queue<String> said = new ConcurrentLinkedQueue<>();
    Handler handler = listener(said);
    Logger.getLogger("").addHandler(handler);
    try (TestService service = start()) {
      assertThat(predict(service, "a")).isEqualTo("a");
      assertThat(predict(service, "b")).isEqualTo("b");
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(recorded()).containsExactlyInAnyOrder("a", "b");
    assertThat(Files.readAllLines(log)).hasSize(4);
    assertThat(said).anyMatch(message -> message.contains("not whole"));
  }

  @Test
  void file_deletedOrRenamed_isBegunAnew() throws Exception {
    try (TestService service = start()) {
      predict(service, "lost-with-its-file");
      Files.delete(log);
      predict(service, "a");
      Files.move(log, log.resolveSibling("audit.jsonl.1"));
      predict(service, "b");
      Files.move(log, log.resolveSibling("audit.jsonl.2"));
      Files.createFile(log);
      predict(service, "c");
    }
    assertThat(recorded()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(files()).hasSize(3);
  }

  @Test
  void file_cutByAnotherProgram_hasNoGap() throws Exception {
    try (TestService service = start()) {
      predict(service, "cut");
      Files.write(log, new byte[0]);
      predict(service, "a");
    }
    assertThat(recorded()).containsExactly("a");
  }

  @Test
  void folder_goesAndComes_refusesMeanwhileAndLosesNothing() throws Exception {
    Path away = folder.resolve("away");
    Set<String> answered = new HashSet<>();
    Queue<String> said = new ConcurrentLinkedQueue<>();
    Handler handler = listener(said);
    Logger.getLogger("").addHandler(handler);
    try (TestService service = start("--audit-size", "1")) {
      // Past the size at which the next one has to be put aside.
      int each = 2_000;
      for (int i = 0; i * each < (1 << 20) + 50_000; i++) {
        if (i == 300) {
          Files.move(logs, away);
          for (int refused = 0; refused < 20; refused++) {
            assertThat(predict(service, "refused-" + refused)).isEmpty();
          }
          assertThat(service.get("/health/ready").statusCode()).isEqualTo(503);
          assertThat(service.get("/metrics").body())
              .contains("loantap_audit_ok 0.0", "loantap_audit_refused_total 20.0");
          Files.move(away, logs);
          awaitReady(service);
        }
        answered.add(predict(service, "id-" + i));
      }
      assertThat(service.get("/metrics").body()).contains("loantap_audit_ok 1.0");
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(answered).doesNotContain("");
    assertThat(recorded()).isEqualTo(answered);
    assertThat(said.stream().filter(line -> line.contains("Cannot write"))).hasSize(1);
    assertThat(said.stream().filter(line -> line.contains("is written again"))).hasSize(1);
  }

  private static void awaitReady(TestService service) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (service.get("/health/ready").statusCode() != 200) {
      assertThat(System.nanoTime() - end).isNegative();
      Thread.sleep(20);
    }
  }

  @Test
  void start_fileOfARunningService_isRefused() throws Exception {
    try (TestService service = start()) {
      assertThat(predict(service, "a")).isEqualTo("a");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> start().close())
          .withMessageContaining("Another process writes")
          .withMessageContaining("--audit");
    }
    try (ChildService other =
        ChildService.start(folder, List.of("-Xmx64m"), "--audit", log.toString())) {
      assertThat(other.process().isAlive()).isTrue();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> start().close())
          .withMessageContaining("Another process writes");
    }
  }

  /** A limit to the size of files fails as a full disk does: a part is written, then no more. */
  @Test
  void disk_full_leavesWholeLinesOnlyAndRecovers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
    try (ChildService service =
        ChildService.startIn(
            "ulimit -f 64; exec \"$@\"", folder, List.of("-Xmx64m"), "--audit", log.toString())) {
      int answered = 0;
      HttpResponse<String> response = service.predict(APPLICANT);
      while (response.statusCode() == 200 && answered < 200) {
        answered++;
        response = service.predict(APPLICANT);
      }
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(service.predict(APPLICANT).statusCode()).isEqualTo(503);
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(recorded()).hasSize(answered);
      assertThat(Files.readString(log)).endsWith("}\n");

      Files.move(log, log.resolveSibling("audit.jsonl.full"));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (service.get("/health/ready").statusCode() != 200 && System.nanoTime() - end < 0) {
        Thread.sleep(20);
      }
      assertThat(service.predict(APPLICANT).statusCode()).isEqualTo(200);
      assertThat(recorded()).hasSize(answered + 1);
    }
    List<String> said = Files.readAllLines(ChildService.log(folder));
    assertThat(said).filteredOn(line -> line.contains("Cannot write the audit log")).hasSize(1);
    assertThat(said).noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void kill_atAnyMoment_everyAnsweredDecisionIsThere() throws Exception {
    Files.write(folder.resolve("model.json"), Models.priced(TestService.THRESHOLD));
    Random random = new Random(22);
    Set<String> answered = new HashSet<>();
    for (int round = 0; round < KILLS; round++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xshare:auto",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.loantap.examples.http.observability.AuditWriter",
                  folder.resolve("model.json").toString(),
                  log.toString(),
                  "r" + round)
              .redirectError(folder.resolve("err.log").toFile())
              .start();
      int after = random.nextInt(400);
      try (BufferedReader output = process.inputReader()) {
        String id = output.readLine();
        assertThat(id).as(Files.readString(folder.resolve("err.log"))).isNotNull();
        for (int i = 0; id != null && i < after; i++) {
          answered.add(id);
          id = output.readLine();
        }
        process.toHandle().destroyForcibly();
        for (; id != null; id = output.readLine()) {
          answered.add(id);
        }
      }
      process.waitFor();
      if (round % 3 == 1) {
        // A machine that went down leaves a part of a line, too.
        Files.writeString(log, "{\"time\":\"20", StandardOpenOption.APPEND);
      }
    }
    try (TestService service = start()) {
      answered.add(predict(service, "last"));
    }
    assertThat(recorded()).containsAll(answered);
    assertThat(answered.size()).isGreaterThan(KILLS);
  }
}
