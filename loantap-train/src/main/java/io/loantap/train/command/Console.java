package io.loantap.train.command;

import io.loantap.text.Printable;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The output of a command, and its complaints about options. Texts may come from files: what would
 * control a terminal is shown, not sent.
 */
public final class Console {
  private final CommandSpec spec;

  private Console(CommandSpec spec) {
    this.spec = spec;
  }

  /** The console of the command that picocli has filled in. */
  public static Console of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("the command was not called through picocli");
    }
    return new Console(spec);
  }

  /** Prints to where the command prints. */
  public void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Printable.of(text));
    out.flush();
  }

  /** Prints to where the command complains, beside a result that is printed. */
  public void printBeside(String text) {
    PrintWriter err = spec.commandLine().getErr();
    err.print(Printable.of(text));
    err.flush();
  }

  /** What is wrong with the options. */
  public ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
