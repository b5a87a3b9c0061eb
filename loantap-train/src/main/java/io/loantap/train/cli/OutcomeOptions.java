package io.loantap.train.cli;

import io.loantap.train.command.Console;
import io.loantap.train.recipe.Observation;
import io.loantap.train.recipe.Recipe;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
      split = ",",
      description = "Its bad values (those of the recipe or model, or Charged Off).")
  private @Nullable List<String> bad;

  @Option(
      names = "--good",
      paramLabel = "VALUE",
      split = ",",
      description =
          "Its good values; rows of other outcomes, blank ones too, are left out and counted (the"
              + " only other value).")
  private @Nullable List<String> good;

  @Option(
      names = "--exclude",
      paramLabel = "VALUE",
      split = ",",
      description = "Values whose rows are left out and counted; \"\" is a blank one.")
  private @Nullable List<String> exclude;

  @Option(
      names = "--observed-by",
      paramLabel = "MONTH",
      converter = Converters.Month.class,
      description =
          "The month in which the outcomes were read, such as 2015-12: loans that had not been"
              + " watched for --window months by then are left out and counted.")
  private @Nullable YearMonth observedBy;

  @Option(
      names = "--window",
      paramLabel = "MONTHS",
      description = "With --observed-by: how long loans must have been watched (12).")
  private @Nullable Integer window;

  @Option(
      names = "--issued",
      paramLabel = "COL",
      description =
          "With --observed-by: the column with the month in which a loan began (that of the recipe"
              + " or model).")
  private @Nullable String issued;

  /** Whether any was asked for. */
  boolean isGiven() {
    return label != null
        || bad != null
        || good != null
        || exclude != null
        || observedBy != null
        || window != null
        || issued != null;
  }

  /**
   * The outcome as asked for where it was, else the one given, whose values count for its own
   * column only.
   *
   * @throws ParameterException if what was asked for does not go together
   */
  Recipe.Label orElse(Recipe.Label other) {
    boolean same = label == null || label.equals(other.column());
    List<String> asked = new ArrayList<>();
    Stream.of(bad, good, exclude).filter(Objects::nonNull).forEach(asked::addAll);
    try {
      return new Recipe.Label(
          label == null ? other.column() : label,
          bad == null ? other.bad() : bad,
          good == null ? without(asked, same ? other.good() : List.of()) : good,
          exclude == null ? without(asked, same ? other.exclude() : List.of()) : exclude,
          observation(same ? other.observation() : null));
    } catch (IllegalArgumentException e) {
      throw Console.of(command).usage(e.getMessage() + "; see --bad, --good and --exclude.");
    }
  }

  private static List<String> without(List<String> asked, List<String> values) {
    return values.stream().filter(value -> !asked.contains(value)).toList();
  }

  private @Nullable Observation observation(@Nullable Observation other) {
    if (observedBy == null && other == null) {
      if (window != null || issued != null) {
        throw Console.of(command)
            .usage("--window and --issued go with --observed-by; name the month with it.");
      }
      return null;
    }
    return new Observation(
        issued != null || other == null ? issued : other.issued(),
        observedBy != null ? observedBy : Objects.requireNonNull(other).by(),
        window != null ? window : other == null ? Observation.USUAL_WINDOW : other.window());
  }

  /** The outcome as asked for, or null if it was not. */
  Recipe.@Nullable Label orNull() {
    return isGiven() ? orElse(Recipe.Label.USUAL) : null;
  }
}
