package io.loantap.train.cli;

import io.loantap.train.command.Console;
import io.loantap.train.personalloan.generate.LoanGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code loantap generate}. */
@Command(
    name = "generate",
    description = "Writes a synthetic file of finished loans in the LoanTap columns.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--rows", paramLabel = "N", required = true, description = "How many loans.")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description = "Equal seeds give equal loans (42).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where they go, .csv or .csv.gz.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    if (rows < 1) {
      throw console.usage("--rows must be at least 1");
    }
    try (TerminalProgress progress = TerminalProgress.start()) {
      progress.stage("Generating");
      LoanGenerator.writeCsv(out, rows, seed, done -> progress.advance(done, (double) done / rows));
    }
    console.print(
        String.format(Locale.ROOT, "%,d synthetic loans of seed %d in %s.", rows, seed, out)
            + "\n");
    return 0;
  }
}
