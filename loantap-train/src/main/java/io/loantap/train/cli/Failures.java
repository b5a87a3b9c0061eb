package io.loantap.train.cli;

import io.loantap.applicant.InvalidApplicantException;
import io.loantap.text.Printable;
import io.loantap.train.data.DataException;
import io.loantap.train.leak.LeakageException;
import io.loantap.train.recipe.RecipeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message and the exit code of an exception. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** The data, the recipe or the model is at fault. */
  public static final int AT_FAULT = 1;

  /** loantap itself is at fault. */
  private static final int BUG = 70;

  /** Handles the failures of any command. */
  public Failures() {}

  /** What is wrong, and where the whole help is, which would push the message off the screen. */
  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    say(err, exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    PrintWriter err = commandLine.getErr();
    if (exception instanceof DataException
        || exception instanceof RecipeException
        || exception instanceof InvalidApplicantException) {
      say(err, exception.getMessage());
      return AT_FAULT;
    }
    if (exception instanceof LeakageException) {
      err.println("Training stopped:");
      say(err, exception.getMessage());
      return AT_FAULT;
    }
    if (exception instanceof IOException io) {
      say(err, message(io));
      return AT_FAULT;
    }
    err.println("This is a bug in loantap. Please report it with what follows.");
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    say(err, trace.toString());
    return BUG;
  }

  /** Names and levels in a message come from files. */
  private static void say(PrintWriter err, @Nullable String message) {
    err.println(Printable.of(String.valueOf(message)));
  }

  private static String message(IOException exception) {
    if (exception instanceof FileSystemException plain && plain.getReason() == null) {
      if (plain instanceof NoSuchFileException) {
        return "There is no file " + plain.getFile() + ". Check the name.";
      }
      if (plain instanceof AccessDeniedException) {
        return "No permission for " + plain.getFile() + ". Check its owner and mode.";
      }
    }
    return String.valueOf(exception.getMessage());
  }
}
