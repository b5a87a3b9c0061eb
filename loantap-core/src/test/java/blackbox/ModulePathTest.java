package blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with types of its own, in a JVM of its own, by module path and by class path. */
class ModulePathTest {
  private static final String MODULE =
      "module consumer { requires io.loantap; exports consumer.open; }";

  private static final String COMPONENTS =
      """
      double amount, int income, double balance, int accounts, String term,
          String job, Home home, String asked, String first, String born, String address) {
        public enum Home { RENT, OWN }
      }
      """;

  private static final String MAIN =
      """
      package consumer;

      import consumer.open.OpenLoan;
      import io.loantap.Scorer;
      import io.loantap.applicant.BindingException;
      import java.lang.invoke.MethodHandles;
      import java.nio.file.Path;

      public final class Main {
        public static void main(String[] arguments) throws Exception {
          Scorer scorer = Scorer.load(Path.of(arguments[0]));
          OpenLoan open = new OpenLoan(12_000, 48_000, 250.5, 7, "36 months", "10+ years",
              OpenLoan.Home.RENT, "Jan-2015", "1999-06", "1980-02-29", "Port 00813");
          OwnLoan own = new OwnLoan(12_000, 48_000, 250.5, 7, "36 months", "10+ years",
              OwnLoan.Home.RENT, "Jan-2015", "1999-06", "1980-02-29", "Port 00813");
          System.out.println(scorer.bind(OpenLoan.class).probability(open));
          System.out.println(
              scorer.bind(OwnLoan.class, MethodHandles.lookup()).predict(own).probability());
          try {
            System.out.println(scorer.bind(OwnLoan.class).probability(own));
          } catch (BindingException e) {
            System.out.println("needs a lookup");
          }
          System.out.println(Main.class.getModule().isNamed());
        }
      }
      """;

  @TempDir private Path folder;
  private Path classes;
  private Path model;

  @BeforeEach
  void compile() throws Exception {
    Path sources = folder.resolve("sources");
    classes = folder.resolve("classes");
    model = folder.resolve("model.json");
    try (InputStream input = ModulePathTest.class.getResourceAsStream("/model-1.0.json")) {
      Files.copy(input, model);
    }
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-p", path(library()), "-Xlint:none"));
    arguments.add(write(sources.resolve("module-info.java"), MODULE));
    arguments.add(write(sources.resolve("consumer/Main.java"), MAIN));
    arguments.add(
        write(
            sources.resolve("consumer/OwnLoan.java"),
            "package consumer; record OwnLoan(" + COMPONENTS));
    arguments.add(
        write(
            sources.resolve("consumer/open/OpenLoan.java"),
            "package consumer.open; public record OpenLoan(" + COMPONENTS));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
  }

  @Test
  void bind_onTheModulePath_scoresExportedAndOwnTypes() throws Exception {
    assertThat(run("-p", path(withConsumer()), "-m", "consumer/consumer.Main"))
        .containsExactly("0.1072392543023643", "0.1072392543023643", "needs a lookup", "true");
  }

  @Test
  void bind_onTheClassPath_scoresTheSame() throws Exception {
    assertThat(run("-cp", path(withConsumer()), "consumer.Main"))
        .containsExactly("0.1072392543023643", "0.1072392543023643", "0.1072392543023643", "false");
  }

  @Test
  void module_exports_areTheApi() throws Exception {
    ModuleDescriptor module =
        ModuleFinder.of(library().get(0)).find("io.loantap").orElseThrow().descriptor();
    assertThat(module.exports())
        .filteredOn(exported -> !exported.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "io.loantap",
            "io.loantap.adverse",
            "io.loantap.applicant",
            "io.loantap.build",
            "io.loantap.challenge",
            "io.loantap.columns",
            "io.loantap.decision",
            "io.loantap.drift",
            "io.loantap.personalloan",
            "io.loantap.pricing",
            "io.loantap.reason",
            "io.loantap.scorecard",
            "io.loantap.scorecard.curve");
    assertThat(module.opens()).isEmpty();
    assertThat(module.requires())
        .filteredOn(
            required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", "com.fasterxml.jackson.databind");
  }

  /** Lines that a JVM with these options prints. */
  private List<String> run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add(model.toString());
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    List<String> lines = Files.readAllLines(output, UTF_8);
    assertThat(exit).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private List<Path> withConsumer() throws URISyntaxException {
    return Stream.concat(Stream.of(classes), library().stream()).toList();
  }

  /** The library and all that it needs. */
  private static List<Path> library() throws URISyntaxException {
    List<Path> places = new ArrayList<>();
    for (Class<?> type :
        List.of(Scorer.class, ObjectMapper.class, JsonFactory.class, JsonCreator.class)) {
      places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return places;
  }

  private static String path(List<Path> places) {
    return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
