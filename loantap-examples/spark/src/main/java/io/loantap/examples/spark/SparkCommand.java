package io.loantap.examples.spark;

import io.loantap.train.cli.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code loantap spark}. Without arguments it prints its help. */
@Command(
    name = "loantap spark",
    description = "Trains and scores on Apache Spark: on the cores of this machine, or a cluster.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TrainOnSpark.class, ScoreOnSpark.class})
public final class SparkCommand implements Runnable {
  private SparkCommand() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its handling of failures, without ending the process. */
  static CommandLine commandLine() {
    return new CommandLine(new SparkCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Failures())
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
