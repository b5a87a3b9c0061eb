package io.loantap.train.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code loantap} command. Without arguments it prints its help. */
@Command(
    name = "loantap",
    description = "Trains, checks and applies explainable credit-scoring models.",
    mixinStandardHelpOptions = true,
    versionProvider = Loantap.Version.class)
public final class Loantap implements Runnable {
  private Loantap() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Loantap());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Reads the version from the manifest; classes outside a jar have none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = Loantap.class.getPackage().getImplementationVersion();
      return new String[] {"loantap " + (version == null ? "(development build)" : version)};
    }
  }
}
