package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, rates, certificates and the addresses on which the service listens. */
class GuardTest {
  private static final String OLD = "old-key-0123456789abcdef";
  private static final String NEW = "new-key-0123456789abcdef";

  @TempDir Path folder;

  private Path keys() throws IOException {
    return Files.writeString(folder.resolve("keys"), "# rotated\n" + OLD + "\n\n" + NEW + "\n");
  }

  @Test
  void keys_set_areAskedForWhereItMatters() throws IOException {
    try (TestService service = TestService.start(folder, "--keys", keys().toString())) {
      for (String path :
          List.of("/model", "/metrics", "/drift", "/schedule?amount=1&apr=0&term_months=1")) {
        assertThat(service.get(path).statusCode()).as(path).isEqualTo(401);
        for (String key : List.of(OLD, NEW)) {
          assertThat(service.send(service.request(path).header("X-API-Key", key)).statusCode())
              .as(path)
              .isEqualTo(200);
        }
      }
      HttpResponse<String> refused = service.predict("{}");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      HttpRequest.Builder bearer =
          service
              .request("/predict")
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + NEW)
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      assertThat(service.send(bearer).statusCode()).isEqualTo(422);
      for (String wrong : List.of(OLD + "x", OLD.substring(1), "# rotated", "0")) {
        assertThat(service.send(service.request("/model").header("X-API-Key", wrong)).statusCode())
            .isEqualTo(401);
      }
      for (String open : List.of("/", "/docs", "/ping", "/schema", "/health/live")) {
        assertThat(service.get(open).statusCode()).as(open).isEqualTo(200);
      }
    }
  }

  @Test
  void head_guardedAddress_isAnsweredAsGetIs() throws IOException {
    try (TestService service = TestService.start(folder, "--keys", keys().toString())) {
      for (String path : List.of("/metrics", "/model", "/predict", "/nowhere", "/ping")) {
        HttpRequest.Builder request = service.request(path).header("X-Request-Id", "order-66");
        HttpResponse<String> get = service.send(request);
        HttpResponse<String> head =
            service.send(request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
        assertThat(head.body()).as(path).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
            .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("Content-Length"))
            .as(path)
            .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("WWW-Authenticate"))
            .isEqualTo(get.headers().firstValue("WWW-Authenticate"));
      }
    }
  }

  @Test
  void keys_tooShort_areRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), "short\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServeCommand.settings("--keys", file.toString()))
        .withMessageContaining("fewer than 16 characters")
        .withMessageNotContaining("short\n");
  }

  @Test
  void keys_fileWithoutAny_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), "# none yet\n\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServeCommand.settings("--keys", file.toString()))
        .withMessageContaining("holds no key")
        .withMessageContaining(file.toString());
  }

  @Test
  void publicAddress_withoutKeys_isRefusedUnlessMeant() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServeCommand.settings("--host", "0.0.0.0"))
        .withMessageContaining("--keys")
        .withMessageContaining("--insecure");
    assertThat(ServeCommand.settings("--host", "0.0.0.0", "--insecure").insecure()).isTrue();
    assertThat(
            ServeCommand.settings("--host", "0.0.0.0", "--keys", keys().toString()).keys().size())
        .isEqualTo(2);
    assertThat(ServeCommand.settings().host()).isEqualTo("127.0.0.1");
    assertThat(ServeCommand.settings().port()).isEqualTo(5000);
  }

  @Test
  void rate_exceeded_is429ForThatKeyAlone() throws IOException {
    try (TestService service =
        TestService.start(folder, "--keys", keys().toString(), "--rate", "5")) {
      int refused = 0;
      for (int i = 0; i < 30; i++) {
        HttpResponse<String> response =
            service.send(service.request("/model").header("X-API-Key", OLD));
        if (response.statusCode() == 429) {
          refused++;
          assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0))
              .isBetween(1L, 2L);
        }
      }
      assertThat(refused).isBetween(1, 25);
      assertThat(service.send(service.request("/model").header("X-API-Key", NEW)).statusCode())
          .isEqualTo(200);
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tls_keyStoreGiven_speaksItAndTellsBrowsersToInsist() throws Exception {
    Path store = keyStore();
    Path password = Files.writeString(folder.resolve("password"), "changeit\n");
    try (TestService service =
        TestService.start(
            folder, "--tls", store.toString(), "--tls-password", password.toString())) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();

      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(service.service.url() + "ping")).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(service.service.url()).startsWith("https://");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void tls_wrongPasswordOrFile_isSaidToBeSo() throws Exception {
    Path store = keyStore();
    Path password = Files.writeString(folder.resolve("password"), "SECRET-GUESS\n");
    Path noStore = Files.writeString(folder.resolve("text.p12"), "no certificate");
    Path missing = folder.resolve("missing.p12");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> startWithTls(store, password))
        .withMessageContaining("password does not open")
        .withMessageContaining("--tls-password")
        .withMessageNotContaining("SECRET-GUESS");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> startWithTls(noStore, password))
        .withMessageContaining("PKCS#12");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> startWithTls(missing, password))
        .withMessageContaining("no certificate file");
  }

  private void startWithTls(Path store, Path password) throws IOException {
    TestService.start(folder, "--tls", store.toString(), "--tls-password", password.toString())
        .close();
  }

  private Path keyStore() throws Exception {
    Path store = folder.resolve("service.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    return store;
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream input = Files.newInputStream(store)) {
      keys.load(input, "changeit".toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("service", keys.getCertificate("service"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void accessLog_toAFile_hasOneLineForEachAnswerAndNothingOfTheApplicant() throws Exception {
    Path log = folder.resolve("access.log");
    try (TestService service = TestService.start(folder, "--access-log", log.toString())) {
      service.predict("{\"emp_title\": \"SECRET-TITLE\"}");
      service.get("/SECRET-PATH?name=SECRET-QUERY");
      service.send(service.request("/ping").header("X-Request-Id", "order-66"));
      RawHttp.status(service.port(), "BROKEN".getBytes(StandardCharsets.UTF_8), true);
    }
    String text = Files.readString(log);
    assertThat(text).doesNotContain("SECRET");
    assertThat(text.lines().toList())
        .anyMatch(line -> line.matches(".*Z POST /predict 422 [0-9]+ [0-9]+us [0-9a-f]+-1"))
        .anyMatch(line -> line.matches(".*Z GET - 404 [0-9]+ [0-9]+us [0-9a-f]+-2"))
        .anyMatch(line -> line.matches(".*Z GET /ping 200 [0-9]+ [0-9]+us order-66"));
  }
}
