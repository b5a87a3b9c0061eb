package io.loantap.examples.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers hold no more than their share of connections, threads and memory, whatever they do. */
class CallersShareTest {
  private static final String PING = "GET /ping HTTP/1.1\r\nHost: t\r\n\r\n";

  @TempDir Path folder;

  private static Socket connect(TestService service) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
    socket.setSoTimeout(15_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(15_000);
    try {
      while (socket.getInputStream().read() >= 0) {
        // What was answered before.
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void answersWithin(TestService service, Duration time) throws IOException {
    assertThat(service.send(service.request("/health/ready").timeout(time)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void connections_moreThanMayBeOpen_idleOnesGoAndFurtherCallersAreAnswered() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (TestService service =
        TestService.start(folder, "--connections", "50", "--body-timeout", "60")) {
      for (int i = 0; i < 200; i++) {
        Socket socket = connect(service);
        send(socket, PING);
        idle.add(socket);
      }

      answersWithin(service, Duration.ofSeconds(20));
      assertThat(isClosed(idle.get(0))).isTrue();
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void connection_headersByteAfterByte_isClosedAfterTheBodysTime() throws Exception {
    try (TestService service = TestService.start(folder, "--body-timeout", "0.6");
        Socket slow = connect(service)) {
      boolean closed = false;
      long begin = System.nanoTime();
      OutputStream output = slow.getOutputStream();
      output.write("GET /ping HTTP/1.1\r\nX-Slow: ".getBytes(ISO_8859_1));
      while (!closed && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20)) {
        try {
          output.write('x');
          Thread.sleep(100);
        } catch (IOException e) {
          closed = true;
        }
      }
      assertThat(closed).isTrue();
    }
  }

  @Test
  void callers_whoPipelineAndDoNotRead_holdNoThreads() throws Exception {
    byte[] many = "GET /openapi.json HTTP/1.1\r\nHost: t\r\n\r\n".repeat(200).getBytes(ISO_8859_1);
    List<SocketChannel> deaf = new ArrayList<>();
    try (TestService service =
        TestService.start(folder, "--threads", "8", "--body-timeout", "60")) {
      for (int i = 0; i < 100; i++) {
        SocketChannel channel =
            SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
        channel.configureBlocking(false);
        channel.write(ByteBuffer.wrap(many));
        deaf.add(channel);
      }
      for (int i = 0; i < 5; i++) {
        answersWithin(service, Duration.ofSeconds(10));
        assertThat(service.predict(Models.applicant("applicant.json").toString()).statusCode())
            .isEqualTo(200);
      }
    } finally {
      for (SocketChannel channel : deaf) {
        channel.close();
      }
    }
  }

  @Test
  void caller_whoTakesNoAnswerInTime_isCutOff() throws Exception {
    try (TestService service = TestService.start(folder, "--body-timeout", "0.6");
        Socket deaf = connect(service)) {
      deaf.setReceiveBufferSize(1024);
      send(deaf, "GET /openapi.json HTTP/1.1\r\nHost: t\r\n\r\n".repeat(200));
      boolean closed = false;
      for (int i = 0; i < 400 && !closed; i++) {
        Thread.sleep(50);
        try {
          send(deaf, PING);
        } catch (IOException e) {
          closed = true;
        }
      }

      assertThat(closed).isTrue();
    }
  }

  @Test
  void batch_callerWhoDoesNotRead_givesItsPlaceBack() throws Exception {
    String applicant = Models.applicant("applicant.json") + "\n";
    String body = applicant.repeat(20_000);
    try (TestService service = TestService.start(folder, "--threads", "8", "--body-timeout", "1");
        SocketChannel deaf =
            SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()))) {
      deaf.configureBlocking(false);
      ByteBuffer request =
          ByteBuffer.wrap(
              ("POST /predict/batch HTTP/1.1\r\nHost: t\r\nContent-Type: application/x-ndjson\r\n"
                      + "Content-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(ISO_8859_1));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      int status = 0;
      boolean sending = true;
      while (status != 200 && System.nanoTime() - end < 0) {
        try {
          sending = sending && deaf.write(request) >= 0;
        } catch (IOException e) {
          sending = false;
        }
        Thread.sleep(50);
        if (request.position() > 100_000) {
          status = service.post("/predict/batch", "application/x-ndjson", applicant).statusCode();
        }
      }
      assertThat(status).isEqualTo(200);
      assertThat(request.hasRemaining()).isTrue();
    }
  }

  /** Answers to these bytes on one connection, until it is closed. */
  private static List<Integer> statuses(TestService service, String request) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    try (Socket socket = connect(service)) {
      send(socket, request);
      socket.shutdownOutput();
      String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      for (String line : all.split("\r\n", -1)) {
        if (line.startsWith("HTTP/1.1 ")) {
          statuses.add(Integer.parseInt(line.substring(9, 12)));
        }
      }
    }
    return statuses;
  }

  private static String chunked(String extension) {
    return "POST /predict HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n"
        + extension;
  }

  @Test
  void chunkExtension_quotedLineEnd_hidesNoSecondRequest() throws Exception {
    String hidden = "GET /hidden HTTP/1.1\r\nHost: t\r\n\r\n";
    try (TestService service = TestService.start(folder)) {
      // One server takes the quoted line end for the end of the line, another for a part of it.
      for (String extension :
          List.of(
              "2;a=\"\r\n{}\r\n0\r\n\r\n" + hidden,
              "2;a=\"\\\r\n{}\r\n0\r\n\r\n" + hidden,
              "2;a=\"b\r\nX\r\n0\r\n\r\n" + hidden + "\"\r\n{}\r\n0\r\n\r\n",
              "2;a=\"b\n{}\r\n0\r\n\r\n" + hidden,
              "2;a\r{}\r\n0\r\n\r\n" + hidden)) {
        assertThat(statuses(service, chunked(extension))).as(extension).containsExactly(400);
      }
      assertThat(statuses(service, chunked("2\r\n{}\r\n0\r\n\r\n"))).containsExactly(422);
    }
  }

  /** Of the size of models and beyond, and of values that take forty times as much memory. */
  @Test
  void memory_modelFilesThatAreNone_areRefusedAndTheNextGoodOneServes() throws Exception {
    try (ChildService service =
        ChildService.start(
            folder,
            List.of("-Xmx64m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError"),
            "--reload",
            "0.05")) {
      Path model = folder.resolve("model.json");
      for (String wrong :
          List.of(
              "{\"a\":[" + "1234567,".repeat(5_000_000) + "0]}",
              "{\"a\":[" + "1234567,".repeat(2_000_000) + "0]}",
              "[" + "[],".repeat(1_300_000) + "0]",
              "[" + "{\"\":0},".repeat(400_000) + "0]")) {
        Models.replace(model, wrong.getBytes(ISO_8859_1));
        until(service, "\"model_file_ok\":false");
        Models.replace(model, Models.priced(0.15));
        until(service, "\"model_file_ok\":true");
      }
      assertThat(service.get("/metrics").body()).contains("loantap_model_watched 1.0");
    }
    assertThat(Files.readString(ChildService.log(folder))).contains("-Xmx");
  }

  private static void until(ChildService service, String ready) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!service.get("/health/ready").body().contains(ready)) {
      assertThat(System.nanoTime() - end).as(ready).isNegative();
      Thread.sleep(50);
    }
  }

  @Test
  void memory_thousandsOfConnectionsInTheShippedHeap_serviceLives() throws Exception {
    try (ChildService service =
        ChildService.start(folder, List.of("-Xmx64m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError"))) {
      List<Socket> idle = new ArrayList<>();
      try {
        for (int i = 0; i < 3_000; i++) {
          Socket socket = new Socket();
          socket.connect(service.address(), 20_000);
          // One request as a client sends it, and the headers of another up to a point.
          socket
              .getOutputStream()
              .write(
                  (PING.replace("Host", "X-Own: a\r\nHost") + "GET /ping HTTP/1.1\r\nX-Own: b")
                      .getBytes(ISO_8859_1));
          idle.add(socket);
        }
        assertThat(service.status("/health/ready", Duration.ofSeconds(20))).isEqualTo(200);
      } finally {
        for (Socket socket : idle) {
          socket.close();
        }
      }
      assertThat(service.status("/health/ready", Duration.ofSeconds(20))).isEqualTo(200);
      assertThat(service.process().isAlive()).isTrue();
    }
  }
}
