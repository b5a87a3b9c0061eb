package io.loantap.train.cli;

import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.text.NearMatch;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.SpecialFields;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names special values: a mixin. */
public final class SpecialOptions {
  private static final String NONE = "none";

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

  /** Whether special values may be proposed where nobody named any. */
  boolean mayPropose() {
    return special == null || !special.contains(NONE);
  }

  /** Whether the table has to be read for it, beside all else. */
  boolean reads() {
    return special != null && special.stream().anyMatch(it -> !it.equals(NONE) && !isOfField(it));
  }

  /**
   * The recipe with the special values that were asked for, beside its own.
   *
   * @param notices receives values that no column holds
   */
  Recipe applyTo(Recipe recipe, TableInput data, List<String> notices) throws IOException {
    Map<String, SpecialValues> all = new LinkedHashMap<>();
    for (String one : special == null ? List.<String>of() : special) {
      if (one.equals(NONE)) {
        continue;
      }
      if (isOfField(one)) {
        int equals = one.indexOf('=');
        String field = one.substring(0, equals).strip();
        check(recipe, field);
        all.merge(field, values(one.substring(equals + 1)), SpecialOptions::joined);
      } else {
        SpecialValues asked = values(one);
        Map<String, SpecialValues> held = SpecialFields.holding(data, recipe.schema(), asked);
        held.forEach((field, values) -> all.merge(field, values, SpecialOptions::joined));
        for (double value : asked.values()) {
          if (held.values().stream().noneMatch(values -> values.has(value))) {
            notices.add(
                "No numeric column holds the special value "
                    + SpecialValues.text(value)
                    + " (--special FIELD=VALUES declares one all the same).");
          }
        }
      }
    }
    all.replaceAll((field, values) -> joined(SpecialValues.of(recipe.schema(), field), values));
    return all.isEmpty() ? recipe : recipe.withSpecial(all);
  }

  private static boolean isOfField(String given) {
    return given.contains("=");
  }

  private void check(Recipe recipe, String name) {
    @Nullable Field field = recipe.schema().find(name).orElse(null);
    if (field == null) {
      @Nullable String near = NearMatch.of(name, recipe.schema().names());
      throw Console.of(command)
          .usage(
              "--special: there is no column \""
                  + name
                  + "\""
                  + (near == null ? "." : "; did you mean \"" + near + "\"?"));
    }
    if (!(field instanceof NumericField)) {
      throw Console.of(command)
          .usage("--special: the column \"" + name + "\" holds no numbers; name one that does.");
    }
  }

  private SpecialValues values(String list) {
    Map<Double, String> names = new TreeMap<>();
    try {
      for (String one : list.split(",", -1)) {
        int colon = one.indexOf(':');
        double value = SpecialValues.number(colon < 0 ? one : one.substring(0, colon));
        names.put(
            value, colon < 0 ? SpecialValues.unnamed(value) : one.substring(colon + 1).strip());
      }
      return SpecialValues.of(names);
    } catch (IllegalArgumentException e) {
      throw Console.of(command)
          .usage("--special: " + e.getMessage() + "; write -9,-8 or FIELD=-9,-8.");
    }
  }

  /** Both, with the name of the later where it has one that somebody gave. */
  private static SpecialValues joined(SpecialValues first, SpecialValues later) {
    Map<Double, String> names = new TreeMap<>();
    for (SpecialValues each : List.of(first, later)) {
      double[] values = each.values();
      for (int place = 0; place < values.length; place++) {
        String name = each.names().get(place);
        if (!names.containsKey(values[place]) || !SpecialValues.isUnnamed(name)) {
          names.put(values[place], name);
        }
      }
    }
    return SpecialValues.of(names);
  }
}
