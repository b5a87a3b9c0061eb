package io.loantap.examples.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own, on a free port, which can be ended in any way. */
final class ChildService implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ChildService(Process process, BufferedReader output, URI url) {
    this.process = process;
    this.output = output;
    this.url = url;
  }

  /** Starts with a model that prices, these options of Java and these of the command. */
  static ChildService start(Path folder, List<String> java, String... options) throws IOException {
    return startIn("exec \"$@\"", folder, java, options);
  }

  /** As {@link #start}, by a line of the shell in which {@code "$@"} is the command. */
  static ChildService startIn(String shell, Path folder, List<String> java, String... options)
      throws IOException {
    Path model = folder.resolve("model.json");
    if (!Files.exists(model)) {
      Files.write(model, Models.priced(TestService.THRESHOLD));
    }
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.loantap.examples.http.ServeCommand", "--model", model.toString()));
    command.addAll(List.of("--port", "0", "--access-log", "off"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
            .start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("Serving model")) {
      process.destroyForcibly();
      throw new IOException("did not start: " + Files.readString(log(folder)));
    }
    return new ChildService(
        process, output, URI.create(line.replaceAll(".* at (http[^ ]*).*", "$1")));
  }

  /** What services in this folder wrote to standard error. */
  static Path log(Path folder) {
    return folder.resolve("err.log");
  }

  Process process() {
    return process;
  }

  InetSocketAddress address() {
    return new InetSocketAddress(url.getHost(), url.getPort());
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30)));
  }

  int status(String path, Duration time) throws IOException {
    return send(HttpRequest.newBuilder(url.resolve(path)).timeout(time)).statusCode();
  }

  HttpResponse<String> predict(String body) throws IOException {
    return send(
        HttpRequest.newBuilder(url.resolve("/predict"))
            .header("Content-Type", TestService.JSON)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Ends it as a power cut does. */
  void kill() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    output.close();
  }
}
