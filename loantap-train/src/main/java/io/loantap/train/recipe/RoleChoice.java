package io.loantap.train.recipe;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.storage.JsonCursor;
import io.loantap.train.support.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a column, as {@code --role} says it: {@code income=tot_income:monthly}.
 *
 * @param role the role
 * @param column that has it; null if no column is to have it
 * @param unit in which the column is given
 */
public record RoleChoice(FieldRole role, @Nullable String column, Unit unit) {
  private static final String NONE = "none";

  /** A unit of amounts, terms and ratios. */
  public enum Unit {
    /** The field's own. */
    AS_IT_IS(""),
    /** A term in months. */
    MONTHS("months"),
    /** A term in years. */
    YEARS("years"),
    /** Money a month. */
    MONTHLY("currency units a month"),
    /** Money a year. */
    YEARLY("currency units a year"),
    /** A ratio of which 18 means 18 %. */
    PERCENT("percent"),
    /** A ratio of which 0.18 means 18 %. */
    FRACTION("fraction");

    private final String words;

    Unit(String words) {
      this.words = words;
    }
  }

  /**
   * Reads choices parted by commas, each a role, {@code =}, a column or {@code none} and, behind a
   * colon, perhaps a unit.
   *
   * @throws RecipeException if something else is written
   */
  public static List<RoleChoice> parse(String text) {
    List<RoleChoice> choices = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int sign = part.indexOf('=');
      if (sign < 0) {
        throw new RecipeException(
            "--role found \""
                + part
                + "\", expected a role and a column, such as amount=loan_amt.");
      }
      choices.add(choice(role(part.substring(0, sign).strip()), part.substring(sign + 1).strip()));
    }
    return choices;
  }

  private static RoleChoice choice(FieldRole role, String column) {
    int colon = column.lastIndexOf(':');
    if (column.equals(NONE)) {
      return new RoleChoice(role, null, Unit.AS_IT_IS);
    }
    for (Unit unit : units(role)) {
      if (colon > 0 && JsonCursor.word(unit).equals(column.substring(colon + 1).strip())) {
        return new RoleChoice(role, column.substring(0, colon).strip(), unit);
      }
    }
    if (colon > 0 && !units(role).isEmpty()) {
      throw new RecipeException(
          "--role "
              + JsonCursor.word(role)
              + " found the unit \""
              + column.substring(colon + 1)
              + "\", expected one of "
              + units(role).stream().map(JsonCursor::word).toList()
              + ".");
    }
    return new RoleChoice(role, column, Unit.AS_IT_IS);
  }

  private static FieldRole role(String text) {
    String asked = text.toLowerCase(Locale.ROOT);
    for (FieldRole role : FieldRole.values()) {
      if (JsonCursor.word(role).equals(asked)) {
        return role;
      }
    }
    List<String> words = Arrays.stream(FieldRole.values()).map(JsonCursor::word).toList();
    throw new RecipeException(
        "--role found \"" + Suggestion.behind(text, words) + "\", expected one of " + words + ".");
  }

  private static Set<Unit> units(FieldRole role) {
    return switch (role) {
      case TERM -> EnumSet.of(Unit.MONTHS, Unit.YEARS);
      case INCOME -> EnumSet.of(Unit.MONTHLY, Unit.YEARLY);
      case OBLIGATIONS -> EnumSet.of(Unit.PERCENT, Unit.FRACTION, Unit.MONTHLY, Unit.YEARLY);
      default -> EnumSet.noneOf(Unit.class);
    };
  }

  /** The role, the column and its unit, as people write them. */
  String inWords() {
    return JsonCursor.word(role)
        + " "
        + column
        + (unit == Unit.AS_IT_IS ? "" : " (" + JsonCursor.word(unit) + ")");
  }

  /** Whether a field can have a role: amounts are numbers, terms may be levels, too. */
  static boolean fits(FieldRole role, Field field) {
    return switch (role) {
      case AMOUNT, INCOME, OBLIGATIONS, INSTALMENT, BUREAU_SCORE ->
          field.kind() == Field.Kind.NUMBER;
      case TERM -> field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.LEVEL;
      case MONTH -> field.kind() == Field.Kind.MONTH;
      default -> true;
    };
  }

  /**
   * The schema in which these roles belong to these columns, and the columns have these units. Of
   * each role only the columns named here have it afterwards.
   *
   * @throws RecipeException if a column is no field of the schema, or of a kind that cannot have
   *     the role
   */
  public static Schema apply(List<RoleChoice> choices, Schema schema) {
    Map<String, Set<FieldRole>> roles = new HashMap<>();
    for (Field field : schema.fields()) {
      Set<FieldRole> own = EnumSet.noneOf(FieldRole.class);
      own.addAll(schema.roles(field.name()));
      choices.forEach(choice -> own.remove(choice.role));
      roles.put(field.name(), own);
    }
    Map<String, Unit> units = new HashMap<>();
    for (RoleChoice choice : choices) {
      if (choice.column != null) {
        choice.check(choice.column, schema);
        roles.getOrDefault(choice.column, EnumSet.noneOf(FieldRole.class)).add(choice.role);
        units.put(choice.column, choice.unit);
      }
    }
    return schema
        .withFields(field -> in(units.getOrDefault(field.name(), Unit.AS_IT_IS), field))
        .withRoles(roles);
  }

  private void check(String name, Schema schema) {
    List<String> names = schema.fields().stream().map(Field::name).toList();
    Field field =
        schema
            .find(name)
            .orElseThrow(
                () ->
                    new RecipeException(
                        "--role "
                            + JsonCursor.word(role)
                            + " names "
                            + Suggestion.behind(name, names)
                            + ", which is no column of the recipe."));
    if (!fits(role, field)) {
      throw new RecipeException(
          "--role "
              + JsonCursor.word(role)
              + " names "
              + name
              + ", which is not "
              + kindsOf(role)
              + ".");
    }
  }

  private static String kindsOf(FieldRole role) {
    return role == FieldRole.MONTH
        ? "a column of months"
        : role == FieldRole.TERM ? "a number or levels that hold one" : "a number";
  }

  private static Field in(Unit unit, Field field) {
    return unit != Unit.AS_IT_IS && field instanceof NumericField number
        ? number.withUnit(unit.words)
        : field;
  }
}
