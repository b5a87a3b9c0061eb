package io.loantap.storage;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.loantap.LoanTap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Schema bare =
        fields.build(() -> Schema.of(fields.elements().stream().map(SchemaReader::field).toList()));
    Map<String, Set<FieldRole>> roles = new HashMap<>();
    fields
        .elements()
        .forEach(
            json ->
                json.find("roles").ifPresent(of -> roles.put(json.get("name").text(), roles(of))));
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
    json.elements().forEach(role -> roles.add(role.constant(FieldRole.class)));
    return roles;
  }

  private static Field field(JsonCursor json) {
    String name = json.get("name").text();
    String description = json.find("description").map(JsonCursor::text).orElse("");
    JsonCursor kind = json.get("kind");
    return switch (kind.text()) {
      case "number" ->
          json.build(
              () ->
                  new NumericField(
                      name,
                      json.find("unit").map(JsonCursor::text).orElse(""),
                      json.find("min").map(JsonCursor::number).orElse(Double.NEGATIVE_INFINITY),
                      json.find("max").map(JsonCursor::number).orElse(Double.POSITIVE_INFINITY),
                      description));
      case "level" ->
          json.build(() -> CategoricalField.of(name, json.get("levels").texts(), description));
      case "month" ->
          new DateField(name, json.get("format").constant(DateFormat.class), description);
      case "text" -> new TextField(name, description);
      default -> throw kind.wrong("expected one of [number, level, month, text]");
    };
  }

  /** Reads an array of derived fields. */
  public static List<DerivedField> derived(JsonCursor array) {
    return array.elements().stream()
        .map(json -> new DerivedField(json.get("name").text(), derivation(json)))
        .toList();
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
      case "last_characters" ->
          json.build(() -> new Derivation.LastCharacters(of(json), count(json.get("count"))));
      default ->
          throw function.wrong(
              "expected one of [months_between, ratio, flag, log1p, year, term_months,"
                  + " employment_years, last_characters]");
    };
  }

  private static int count(JsonCursor json) {
    long count = json.integer();
    if (count != (int) count) {
      throw json.wrong("expected a smaller number");
    }
    return (int) count;
  }

  private static String of(JsonCursor json) {
    return json.get("of").text();
  }
}
