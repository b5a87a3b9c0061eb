package io.loantap.train.export;

import static io.loantap.train.export.PmmlExpressions.apply;
import static io.loantap.train.export.PmmlExpressions.given;
import static io.loantap.train.export.PmmlExpressions.integer;
import static io.loantap.train.export.PmmlExpressions.isNoneOf;
import static io.loantap.train.export.PmmlExpressions.isOneOf;
import static io.loantap.train.export.PmmlExpressions.number;
import static io.loantap.train.export.PmmlExpressions.ref;
import static io.loantap.train.export.PmmlExpressions.string;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.storage.write.SchemaWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields of a PMML file: those of the dictionary, which an application gives, and those that
 * are made of them. What a field or derived field is in the model file stands in an extension of
 * each, for {@code loantap import}.
 */
final class PmmlSources {
  /** The name in extensions of what wrote them. */
  static final String EXTENDER = "loantap";

  /** A month or a day in the form of ISO 8601. */
  private static final String DATE = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";

  /** A text that begins with a less-than sign, without one: PMML4S reads no entity in a text. */
  private static final String BELOW = "^\\x3C";

  private final ExportedModel model;
  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final XmlElement transformations = XmlElement.of("TransformationDictionary");

  PmmlSources(ExportedModel model) {
    this.model = model;
    names.addAll(model.schema().names());
    model.derived().forEach(each -> names.add(each.name()));
    for (Field field : model.fields()) {
      columns.put(field.name(), read(field));
    }
    for (DerivedField field : model.derived()) {
      columns.put(field.name(), field.name());
      transformations.add(
          field(
              field.name(),
              isText(field) ? "string" : "double",
              value(field),
              extension("derived", described(field))));
    }
  }

  /** A note for {@code loantap import}, which others pass over. */
  static XmlElement extension(String name, String value) {
    return XmlElement.of("Extension", "extender", EXTENDER, "name", name, "value", value);
  }

  /** The name of the field that has the value of a field or derived field as the model takes it. */
  String column(String name) {
    return Objects.requireNonNull(columns.get(name));
  }

  /** The name of the field that has the text of a month; missing if there is none. */
  String text(DateField field) {
    return Objects.requireNonNull(texts.get(field.name()));
  }

  /** The fields that are made of others; without children if there are none. */
  XmlElement transformations() {
    return transformations;
  }

  /** The fields of an application. */
  XmlElement dictionary() {
    XmlElement dictionary =
        XmlElement.of("DataDictionary", "numberOfFields", Integer.toString(model.fields().size()));
    for (Field field : model.fields()) {
      String[] types =
          switch (field.kind()) {
            case NUMBER -> new String[] {"continuous", "double"};
            case MONTH, LEVEL, TEXT -> new String[] {"categorical", "string"};
          };
      XmlElement element =
          XmlElement.of("DataField", "name", field.name(), "optype", types[0], "dataType", types[1])
              .add(extension("field", described(field)));
      if (field instanceof NumericField number) {
        intervals(number, element);
      }
      field
          .missing()
          .texts()
          .forEach(
              word -> element.add(XmlElement.of("Value", "value", word, "property", "missing")));
      dictionary.add(element);
    }
    return dictionary;
  }

  /** Of any number, too, so that infinities are invalid. */
  private static void intervals(NumericField field, XmlElement element) {
    double min = Math.max(field.min(), -Double.MAX_VALUE);
    double max = Math.min(field.max(), Double.MAX_VALUE);
    element.add(interval(min, max));
    for (double special : field.special().values()) {
      if (special < min || special > max) {
        element.add(interval(special, special));
      }
    }
  }

  private static XmlElement interval(double left, double right) {
    return XmlElement.of(
        "Interval",
        "closure",
        "closedClosed",
        "leftMargin",
        PmmlExpressions.text(left),
        "rightMargin",
        PmmlExpressions.text(right));
  }

  /** The field as the model file describes it. */
  private String described(Field field) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    SchemaWriter.write(model.schema(), array);
    return array.get(model.schema().slot(field.name())).toString();
  }

  private static String described(DerivedField field) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    SchemaWriter.derived(List.of(field), array);
    return array.get(0).toString();
  }

  private static boolean isText(DerivedField field) {
    return field.derivation() instanceof Derivation.LastCharacters;
  }

  private static XmlElement field(
      String name, String type, XmlElement expression, XmlElement extension) {
    return XmlElement.of(
            "DerivedField",
            "name",
            name,
            "optype",
            type.equals("string") ? "categorical" : "continuous",
            "dataType",
            type)
        .add(extension, expression);
  }

  /**
   * Adds a number that is made of others, under a name that no field has.
   *
   * @param note what it is, and of what, for {@code loantap import}
   */
  String make(String note, String of, String name, XmlElement expression) {
    String free = free(name);
    transformations.add(field(free, "double", expression, extension(note, of)));
    return free;
  }

  private String read(String source, String name, String type, XmlElement expression) {
    String free = free(name);
    transformations.add(field(free, type, expression, extension("of", source)));
    return free;
  }

  private String free(String name) {
    String free = name;
    while (!names.add(free)) {
      free += "'";
    }
    return free;
  }

  /** The field that a field of the application is read into, if only another will do. */
  private String read(Field field) {
    String name = field.name();
    if (field.kind() == Field.Kind.NUMBER) {
      return name;
    }
    String trimmed =
        read(name, name + " (trimmed)", "string", given(name, apply("trimBlanks", ref(name))));
    String text = read(name, name + " (read)", "string", level(field, trimmed));
    if (field.kind() != Field.Kind.MONTH) {
      return text;
    }
    texts.put(name, text);
    String year = read(name, name + " (year)", "double", part(text, 1, 4));
    String month = read(name, name + " (month of year)", "double", part(text, 6, 2));
    XmlElement months =
        apply("+", apply("*", number(12), ref(year)), apply("-", ref(month), number(1)));
    return read(name, name + " (month)", "double", given(year, months));
  }

  /** Digits of a date; missing if it is none. */
  private static XmlElement part(String text, int from, int count) {
    return PmmlExpressions.given(
        List.of(apply("isNotMissing", ref(text)), apply("matches", ref(text), string(DATE))),
        apply("substring", ref(text), integer(from), integer(count)));
  }

  private static XmlElement given(String field, XmlElement value) {
    return PmmlExpressions.given(List.of(apply("isNotMissing", ref(field))), value);
  }

  /** The level that a text stands for: other spellings of yes and no, and words for no value. */
  private static XmlElement level(Field field, String trimmed) {
    XmlElement text = ref(trimmed);
    List<XmlElement> conditions = new ArrayList<>();
    conditions.add(apply("isNotMissing", text));
    conditions.add(apply("greaterThan", apply("stringLength", text), integer(0)));
    if (!field.missing().isEmpty()) {
      conditions.add(apply("not", isOneOf(text, field.missing().texts())));
    }
    XmlElement value = text;
    if (field instanceof CategoricalField level) {
      for (Map.Entry<String, List<String>> each : level.spellings().entrySet()) {
        value =
            apply(
                "if",
                isOneOf(apply("lowercase", text), each.getValue()),
                string(each.getKey()),
                value);
      }
    }
    return PmmlExpressions.given(conditions, value);
  }

  private XmlElement value(DerivedField field) {
    Derivation derivation = field.derivation();
    List<String> inputs = derivation.inputs();
    XmlElement first = ref(column(inputs.get(0)));
    List<XmlElement> conditions = new ArrayList<>();
    inputs.forEach(input -> addGiven(input, conditions));
    if (derivation instanceof Derivation.LastCharacters last) {
      XmlElement length = apply("stringLength", first);
      conditions.add(apply("greaterOrEqual", length, integer(last.count())));
      return PmmlExpressions.given(
          conditions,
          apply(
              "substring",
              first,
              apply("-", length, integer(last.count() - 1)),
              integer(last.count())));
    }
    if (derivation instanceof Derivation.OfLevel) {
      XmlElement digits =
          apply(
              "if",
              apply("matches", first, string("^[0-9]")),
              apply("replace", first, string("^([0-9]{1,6})[\\s\\S]*$"), string("$1")));
      return PmmlExpressions.given(
          conditions,
          derivation instanceof Derivation.EmploymentYears
              ? apply("if", apply("matches", first, string(BELOW)), string("0"), digits)
              : digits);
    }
    XmlElement value;
    if (derivation instanceof Derivation.MonthsBetween) {
      XmlElement last = ref(column(inputs.get(1)));
      conditions.add(apply("greaterOrEqual", last, first));
      value = apply("-", last, first);
    } else if (derivation instanceof Derivation.Ratio) {
      XmlElement below = ref(column(inputs.get(1)));
      conditions.add(apply("greaterThan", below, number(0)));
      // Looked at before, so that nothing overflows: a ratio that does is missing.
      XmlElement most = apply("*", number(Double.MAX_VALUE), below);
      conditions.add(
          apply(
              "or",
              apply("greaterOrEqual", below, number(1)),
              apply("lessOrEqual", apply("abs", first), most)));
      value = apply("/", first, below);
    } else if (derivation instanceof Derivation.Flag) {
      value = apply("if", apply("greaterOrEqual", first, number(1)), number(1), number(0));
    } else if (derivation instanceof Derivation.Log1p) {
      conditions.add(apply("greaterThan", first, number(-1)));
      value = apply("ln1p", first);
    } else {
      value = apply("floor", apply("/", first, number(12))); // the year
    }
    return PmmlExpressions.given(conditions, value);
  }

  /** That there is a value to reckon with: a special one counts as missing. */
  private void addGiven(String input, List<XmlElement> conditions) {
    XmlElement value = ref(column(input));
    conditions.add(apply("isNotMissing", value));
    int slot = model.schema().slot(input);
    double[] special = slot < 0 ? new double[0] : model.schema().field(slot).special().values();
    if (special.length > 0) {
      conditions.add(isNoneOf(value, special));
    }
  }
}
