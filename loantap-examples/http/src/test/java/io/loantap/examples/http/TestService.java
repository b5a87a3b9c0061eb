package io.loantap.examples.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service on a free port, and a caller of it. */
final class TestService implements AutoCloseable {
  static final String JSON = "application/json";
  static final double THRESHOLD = 0.23;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final Service service;
  final Path model;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestService(Service service, Path model) {
    this.service = service;
    this.model = model;
  }

  /** Starts with a model that prices, and these further options. */
  static TestService start(Path folder, String... options) throws IOException {
    return start(folder, Models.priced(THRESHOLD), options);
  }

  /** Starts with a model file of this content. */
  static TestService start(Path folder, byte[] content, String... options) throws IOException {
    LibraryLogging.quiet();
    Path model = folder.resolve("model.json");
    Files.write(model, content);
    List<String> all = new ArrayList<>(List.of("--model", model.toString(), "--port", "0"));
    all.addAll(List.of(options));
    if (!all.contains("--access-log")) {
      all.addAll(List.of("--access-log", "off"));
    }
    return new TestService(Service.start(ServeCommand.settings(all.toArray(String[]::new))), model);
  }

  int port() {
    return service.port();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.url()).resolve(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String type, String body) throws IOException {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> predict(String body) throws IOException {
    return post("/predict", JSON, body);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return MAPPER.readTree(response.body());
  }

  @Override
  public void close() {
    service.close();
  }
}
