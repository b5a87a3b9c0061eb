package io.loantap.benchmarks.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.loantap.Scorer;
import io.loantap.applicant.NumericField;
import io.loantap.storage.ContentHash;
import io.loantap.storage.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comparison of loads in a JVM that has compiled nothing yet, with and without each thing that is
 * done for the start, in JVMs of their own that take turns. Writes all times as JSON and prints
 * medians.
 *
 * <pre>
 * java -cp ... io.loantap.benchmarks.scoring.LoadStages RESULT.json [runs [FOLDER]]
 * </pre>
 */
public final class LoadStages {
  private static final int RUNS = 15;

  /** A field as the compiler would have it, compared by what the JVM links. */
  private record Plain(String name, String unit, double min, double max, String description) {}

  private LoadStages() {}

  /** One stage, which a JVM of its own runs once. */
  private enum Stage {
    LOAD("the whole load"),
    PARSE("the parser of loantap"),
    PARSE_TOKENS("maps and lists from the tokens of jackson-core"),
    PARSE_TREE("the tree of jackson-databind"),
    HASH("SHA-256 of loantap"),
    HASH_JDK("SHA-256 of the JDK"),
    EQUAL("fields compared by hand"),
    EQUAL_RECORD("records compared as the JVM does"),
    LOOP("a plain loop"),
    LAMBDA("a stream with the first lambda");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** Nanoseconds that it takes. */
    long run(Path model) throws Exception {
      byte[] bytes = Files.readAllBytes(model);
      List<String> texts = List.of("a", "b");
      long start = System.nanoTime();
      Object result =
          switch (this) {
            case LOAD -> Scorer.load(model);
            case PARSE -> Json.parse(bytes);
            case PARSE_TOKENS -> fromTokens(bytes);
            case PARSE_TREE -> new ObjectMapper().readTree(bytes);
            case HASH -> ContentHash.of(bytes);
            case HASH_JDK -> MessageDigest.getInstance("SHA-256").digest(bytes);
            case EQUAL -> NumericField.of("a").equals(NumericField.of("b"));
            case EQUAL_RECORD -> new Plain("a", "", 0, 1, "").equals(new Plain("b", "", 0, 1, ""));
            case LOOP -> lengths(texts);
            case LAMBDA -> texts.stream().mapToInt(text -> text.length()).sum();
          };
      long time = System.nanoTime() - start;
      if (result == null) {
        throw new IllegalStateException(words);
      }
      return time;
    }

    private static int lengths(List<String> texts) {
      int sum = 0;
      for (String text : texts) {
        sum += text.length();
      }
      return sum;
    }
  }

  /** What {@link Json#parse} gives, but for numbers that are too long for it. */
  private static Object fromTokens(byte[] bytes) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        return members;
      }
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        return elements;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return parser.getNumberValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return parser.getBooleanValue();
      }
      default -> {
        return String.valueOf(parser.getText());
      }
    }
  }

  /** Measures all stages; with the name of one and a file, runs that. */
  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals(args[0].toUpperCase(Locale.ROOT))) {
      System.out.println(Stage.valueOf(args[0]).run(Path.of(args[1])));
      return;
    }
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
    ScoringFiles files =
        new ScoringFiles(Path.of(args.length > 2 ? args[2] : ScoringFiles.DEFAULT));
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Stage stage : Stage.values()) {
        times
            .computeIfAbsent(stage.words, key -> new ArrayList<>())
            .add(inItsOwn(stage, files.loantapModel()));
      }
    }
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(Path.of(args[0]).toFile(), Map.of("stages", times));
    System.out.println("| in a new JVM | ms | least - most |\n|---|---|---|");
    times.forEach(
        (words, all) -> {
          double[] sorted = all.stream().mapToDouble(it -> it / 1e6).sorted().toArray();
          System.out.println(
              "| "
                  + words
                  + " | "
                  + ScoringTable.digits(sorted[sorted.length / 2])
                  + " | "
                  + ScoringTable.digits(sorted[0])
                  + " - "
                  + ScoringTable.digits(sorted[sorted.length - 1])
                  + " |");
        });
  }

  private static long inItsOwn(Stage stage, Path model) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Arrays.asList(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoadStages.class.getName(),
                    stage.name(),
                    model.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(stage + " failed");
    }
    return Long.parseLong(printed.strip());
  }
}
