package io.loantap.storage;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.MissingTokens;
import io.loantap.applicant.NumberForm;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.applicant.TextField;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.personalloan.LoanTap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of schemas and of the fields derived from them.
 *
 * <p>A field states its roles in an optional {@code roles}. Where none does, as in files older than
 * roles, a schema of LoanTap's columns alone has the roles of the LoanTap file, and any other has
 * none; these are not written.
 */
public final class SchemaReader {
  private SchemaReader() {}

  /** Reads a schema from an array of fields. */
  public static Schema read(JsonCursor fields) {
    List<Field> all = new ArrayList<>();
    Map<String, Set<FieldRole>> roles = new HashMap<>();
    for (JsonCursor json : fields.elements()) {
      Field field = field(json);
      @Nullable JsonCursor stated = json.member("roles");
      if (stated != null) {
        roles.put(field.name(), roles(stated));
      }
      all.add(field);
    }
    Schema bare = schema(all, fields);
    Schema schema = roles.isEmpty() ? unstated(bare) : bare.withRoles(roles);
    // The very instance lets an application built for it be scored as it is.
    return schema.equals(LoanTap.schema()) ? LoanTap.schema() : schema;
  }

  /** The schema with the roles that a file has which states none. */
  public static Schema unstated(Schema schema) {
    return LoanTap.schema().names().containsAll(schema.names())
        ? LoanTap.withRoles(schema)
        : schema.withRoles(Map.of());
  }

  private static Set<FieldRole> roles(JsonCursor json) {
    Set<FieldRole> roles = EnumSet.noneOf(FieldRole.class);
    for (JsonCursor role : json.elements()) {
      roles.add(role.constant(FieldRole.values()));
    }
    return roles;
  }

  private static Schema schema(List<Field> fields, JsonCursor json) {
    try {
      return Schema.of(fields);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static Field field(JsonCursor json) {
    String name = json.get("name").text();
    String description = text(json, "description");
    JsonCursor kind = json.get("kind");
    try {
      return switch (kind.text()) {
        case "number" ->
            new NumericField(
                name,
                text(json, "unit"),
                limit(json, "min", Double.NEGATIVE_INFINITY),
                limit(json, "max", Double.POSITIVE_INFINITY),
                description,
                form(json.member("form")),
                missing(json),
                special(json));
        case "level" ->
            CategoricalField.of(name, json.get("levels").texts(), description)
                .withMissing(missing(json));
        case "month" -> new DateField(name, format(json), description, missing(json));
        case "text" -> new TextField(name, description);
        default -> throw kind.wrong("expected one of [number, level, month, text]");
      };
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static DateFormat format(JsonCursor json) {
    @Nullable JsonCursor pivot = json.member("pivot");
    try {
      return DateFormat.of(json.get("format").text(), pivot == null ? 0 : pivot.smallInteger());
    } catch (IllegalArgumentException e) {
      throw json.get("format").wrong(e);
    }
  }

  private static NumberForm form(@Nullable JsonCursor json) {
    if (json == null) {
      return NumberForm.PLAIN;
    }
    json.allowOnly("decimal", "grouping", "affixes", "accounting");
    @Nullable JsonCursor decimal = json.member("decimal");
    @Nullable JsonCursor grouping = json.member("grouping");
    @Nullable JsonCursor affixes = json.member("affixes");
    @Nullable JsonCursor accounting = json.member("accounting");
    try {
      NumberForm form = NumberForm.PLAIN.withDecimal(decimal == null ? '.' : sign(decimal));
      form = grouping == null ? form : form.withGrouping(sign(grouping));
      return form.withAffixes(affixes == null ? List.of() : affixes.texts())
          .withAccounting(accounting != null && accounting.truth());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static char sign(JsonCursor json) {
    if (json.text().length() != 1) {
      throw json.wrong("expected one character");
    }
    return json.text().charAt(0);
  }

  private static MissingTokens missing(JsonCursor field) {
    @Nullable JsonCursor tokens = field.member("missing_values");
    try {
      return tokens == null ? MissingTokens.NONE : MissingTokens.of(tokens.texts());
    } catch (IllegalArgumentException e) {
      throw field.get("missing_values").wrong(e);
    }
  }

  /**
   * The special values under the key {@code special}: an object from each number to its name; none
   * without the key.
   */
  public static SpecialValues special(JsonCursor json) {
    @Nullable JsonCursor member = json.member("special");
    if (member == null) {
      return SpecialValues.none();
    }
    Map<Double, String> names = new HashMap<>();
    for (Map.Entry<String, JsonCursor> each : member.members().entrySet()) {
      String name = each.getValue().text();
      double value = member.build(() -> SpecialValues.number(each.getKey()));
      if (names.put(value, name) != null) {
        throw member.wrong("the special value " + SpecialValues.text(value) + " is listed twice");
      }
    }
    return member.build(() -> SpecialValues.of(names));
  }

  private static String text(JsonCursor json, String key) {
    @Nullable JsonCursor member = json.member(key);
    return member == null ? "" : member.text();
  }

  private static double limit(JsonCursor json, String key, double none) {
    @Nullable JsonCursor member = json.member(key);
    return member == null ? none : member.number();
  }

  /** Reads an array of derived fields. */
  public static List<DerivedField> derived(JsonCursor array) {
    List<DerivedField> derived = new ArrayList<>();
    for (JsonCursor json : array.elements()) {
      derived.add(new DerivedField(json.get("name").text(), derivation(json)));
    }
    return List.copyOf(derived);
  }

  /**
   * Reads a derived field from its members.
   *
   * @throws JsonFormatException if it is none; the message says where
   */
  public static DerivedField derived(Map<String, Object> members) {
    return derived(JsonCursor.at(List.of(members))).get(0);
  }

  private static Derivation derivation(JsonCursor json) {
    JsonCursor function = json.get("function");
    return switch (function.text()) {
      case "months_between" ->
          new Derivation.MonthsBetween(json.get("from").text(), json.get("to").text());
      case "ratio" ->
          new Derivation.Ratio(json.get("numerator").text(), json.get("denominator").text());
      case "flag" -> new Derivation.Flag(of(json));
      case "log1p" -> new Derivation.Log1p(of(json));
      case "year" -> new Derivation.Year(of(json));
      case "term_months" -> new Derivation.TermMonths(of(json));
      case "employment_years" -> new Derivation.EmploymentYears(of(json));
      case "last_characters" -> lastCharacters(json);
      default ->
          throw function.wrong(
              "expected one of [months_between, ratio, flag, log1p, year, term_months,"
                  + " employment_years, last_characters]");
    };
  }

  private static Derivation lastCharacters(JsonCursor json) {
    try {
      return new Derivation.LastCharacters(of(json), json.get("count").smallInteger());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static String of(JsonCursor json) {
    return json.get("of").text();
  }
}
