package io.loantap.train.export;

import static io.loantap.train.export.PmmlExpressions.apply;
import static io.loantap.train.export.PmmlExpressions.isNoneOf;
import static io.loantap.train.export.PmmlExpressions.number;
import static io.loantap.train.export.PmmlExpressions.ref;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.List;

/** The surfaces of a scorecard as fields of a PMML file, which the curves of two share in. */
final class PmmlSurfaces {
  private final ExportedModel model;
  private final PmmlSources sources;
  private final List<String> fields = new ArrayList<>();

  /** Adds a field for each surface to the sources. */
  PmmlSurfaces(ExportedModel model, PmmlSources sources) {
    this.model = model;
    this.sources = sources;
    for (Surface surface : model.scorecard().surfaces()) {
      String first = place(surface, surface.first());
      String second = place(surface, surface.second());
      String name = String.join(" with ", surface.names());
      fields.add(
          sources.make("surface", described(surface), name, contribution(surface, first, second)));
    }
  }

  /** A contribution of a curve with the halves that come beside it. */
  XmlElement withHalves(String characteristic, XmlElement contribution) {
    XmlElement sum = contribution;
    for (int i = 0; i < fields.size(); i++) {
      if (model.scorecard().surfaces().get(i).has(characteristic)) {
        sum = apply("+", sum, apply("*", number(0.5), ref(fields.get(i))));
      }
    }
    return sum;
  }

  boolean hasHalves(String characteristic) {
    return model.scorecard().surfaces().stream().anyMatch(it -> it.has(characteristic));
  }

  /** The field of a value between the outer knots; missing if it is not for the curve. */
  private String place(Surface surface, String name) {
    double[] knots = surface.knots(name);
    XmlElement value = ref(sources.column(name));
    List<XmlElement> conditions = new ArrayList<>(List.of(apply("isNotMissing", value)));
    SpecialValues special = SpecialValues.of(model.schema(), name);
    if (!special.isEmpty()) {
      conditions.add(isNoneOf(value, special.values()));
    }
    XmlElement least = number(knots[0]);
    XmlElement most = number(knots[knots.length - 1]);
    String made = name + " (beside " + surface.partner(name) + ")";
    return sources.make(
        "of",
        name,
        made,
        PmmlExpressions.given(conditions, apply("max", least, apply("min", most, value))));
  }

  private static String described(Surface surface) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("first", surface.first()).put("second", surface.second());
    add(json.putArray("rows"), surface.knots(surface.first()));
    add(json.putArray("columns"), surface.knots(surface.second()));
    ArrayNode heights = json.putArray("heights");
    for (double[] row : surface.heights()) {
      add(heights.addArray(), row);
    }
    return json.toString();
  }

  private static void add(ArrayNode array, double[] numbers) {
    for (double each : numbers) {
      array.add(each);
    }
  }

  private static XmlElement contribution(Surface surface, String first, String second) {
    double[] rows = surface.knots(surface.first());
    double[] columns = surface.knots(surface.second());
    List<XmlElement> strips = new ArrayList<>();
    for (int i = 0; i < rows.length - 1; i++) {
      List<XmlElement> cells = new ArrayList<>();
      for (int j = 0; j < columns.length - 1; j++) {
        XmlElement down = part(i, rows, first);
        cells.add(cell(surface.heights(), i, j, down, part(j, columns, second)));
      }
      strips.add(pick(columns, second, cells));
    }
    return apply(
        "if",
        apply("isNotMissing", ref(first)),
        apply("if", apply("isNotMissing", ref(second)), pick(rows, first, strips), number(0)),
        number(0));
  }

  /** The one of several expressions that is for a value, one from each knot to the next. */
  private static XmlElement pick(double[] knots, String value, List<XmlElement> expressions) {
    XmlElement picked = expressions.get(expressions.size() - 1);
    for (int i = expressions.size() - 2; i >= 0; i--) {
      XmlElement below = apply("lessThan", ref(value), number(knots[i + 1]));
      picked = apply("if", below, expressions.get(i), picked);
    }
    return picked;
  }

  /** How far a value is from a knot to the next one. */
  private static XmlElement part(int cell, double[] knots, String value) {
    return apply(
        "/", apply("-", ref(value), number(knots[cell])), number(knots[cell + 1] - knots[cell]));
  }

  private static XmlElement cell(
      double[][] heights, int row, int column, XmlElement down, XmlElement across) {
    return between(
        across,
        between(down, number(heights[row][column]), number(heights[row + 1][column])),
        between(down, number(heights[row][column + 1]), number(heights[row + 1][column + 1])));
  }

  private static XmlElement between(XmlElement part, XmlElement start, XmlElement end) {
    XmlElement rest = apply("-", number(1), part);
    return apply("+", apply("*", rest, start), apply("*", part, end));
  }
}
