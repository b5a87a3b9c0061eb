package io.loantap.train.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One table in many dialects: every command reads the same of each. */
class TableDialectsTest {
  private static final List<String> HEADER =
      List.of("amount", "income", "rate", "home", "purpose", "bad");

  @TempDir private Path folder;
  private Path loans;
  private Path names;

  @BeforeEach
  void files() throws IOException {
    loans = folder.resolve("loans.csv");
    names = Files.write(folder.resolve("names.txt"), HEADER);
  }

  /** Loans whose outcome depends on rate and home; the purpose has a character beyond ASCII. */
  private static List<List<String>> table() {
    Random random = new Random(5);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      double rate = 5 + 20 * random.nextDouble();
      boolean rents = random.nextBoolean();
      boolean bad = random.nextDouble() < (rate - 4) / 40 + (rents ? 0.2 : 0);
      rows.add(
          List.of(
              Integer.toString(1000 + random.nextInt(40_000)),
              Integer.toString(10_000 + random.nextInt(90_000)),
              String.format(Locale.ROOT, "%.2f", rate),
              rents ? "RENT" : "OWN",
              random.nextBoolean() ? "crédit auto" : "medical",
              bad ? "1" : "0"));
    }
    return rows;
  }

  private static String text(char separator) {
    return Stream.concat(Stream.of(HEADER), table().stream())
        .map(row -> String.join(Character.toString(separator), row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String numbered(String text) {
    String[] lines = text.split("\n", 0);
    StringBuilder all = new StringBuilder("," + lines[0] + "\n");
    for (int row = 1; row < lines.length; row++) {
      all.append(row - 1).append(',').append(lines[row]).append('\n');
    }
    return all.toString();
  }

  private static byte[] zip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("loans.csv"));
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<Arguments> dialects() {
    String commas = text(',');
    String decimals = text(';').replace('.', ',');
    String rows = commas.substring(commas.indexOf('\n') + 1);
    return List.of(
        dialect("tabs", text('\t'), "separated by tabs"),
        dialect("decimal commas", decimals, "decimal comma", "separated by semicolons"),
        dialect("Excel", "sep=;\r\n" + decimals.replace("\n", "\r\n"), "line 1 says"),
        dialect("blanks", text(' ').replace("crédit auto", "\"crédit auto\""), "by blanks"),
        dialect(
            "quoted decimals", commas.replaceAll(",(\\d+)[.](\\d+),", ",\"$1,$2\","), "decimal"),
        dialect("remarks", "Loans of 2020\n" + commas + "\nTotal: 400\n", "line 1 was", "line 404"),
        dialect("row numbers", numbered(commas), "counts the rows"),
        dialect("trailing commas", commas.replace("\n", ",\n"), "column 7 has neither"),
        dialect("in rows only", HEADER_LINE + rows.replace("\n", ",\n"), "column 7 has neither"),
        bytes("UTF-16", ("\uFEFF" + commas).getBytes(UTF_16LE), "UTF-16LE"),
        bytes("ZIP", zip(commas)),
        arguments(
            "Latin 1", commas.getBytes(ISO_8859_1), List.of("--encoding", "iso-8859-1"), List.of()),
        arguments("names", rows.getBytes(UTF_8), List.of("--names", "names.txt"), List.of()));
  }

  private static final String HEADER_LINE = String.join(",", HEADER) + "\n";

  private static Arguments dialect(String name, String text, String... notices) {
    return bytes(name, text.getBytes(UTF_8), notices);
  }

  private static Arguments bytes(String name, byte[] bytes, String... notices) {
    return arguments(name, bytes, List.of(), List.of(notices));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void everyCommand_anyDialect_readsTheSame(
      String name, byte[] bytes, List<String> options, List<String> notices) throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.csv"), text(','));
    Files.write(loans, bytes);

    Run train = train(loans, options).isOk();

    assertTells(train, notices, "");
    assertThat(scorecard(folder.resolve("loans.csv.json"))).isEqualTo(plainScorecard(plain));
    Path model = folder.resolve("plain.csv.json");
    Run evaluate = run(options, "evaluate", model, loans, "--label", "bad", "--bad", "1").isOk();
    assertTells(evaluate, notices, "on 400 loans");
    Run drift = run(options, "drift", model, loans).isOk();
    assertTells(drift, notices, "400 applicants");
    Run explore =
        run(options, "explore", loans, "--label", "bad", "--bad", "1", "--out", folder.resolve("x"))
            .isOk();
    assertTells(explore, notices, "400 loans, 5 columns");
    Run init =
        run(options, "init", loans, "--label", "bad", "--bad", "1", "--out", folder.resolve("r"))
            .isOk();
    assertTells(init, notices, "5 characteristics from 5 columns");
    Run score =
        run(options, "score", model, loans, "--out", folder.resolve("s.csv"), "--out-format", "csv")
            .isOk();
    run(List.of(), "score", model, plain, "--out", folder.resolve("p.csv")).isOk();
    assertTells(score, notices, "400 rows scored");
    assertThat(folder.resolve("s.csv")).hasSameTextualContentAs(folder.resolve("p.csv"));
  }

  @Test
  void score_anyDialect_writesTheOneThatItRead() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.csv"), text(','));
    train(plain, List.of()).isOk();
    Files.writeString(loans, "\uFEFFsep=;\n" + text(';').replace('.', ','));
    Path out = folder.resolve("out.csv");

    Run.of("score", folder.resolve("plain.csv.json"), loans, "--out", out).isOk();

    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("\uFEFFsep=;");
    assertThat(lines.get(1))
        .isEqualTo("amount;income;rate;home;purpose;bad;probability_of_default;within_threshold");
    assertThat(lines.get(2)).matches("\\d+;\\d+;\\d+,\\d\\d;\\w+;[^;]+;[01];0,\\d+;(true|false)");
    assertThat(lines).hasSize(402);
  }

  @Test
  void dash_isStandardInputAndOutput() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.csv"), text(','));
    train(plain, List.of()).isOk();
    Path model = folder.resolve("plain.csv.json");
    Path out = folder.resolve("out.csv");
    Run.of("score", model, plain, "--out", out).isOk();
    byte[] input = text('\t').getBytes(UTF_8);

    Run piped =
        piped(
                input,
                "train",
                "-",
                "--recipe",
                "auto",
                "--label",
                "bad",
                "--bad",
                "1",
                "--out",
                folder.resolve("piped.json"))
            .isOk();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    Run scored;
    try {
      System.setOut(new PrintStream(printed, true, UTF_8));
      scored = piped(input, "score", model, "-", "--out", "-", "--out-format", "csv");
    } finally {
      System.setOut(before);
    }

    assertThat(piped.out()).contains("standard input: fields are separated by tabs");
    assertThat(scorecard(folder.resolve("piped.json"))).isEqualTo(scorecard(model));
    assertThat(scored.code()).isZero();
    assertThat(scored.out()).isEmpty();
    assertThat(scored.err())
        .contains("separated by tabs", "400 rows scored to standard output, none rejected.");
    assertThat(printed.toString(UTF_8)).isEqualTo(Files.readString(out));
    assertThat(Path.of("scored.rejected.csv")).doesNotExist();
  }

  @Test
  void options_thatMakeNoSense_areRefused() throws IOException {
    Files.writeString(loans, text(','));

    Run.of("explore", loans, "--separator", "ab").fails(2, "--separator", "one character");
    Run.of("explore", loans, "--decimal", "x").fails(2, "--decimal", "expected . or ,");
    Run.of("explore", loans, "--encoding", "klingon").fails(2, "--encoding", "windows-1252");
    Run.of("explore", loans, "--skip-lines", "-1").fails(2, "at least 0");
    Run.of("explore", loans, "--header", "--no-header").fails(2, "contradict each other");
    Run.of("explore", loans, "--names", folder.resolve("none")).fails(1, "no such file");
    Run.of("explore", loans, "--names", Files.createFile(folder.resolve("empty")))
        .fails(1, "has no names", "one name a line");
  }

  private static void assertTells(Run run, List<String> notices, String words) {
    assertThat(run.out()).contains(words);
    notices.forEach(notice -> assertThat(run.out()).contains(notice));
  }

  private JsonNode plainScorecard(Path plain) throws IOException {
    train(plain, List.of()).isOk();
    return scorecard(folder.resolve("plain.csv.json"));
  }

  private static JsonNode scorecard(Path model) throws IOException {
    return new ObjectMapper().readTree(model.toFile()).required("scorecard");
  }

  private Run train(Path file, List<String> options) {
    return run(
        options,
        "train",
        file,
        "--recipe",
        "auto",
        "--label",
        "bad",
        "--bad",
        "1",
        "--out",
        folder.resolve(file.getFileName() + ".json"));
  }

  private Run run(List<String> options, Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    options.forEach(it -> all.add(it.equals("names.txt") ? names : it));
    return Run.of(all.toArray());
  }

  private static Run piped(byte[] input, Object... args) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input));
      return Run.of(args);
    } finally {
      System.setIn(before);
    }
  }
}
