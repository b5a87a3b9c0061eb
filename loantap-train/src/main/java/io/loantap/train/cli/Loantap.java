package io.loantap.train.cli;

import io.loantap.ReasonCatalogues;
import io.loantap.storage.LibraryVersion;
import io.loantap.train.card.ImportCommand;
import io.loantap.train.export.ConformanceCommand;
import io.loantap.train.export.ExportCommand;
import io.loantap.train.support.StandardOutput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code loantap} command. Without arguments it shows the way. */
@Command(
    name = "loantap",
    description = "Trains, checks and applies explainable credit-scoring models.",
    mixinStandardHelpOptions = true,
    versionProvider = Loantap.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:the data, the recipe or the model is at fault",
      "2:the command was called wrongly",
      "70:loantap itself is at fault"
    })
public final class Loantap implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ExploreCommand.class,
          BinCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          CompareCommand.class,
          DriftCommand.class,
          ScoreCommand.class,
          PredictCommand.class,
          InspectCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          ConformanceCommand.class,
          InitCommand.class,
          GenerateCommand.class,
          GenerateCompletion.class);

  @Spec private @Nullable CommandSpec spec;

  private Loantap() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    int exitCode;
    StandardOutput output = StandardOutput.watch();
    // Numbers are written in the digits that other programs read, wherever the machine stands.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    loadJson();
    try {
      exitCode = commandLine(args).execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "There is not enough memory for this file. Give Java more, for example with"
              + " JAVA_TOOL_OPTIONS=-Xmx8g in the environment.");
      exitCode = Failures.AT_FAULT;
    }
    System.exit(output.exitCode(exitCode, Failures.AT_FAULT));
  }

  /**
   * Nearly every command reads JSON, and what reads it takes a new JVM as long to load as what
   * reads options: a thread of its own does so meanwhile.
   */
  private static void loadJson() {
    Thread loading = new Thread(ReasonCatalogues::builtIn, "loantap-json");
    loading.setDaemon(true);
    loading.start();
  }

  /**
   * The command line with its handling of failures, without ending the process. It knows the
   * command that the arguments begin with, or else all: reading about one is a fraction of the time
   * of reading about ten.
   */
  static CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new Loantap());
    List<Class<?>> asked =
        COMMANDS.stream().filter(it -> args.length > 0 && name(it).equals(args[0])).toList();
    boolean all = asked.isEmpty() || asked.contains(GenerateCompletion.class);
    (all ? COMMANDS : asked).forEach(line::addSubcommand);
    line.getSubcommands().forEach(CommandHelp::prepare);
    return line.setUsageHelpWidth(CommandHelp.WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Failures())
        .setExecutionExceptionHandler(new Failures());
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(CommandHelp.FIRST_STEPS);
    out.flush();
  }

  /** The library's version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"loantap " + LibraryVersion.current()};
    }
  }
}
