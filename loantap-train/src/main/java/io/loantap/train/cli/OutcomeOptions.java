package io.loantap.train.cli;

import io.loantap.train.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the outcome of a loan. */
final class OutcomeOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "The outcome column (that of the recipe or model, or loan_status).")
  private @Nullable String label;

  @Option(
      names = "--bad",
      paramLabel = "VALUE",
      description = "Its bad value (that of the recipe or model, or Charged Off).")
  private @Nullable String bad;

  /** Whether either was asked for. */
  boolean isGiven() {
    return label != null || bad != null;
  }

  /** The outcome as asked for where it was, else the one given. */
  Recipe.Label orElse(Recipe.Label other) {
    return new Recipe.Label(
        label == null ? other.column() : label, bad == null ? other.bad() : bad);
  }

  /**
   * The outcome as asked for, or null if it was not.
   *
   * @throws ParameterException if only one of the two was given
   */
  Recipe.@Nullable Label orNull() {
    if (label == null && bad == null) {
      return null;
    }
    if (label == null || bad == null) {
      throw Console.of(command)
          .usage(
              label == null
                  ? "--bad names a value; name its column too with --label."
                  : "--label names a column; name its bad value too with --bad.");
    }
    return new Recipe.Label(label, bad);
  }
}
