package io.loantap.train.export;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL for the contributions of characteristics in log-odds: NULL where the model has none. */
final class SqlTerms {
  private final SqlSources sources;
  private final SqlDialect dialect;

  SqlTerms(SqlSources sources, SqlDialect dialect) {
    this.sources = sources;
    this.dialect = dialect;
  }

  /** The contribution of a characteristic. */
  String contribution(Characteristic characteristic) {
    String value = sources.column(characteristic.name());
    List<String> cases = new ArrayList<>();
    if (characteristic instanceof Characteristic.Levels levels) {
      cases.add("WHEN " + value + " IS NULL THEN " + fallback(levels.missing()));
      for (Map.Entry<String, Double> each : levels.curve().contributions().entrySet()) {
        String level = each.getKey();
        // No value has blanks around it; engines that pad texts would find it all the same.
        if (!level.isEmpty() && level.equals(level.strip())) {
          cases.add(
              "WHEN "
                  + value
                  + " = "
                  + dialect.text(level)
                  + " THEN "
                  + dialect.number(each.getValue()));
        }
      }
      cases.add("ELSE " + fallback(levels.unseen()));
    } else {
      Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
      addSpecial(numeric, value, cases);
      addCurve(numeric.curve(), value, cases);
    }
    return "CASE\n      " + String.join("\n      ", cases) + "\n    END";
  }

  private void addSpecial(Characteristic.Numeric numeric, String value, List<String> cases) {
    SpecialContributions special = numeric.special();
    StringBuilder missing = new StringBuilder(value + " IS NULL");
    for (int place = 0; place < special.size(); place++) {
      String is = value + " = " + dialect.number(special.values()[place]);
      double contribution = special.contribution(place);
      if (Double.isNaN(contribution)) {
        missing.append(" OR ").append(is);
      } else {
        cases.add("WHEN " + is + " THEN " + dialect.number(contribution));
      }
    }
    cases.add("WHEN " + missing + " THEN " + fallback(numeric.missing()));
  }

  private String fallback(Fallback fallback) {
    Fallback.@Nullable ByGroup byGroup = fallback.byGroup();
    if (byGroup == null) {
      return fallback.refuses() ? "NULL" : dialect.number(fallback.usual());
    }
    String group = sources.column(byGroup.group());
    StringBuilder cases = new StringBuilder("CASE");
    for (int i = 0; i < byGroup.keys().length; i++) {
      cases
          .append(" WHEN ")
          .append(group)
          .append(" = ")
          .append(dialect.number(byGroup.keys()[i]))
          .append(" THEN ")
          .append(dialect.number(byGroup.contributions()[i]));
    }
    return cases + " ELSE " + dialect.number(byGroup.otherwise()) + " END";
  }

  private void addCurve(NumericCurve curve, String value, List<String> cases) {
    if (curve instanceof StepCurve steps) {
      double[] contributions = steps.contributions();
      double[] edges = steps.edges();
      for (int bin = 0; bin < edges.length; bin++) {
        cases.add(below(value, edges[bin]) + dialect.number(contributions[bin]));
      }
      cases.add("ELSE " + dialect.number(contributions[edges.length]));
      return;
    }
    PiecewiseLinearCurve line = (PiecewiseLinearCurve) curve;
    double[] knots = line.knots();
    double[] contributions = line.contributions();
    int last = knots.length - 1;
    if (line.outside() == Outside.CLAMP) {
      cases.add(
          "WHEN "
              + value
              + " <= "
              + dialect.number(knots[0])
              + " THEN "
              + dialect.number(contributions[0]));
      if (last == 0) {
        cases.add("ELSE " + dialect.number(contributions[0]));
        return;
      }
      cases.add(
          "WHEN "
              + value
              + " >= "
              + dialect.number(knots[last])
              + " THEN "
              + dialect.number(contributions[last]));
    }
    for (int i = 0; i < last; i++) {
      double slope = (contributions[i + 1] - contributions[i]) / (knots[i + 1] - knots[i]);
      cases.add(
          (i == last - 1 ? "ELSE " : below(value, knots[i + 1]))
              + line(contributions[i], slope, value, knots[i]));
    }
  }

  private String below(String value, double edge) {
    return "WHEN " + value + " < " + dialect.number(edge) + " THEN ";
  }

  private String line(double contribution, double slope, String value, double knot) {
    return "%s + %s * (%s - %s)"
        .formatted(
            dialect.number(contribution), dialect.number(slope), value, dialect.number(knot));
  }

  /** The log-odds that a sum of contributions is mapped to. */
  String mapped(LogOddsMap map, String sum) {
    double[] from = map.from();
    double[] to = map.to();
    int last = from.length - 1;
    List<String> cases = new ArrayList<>();
    cases.add(below(sum, from[0]) + line(to[0], 1, sum, from[0]));
    for (int i = 0; i < last; i++) {
      double slope = (to[i + 1] - to[i]) / (from[i + 1] - from[i]);
      cases.add(below(sum, from[i + 1]) + line(to[i], slope, sum, from[i]));
    }
    cases.add("ELSE " + line(to[last], 1, sum, from[last]));
    return "CASE\n      " + String.join("\n      ", cases) + "\n    END";
  }
}
