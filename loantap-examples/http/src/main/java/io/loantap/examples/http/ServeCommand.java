package io.loantap.examples.http;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** {@code loantap serve}: starts the service and runs it until it is told to stop. */
@CommandLine.Command(
    name = "loantap serve",
    description = "Decides on loan applications over HTTP, with a page to try it at /.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  @CommandLine.Mixin private final ServeOptions options = new ServeOptions();

  private ServeCommand() {}

  /** Runs the command; exits with 0 after a stop, 1 if it could not start, 2 on bad options. */
  public static void main(String[] args) {
    LibraryLogging.quiet();
    // Numbers are written in the digits that other programs read, wherever the machine stands.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(new CommandLine(new ServeCommand()).execute(args));
  }

  /** The settings that these arguments mean. */
  static Settings settings(String... args) throws IOException {
    ServeCommand serve = new ServeCommand();
    new CommandLine(serve).parseArgs(args);
    return serve.options.settings();
  }

  @Override
  public Integer call() throws InterruptedException {
    Service service;
    try {
      service = Service.start(options.settings());
    } catch (IOException e) {
      System.err.println("loantap serve: " + StartFailure.text(e));
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IllegalArgumentException e) {
      System.err.println("loantap serve: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "shutdown"));
    System.out.println(
        "Serving model " + service.modelId() + " at " + service.url() + " (stop with Ctrl-C)");
    stopped.await();
    return 0;
  }
}
