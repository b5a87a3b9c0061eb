package io.loantap.train.cli;

import io.loantap.storage.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code loantap} command. Without arguments it prints its help. */
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
    },
    subcommands = {
      DemoCommand.class,
      ExploreCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      DriftCommand.class,
      ScoreCommand.class,
      PredictCommand.class,
      InspectCommand.class,
      InitCommand.class,
      GenerateCommand.class
    })
public final class Loantap implements Runnable {
  private Loantap() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    int exitCode;
    try {
      exitCode = commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "There is not enough memory for this file. Give Java more, for example with"
              + " JAVA_TOOL_OPTIONS=-Xmx8g in the environment.");
      exitCode = Failures.AT_FAULT;
    }
    System.exit(exitCode);
  }

  /** The command line with its handling of failures, without ending the process. */
  static CommandLine commandLine() {
    return new CommandLine(new Loantap())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Failures())
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** The library's version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"loantap " + LibraryVersion.current()};
    }
  }
}
