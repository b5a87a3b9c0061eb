package io.loantap.train.cli;

import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.train.command.Console;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.SpecialChoice;
import io.loantap.train.recipe.SpecialFields;
import io.loantap.train.recipe.SpecialWords;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names special values: a mixin. */
public final class SpecialOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--special",
      paramLabel = "[FIELD=]VALUES",
      description =
          "Numbers that are codes, such as -9,-8: of every numeric column that holds one, or"
              + " FIELD=-9,-8 of one column; -9:NO_RECORD names one. none: what stands apart is a"
              + " number, too. May be repeated.")
  private @Nullable List<String> special;

  /** Makes a mixin with all defaults. */
  public SpecialOptions() {}

  /**
   * What was asked for.
   *
   * @throws picocli.CommandLine.ParameterException if it is no list of numbers
   */
  SpecialChoice choice() {
    try {
      return SpecialChoice.parse(special == null ? List.of() : special);
    } catch (IllegalArgumentException e) {
      throw Console.of(command)
          .usage("--special: " + e.getMessage() + "; write -9,-8 or FIELD=-9,-8.");
    }
  }

  /** Whether special values may be proposed where nobody named any. */
  boolean mayPropose() {
    return choice().proposes();
  }

  /** Whether the table has to be read for it, beside all else. */
  boolean reads() {
    return !choice().everywhere().isEmpty();
  }

  /**
   * The recipe with the special values that were asked for, beside its own.
   *
   * @param notices receives values that no column holds
   */
  Recipe applyTo(Recipe recipe, TableInput data, List<String> notices) throws IOException {
    SpecialChoice choice = choice();
    Map<String, SpecialValues> all = new LinkedHashMap<>();
    choice
        .byField()
        .forEach(
            (field, values) -> {
              check(recipe, field);
              all.put(field, values);
            });
    SpecialValues everywhere = choice.everywhere();
    if (!everywhere.isEmpty()) {
      Map<String, SpecialValues> held = SpecialFields.holding(data, recipe.schema(), everywhere);
      held.forEach((field, values) -> all.merge(field, values, SpecialChoice::joined));
      for (double value : everywhere.values()) {
        if (held.values().stream().noneMatch(values -> values.has(value))) {
          notices.add(SpecialWords.unheld(value));
        }
      }
    }
    all.replaceAll(
        (field, values) -> SpecialChoice.joined(SpecialValues.of(recipe.schema(), field), values));
    return all.isEmpty() ? recipe : recipe.withSpecial(all);
  }

  private void check(Recipe recipe, String name) {
    @Nullable Field field = recipe.schema().find(name).orElse(null);
    if (field == null) {
      throw Console.of(command)
          .usage(
              "--special: there is no column "
                  + Suggestion.behind(name, recipe.schema().names())
                  + "; name one of the table.");
    }
    if (!(field instanceof NumericField)) {
      throw Console.of(command)
          .usage("--special: the column \"" + name + "\" holds no numbers; name one that does.");
    }
  }
}
