package io.loantap.train.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium with one tab, driven over the DevTools protocol by the JDK's own web socket:
 * whichever Chromium is installed will do, and no driver has to fit it.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long PATIENCE = 60;

  private final Process process;
  private final Path profile;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final WebSocket socket;
  private int last;

  private Browser(Process process, Path profile) throws Exception {
    this.process = process;
    this.profile = profile;
    String browser = awaitAddress();
    HttpClient client = HttpClient.newHttpClient();
    String port = browser.lines().findFirst().orElseThrow();
    JsonNode tabs =
        mapper.readTree(
            client
                .send(
                    java.net.http.HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/json/list"))
                        .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString())
                .body());
    String tab = "";
    for (JsonNode each : tabs) {
      if (each.path("type").asText().equals("page")) {
        tab = each.path("webSocketDebuggerUrl").asText();
      }
    }
    this.socket = client.newWebSocketBuilder().buildAsync(URI.create(tab), new Listener()).get();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", object());
    }
  }

  /** Starts the browser; skips the test, saying so, if none is installed. */
  public static Browser start() throws Exception {
    Optional<Path> program = find();
    Assumptions.assumeTrue(
        program.isPresent(),
        "skipped: no Chromium on the PATH; apt-get install chromium to run this test");
    Path profile = Files.createTempDirectory("loantap-browser");
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Browser(process, profile);
  }

  private static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String awaitAddress() throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (long tries = 0; tries < 10 * PATIENCE; tries++) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readString(file);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the browser has not started");
  }

  /** Opens a page from disk and waits until all of its charts are drawn. */
  public void open(Path page) throws Exception {
    send("Page.navigate", object().put("url", "about:blank"));
    await("location.href === 'about:blank'");
    problems.clear();
    requests.clear();
    send("Page.navigate", object().put("url", page.toUri().toString()));
    await("document.querySelector('html[data-charts=drawn]') !== null");
  }

  /** Waits until a condition, in JavaScript, holds. */
  public void await(String condition) throws Exception {
    for (long tries = 0; tries < 10 * PATIENCE; tries++) {
      if (evaluate(condition).asBoolean()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("waited in vain for " + condition + "; " + problems);
  }

  /** The value of an expression in JavaScript. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        send("Runtime.evaluate", object().put("expression", expression).put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Sets the size of the window and the colour scheme, light or dark. */
  public void show(int width, int height, String scheme) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        object()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
    ObjectNode media = object();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    send("Emulation.setEmulatedMedia", media);
  }

  /** Writes a picture of the part of the page from a height on. */
  public void screenshot(int top, int width, int height, Path target) throws Exception {
    ObjectNode parameters = object().put("captureBeyondViewport", true);
    parameters
        .putObject("clip")
        .put("x", 0)
        .put("y", top)
        .put("width", width)
        .put("height", height)
        .put("scale", 1);
    String data = send("Page.captureScreenshot", parameters).path("data").asText();
    Files.write(target, Base64.getDecoder().decode(data));
  }

  /** The page as it prints. */
  public void print(Path target) throws Exception {
    String data =
        send("Page.printToPDF", object().put("preferCSSPageSize", true)).path("data").asText();
    Files.write(target, Base64.getDecoder().decode(data));
  }

  /** What the console has complained of since the page was opened: errors and warnings. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What the page has asked for since it was opened, itself included. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private synchronized JsonNode send(String method, ObjectNode parameters) throws Exception {
    int id = ++last;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = object().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(mapper.writeValueAsString(message), true).get(PATIENCE, TimeUnit.SECONDS);
    JsonNode received = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (received.has("error")) {
      throw new IllegalStateException(method + ": " + received.get("error"));
    }
    return received.path("result");
  }

  private void receive(String text) throws IOException {
    JsonNode message = mapper.readTree(text);
    if (message.has("id")) {
      waiting.remove(message.get("id").asInt()).complete(message);
      return;
    }
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" ->
          problems.add(parameters.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(parameters.path("type").asText())) {
          problems.add(parameters.path("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        if (List.of("error", "warning").contains(parameters.path("entry").path("level").asText())) {
          problems.add(parameters.path("entry").toString());
        }
      }
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
      default -> {}
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      text.append(data);
      if (isLast) {
        try {
          receive(text.toString());
        } catch (IOException e) {
          problems.add(e.toString());
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
