package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import java.util.List;

/** Derived fields as JSON: a function of the closed vocabulary and the names of its inputs. */
public final class DerivedJson {
  private DerivedJson() {}

  /** Adds the derived fields to an array. */
  public static void write(List<DerivedField> derived, ArrayNode array) {
    for (DerivedField field : derived) {
      write(field.derivation(), array.addObject().put("name", field.name()));
    }
  }

  private static void write(Derivation derivation, ObjectNode json) {
    if (derivation instanceof Derivation.MonthsBetween months) {
      json.put("function", "months_between").put("from", months.from()).put("to", months.to());
    } else if (derivation instanceof Derivation.Ratio ratio) {
      json.put("function", "ratio")
          .put("numerator", ratio.numerator())
          .put("denominator", ratio.denominator());
    } else if (derivation instanceof Derivation.Flag flag) {
      json.put("function", "flag").put("of", flag.of());
    } else if (derivation instanceof Derivation.Log1p log) {
      json.put("function", "log1p").put("of", log.of());
    } else if (derivation instanceof Derivation.Year year) {
      json.put("function", "year").put("of", year.of());
    } else if (derivation instanceof Derivation.TermMonths term) {
      json.put("function", "term_months").put("of", term.of());
    } else if (derivation instanceof Derivation.EmploymentYears years) {
      json.put("function", "employment_years").put("of", years.of());
    } else if (derivation instanceof Derivation.LastCharacters last) {
      json.put("function", "last_characters").put("of", last.of()).put("count", last.count());
    }
  }

  /** Reads an array of derived fields. */
  public static List<DerivedField> read(JsonCursor array) {
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
          Checked.build(
              json, () -> new Derivation.LastCharacters(of(json), count(json.get("count"))));
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
