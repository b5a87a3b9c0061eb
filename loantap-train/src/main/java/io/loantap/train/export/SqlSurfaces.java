package io.loantap.train.export;

import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL for the surfaces of a scorecard, in two steps: where on its grid a row is, then what the
 * surface contributes there.
 */
final class SqlSurfaces {
  private final ExportedModel model;
  private final SqlSources sources;
  private final SqlDialect dialect;
  private final List<Surface> surfaces;

  SqlSurfaces(ExportedModel model, SqlSources sources, SqlDialect dialect) {
    this.model = model;
    this.sources = sources;
    this.dialect = dialect;
    this.surfaces = model.scorecard().surfaces();
  }

  /** Adds the parts of the query that work surfaces out; the part that the next one reads from. */
  String add(StringBuilder sql, String from) {
    if (surfaces.isEmpty()) {
      return from;
    }
    List<String> places = new ArrayList<>();
    List<String> contributions = new ArrayList<>();
    for (int i = 0; i < surfaces.size(); i++) {
      Surface surface = surfaces.get(i);
      places.add(place(surface, surface.first()) + " AS a" + (i + 1));
      places.add(place(surface, surface.second()) + " AS b" + (i + 1));
      contributions.add(contribution(surface, "a" + (i + 1), "b" + (i + 1)) + " AS p" + (i + 1));
    }
    part(sql, "loantap_places", places, from);
    part(sql, "loantap_surfaces", contributions, "loantap_places");
    return "loantap_surfaces";
  }

  private void part(StringBuilder sql, String name, List<String> columns, String from) {
    sql.append(", ")
        .append(name)
        .append(dialect.part())
        .append(" t.*,\n    ")
        .append(String.join(",\n    ", columns))
        .append("\n  FROM ")
        .append(from)
        .append(" t\n)");
  }

  /** The halves that come beside the contribution of a characteristic. */
  String halves(String characteristic) {
    StringBuilder halves = new StringBuilder();
    for (int i = 0; i < surfaces.size(); i++) {
      if (surfaces.get(i).has(characteristic)) {
        halves.append(" + ").append(dialect.number(0.5)).append(" * p").append(i + 1);
      }
    }
    return halves.toString();
  }

  /** A value between the outer knots; NULL if it is not for the curve. */
  private String place(Surface surface, String name) {
    String value = sources.column(name);
    double[] knots = surface.knots(name);
    String least = dialect.number(knots[0]);
    String most = dialect.number(knots[knots.length - 1]);
    SpecialValues special = SpecialValues.of(model.schema(), name);
    return "CASE"
        + (special.isEmpty()
            ? ""
            : " WHEN " + sources.isOneOf(value, special.values()) + " THEN NULL")
        + " WHEN %1$s < %2$s THEN %2$s WHEN %1$s > %3$s THEN %3$s ELSE %1$s END"
            .formatted(value, least, most);
  }

  private String contribution(Surface surface, String row, String column) {
    double[] rows = surface.knots(surface.first());
    double[] columns = surface.knots(surface.second());
    List<String> strips = new ArrayList<>();
    for (int i = 0; i < rows.length - 1; i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < columns.length - 1; j++) {
        cells.add(cell(surface.heights(), i, j, part(i, rows, row), part(j, columns, column)));
      }
      strips.add(pick(columns, column, cells));
    }
    return "CASE WHEN %s IS NULL OR %s IS NULL THEN %s ELSE %s END"
        .formatted(row, column, dialect.number(0), pick(rows, row, strips));
  }

  /** The one of several expressions that is for a value, one from each knot to the next. */
  private String pick(double[] knots, String value, List<String> expressions) {
    int last = expressions.size() - 1;
    if (last == 0) {
      return expressions.get(0);
    }
    StringBuilder cases = new StringBuilder("CASE");
    for (int i = 0; i < last; i++) {
      cases
          .append("\n      WHEN ")
          .append(value)
          .append(" < ")
          .append(dialect.number(knots[i + 1]))
          .append(" THEN ")
          .append(expressions.get(i));
    }
    return cases + "\n      ELSE " + expressions.get(last) + " END";
  }

  /** How far a value is from a knot to the next one. */
  private String part(int cell, double[] knots, String value) {
    return "((%s - %s) / %s)"
        .formatted(
            value, dialect.number(knots[cell]), dialect.number(knots[cell + 1] - knots[cell]));
  }

  private String cell(double[][] heights, int row, int column, String down, String across) {
    String pattern =
        "(%1$s - %3$s) * ((%1$s - %2$s) * %4$s + %2$s * %5$s)"
            + " + %3$s * ((%1$s - %2$s) * %6$s + %2$s * %7$s)";
    return pattern.formatted(
        dialect.number(1),
        down,
        across,
        dialect.number(heights[row][column]),
        dialect.number(heights[row + 1][column]),
        dialect.number(heights[row][column + 1]),
        dialect.number(heights[row + 1][column + 1]));
  }
}
