package io.loantap.examples.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in, a documented status goes out, and the service lives on. */
class HostileRequestsTest {
  private static final Set<Integer> DOCUMENTED =
      Set.of(200, 400, 404, 405, 408, 413, 414, 415, 422, 431);

  private static final String INCOMPLETE =
      """
      POST /predict HTTP/1.1\r
      Host: t\r
      Content-Type: application/json\r
      Content-Length: 900\r
      \r
      """;

  @TempDir Path folder;
  private TestService service;

  @BeforeEach
  void start() throws IOException {
    service = TestService.start(folder, "--body-timeout", "0.6");
  }

  @AfterEach
  void stop() throws IOException {
    assertThat(service.predict(Models.applicant("applicant.json").toString()).statusCode())
        .isEqualTo(200);
    service.close();
  }

  private int predict(String body) throws IOException {
    return predict(body.getBytes(UTF_8));
  }

  private int predict(byte[] body, String... headers) throws IOException {
    return RawHttp.status(service.port(), RawHttp.post("/predict", body, headers), false);
  }

  private int raw(String request) throws IOException {
    return RawHttp.status(service.port(), request.getBytes(ISO_8859_1), false);
  }

  @Test
  void predict_deepNesting_is400() throws IOException {
    assertThat(predict("{\"dti\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}")).isEqualTo(400);
    assertThat(predict("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).isEqualTo(400);
  }

  @Test
  void predict_hugeNumbers_areRefusedQuickly() throws IOException {
    assertThat(predict("{\"dti\": 1e400}")).isEqualTo(422);
    assertThat(predict("{\"dti\": 1e999999999}")).isEqualTo(422);
    assertThat(predict("{\"dti\": " + "9".repeat(60_000) + "}")).isEqualTo(400);
    assertThat(predict("{\"dti\": 0." + "9".repeat(60_000) + "}")).isEqualTo(400);
  }

  @Test
  void predict_invalidUtf8_is400() throws IOException {
    assertThat(predict(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}))
        .isEqualTo(400);
    assertThat(predict(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'}))
        .isEqualTo(400);
    assertThat(predict("{\"dti\": 1}".getBytes(UTF_16BE))).isEqualTo(400);
  }

  @Test
  void predict_thousandsOfNames_is400() throws IOException {
    StringBuilder body = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 5000; i++) {
      body.append(",\"n").append(i).append("\":1");
    }
    assertThat(predict(body + "}")).isEqualTo(400);
    assertThat(predict("{\"" + "n".repeat(60_000) + "\":1}")).isEqualTo(400);
  }

  @Test
  void predict_slowBody_is408() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(INCOMPLETE.getBytes(ISO_8859_1));
      for (int i = 0; i < 9; i++) {
        socket.getOutputStream().write(' ');
        Thread.sleep(100);
      }
      assertThat(RawHttp.status(socket)).isEqualTo(408);
    }
  }

  @Test
  void predict_threeHundredSlowCallers_othersAreAnswered() throws Exception {
    byte[] begun = (INCOMPLETE + "{").getBytes(ISO_8859_1);
    List<Socket> slow = new ArrayList<>();
    // Without limit for them, 200 of these would hold all threads until the time is up.
    try (TestService patient = TestService.start(folder, "--body-timeout", "60")) {
      try {
        for (int i = 0; i < 300; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), patient.port());
          socket.setSoTimeout(15_000);
          socket.getOutputStream().write(begun);
          slow.add(socket);
        }

        HttpRequest.Builder request =
            patient
                .request("/predict")
                .header("Content-Type", TestService.JSON)
                .timeout(Duration.ofSeconds(30))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        Models.applicant("applicant.json").toString()));
        assertThat(patient.send(request).statusCode()).isEqualTo(200);
        assertThat(turnedAway(slow)).isEqualTo(300 - 98);
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  /** How many have been told so, while the others are waited for. */
  private static long turnedAway(List<Socket> callers) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    long away = 0;
    while (away < callers.size() - 98 && System.nanoTime() - deadline < 0) {
      Thread.sleep(20);
      away = 0;
      for (Socket caller : callers) {
        away += caller.getInputStream().available() > 0 ? 1 : 0;
      }
    }
    for (Socket caller : callers) {
      if (caller.getInputStream().available() > 0) {
        assertThat(RawHttp.status(caller)).isEqualTo(408);
      }
    }
    return away;
  }

  @Test
  void batch_moreThanThereArePlaces_is429() throws Exception {
    String begun =
        """
        POST /predict/batch HTTP/1.1\r
        Host: t\r
        Content-Type: application/x-ndjson\r
        Content-Length: 900\r
        \r
        {""";
    try (TestService narrow = TestService.start(folder, "--body-timeout", "60", "--threads", "8");
        Socket first = new Socket(InetAddress.getLoopbackAddress(), narrow.port());
        Socket second = new Socket(InetAddress.getLoopbackAddress(), narrow.port())) {
      // Whichever comes first has the only place.
      List<Integer> statuses = new ArrayList<>();
      for (Socket socket : List.of(first, second)) {
        socket.setSoTimeout(15_000);
        socket.getOutputStream().write(begun.getBytes(ISO_8859_1));
      }
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
      while (statuses.isEmpty() && System.nanoTime() - deadline < 0) {
        Thread.sleep(20);
        for (Socket socket : List.of(first, second)) {
          if (socket.getInputStream().available() > 0) {
            statuses.add(RawHttp.status(socket));
          }
        }
      }
      assertThat(statuses).containsExactly(429);
      assertThat(narrow.predict(Models.applicant("applicant.json").toString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void predict_stalledBody_is408() throws IOException {
    assertThat(raw(INCOMPLETE + "{")).isEqualTo(408);
  }

  @Test
  void predict_halfClosedSocket_is400() throws IOException {
    byte[] request = (INCOMPLETE + "{").getBytes(ISO_8859_1);
    assertThat(RawHttp.status(service.port(), request, true)).isEqualTo(400);
  }

  @Test
  void predict_halfClosedAfterTheBody_isAnswered() throws IOException {
    byte[] body = Models.applicant("applicant.json").toString().getBytes(UTF_8);
    byte[] request = RawHttp.post("/predict", body);
    assertThat(RawHttp.status(service.port(), request, true)).isEqualTo(200);
  }

  @Test
  void anything_headerFlood_is431() throws IOException {
    assertThat(predict("{}".getBytes(UTF_8), "X-Flood: " + "x".repeat(20_000) + "\r\n"))
        .isEqualTo(431);
    assertThat(predict("{}".getBytes(UTF_8), "X-Flood: x\r\n".repeat(5_000))).isEqualTo(431);
    assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: t\r\n\r\n")).isEqualTo(414);
  }

  @Test
  void anything_badFraming_is400() throws IOException {
    String post = "POST /predict HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n";
    assertThat(raw(post + "Content-Length: -5\r\n\r\n")).isEqualTo(400);
    assertThat(raw(post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}")).isEqualTo(400);
    assertThat(raw(post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
        .isEqualTo(400);
    assertThat(raw(post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .isEqualTo(400);
    assertThat(raw("GET /../../etc/passwd HTTP/1.1\r\nHost: t\r\n\r\n")).isIn(400, 404);
    assertThat(raw("GET /%2e%2e/%00 HTTP/1.1\r\nHost: t\r\n\r\n")).isIn(400, 404);
    assertThat(raw("GET /ping HTTP/9.9\r\nHost: t\r\n\r\n")).isEqualTo(400);
    assertThat(raw(post + "Transfer-Encoding: zip\r\n\r\n")).isEqualTo(400);
    assertThat(raw("\u0000\u0001\u0002\r\n\r\n")).isEqualTo(400);
    assertThat(raw("FETCH /ping HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n"))
        .isIn(400, 404, 405);
  }

  @Test
  void anything_tenThousandRandomRequests_getsADocumentedStatusAndLeavesNothing() throws Exception {
    byte[] good =
        RawHttp.post("/predict", Models.applicant("applicant.json").toString().getBytes(UTF_8));
    Random random = new Random(20);
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Handler log = listener(logged);
    Logger.getLogger("").addHandler(log);
    List<String> odd = new ArrayList<>(oddAnswers(good, random, 2_000));
    long before = usedHeap();
    odd.addAll(oddAnswers(good, random, 10_000));
    long after = usedHeap();
    Logger.getLogger("").removeHandler(log);

    assertThat(odd).isEmpty();
    assertThat(logged).isEmpty();
    // What stayed behind of each request would be less than 400 bytes.
    assertThat(after - before).isLessThan(4_000_000);
  }

  private static Handler listener(Queue<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        messages.add(entry.getLoggerName() + ": " + entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private List<String> oddAnswers(byte[] good, Random random, int requests) throws IOException {
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      int status = RawHttp.status(service.port(), mutated(good, random), true);
      if (status != 0 && !DOCUMENTED.contains(status)) {
        odd.add(i + ": " + status);
      }
    }
    return odd;
  }

  /** Bytes in use once collecting garbage frees no more. */
  private static long usedHeap() throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int unchanged = 0; unchanged < 3; ) {
      Thread.sleep(100);
      memory.gc();
      long used = memory.getHeapMemoryUsage().getUsed();
      unchanged = used < least - 10_000 ? 0 : unchanged + 1;
      least = Math.min(least, used);
    }
    return least;
  }

  /** A good request with some bytes changed, cut out or repeated. */
  private static byte[] mutated(byte[] good, Random random) {
    byte[] request = good.clone();
    for (int change = random.nextInt(6); change >= 0; change--) {
      int place = random.nextInt(request.length);
      switch (random.nextInt(3)) {
        case 0 -> request[place] = (byte) random.nextInt(256);
        case 1 -> request[place] = "\r\n{}[]\":,\\0-".getBytes(UTF_8)[random.nextInt(12)];
        default -> {
          int from = random.nextInt(request.length);
          int length = Math.min(random.nextInt(40), request.length - Math.max(place, from));
          System.arraycopy(request, from, request, place, length);
        }
      }
    }
    return request;
  }
}
