package io.loantap.train.export;

import static io.loantap.train.export.PmmlExpressions.line;
import static io.loantap.train.export.PmmlExpressions.number;
import static io.loantap.train.export.PmmlExpressions.ref;
import static io.loantap.train.export.PmmlExpressions.text;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characteristics of a PMML Scorecard, whose partial scores are contributions in log-odds. No
 * attribute is true of what the model refuses, by which the whole score is invalid.
 */
final class PmmlTerms {
  private final ExportedModel model;
  private final PmmlSources sources;
  private final PmmlSurfaces surfaces;

  PmmlTerms(ExportedModel model, PmmlSources sources) {
    this.model = model;
    this.sources = sources;
    this.surfaces = new PmmlSurfaces(model, sources);
  }

  /** All characteristics, and behind them what looks at values that they may pass over. */
  XmlElement characteristics() {
    XmlElement all = XmlElement.of("Characteristics");
    double[] references =
        model.reasons().baselines().contributions(model.reasons().baselines().standard());
    for (int place = 0; place < references.length; place++) {
      Characteristic each = model.scorecard().characteristics().get(place);
      XmlElement element =
          XmlElement.of(
              "Characteristic",
              "name",
              each.name(),
              "reasonCode",
              model.reasons().codes().get(place),
              "baselineScore",
              text(references[place]));
      attributes(each, element);
      all.add(element);
    }
    for (Field field : model.fields()) {
      boolean isLookedAt = model.scorecard().names().contains(field.name());
      if (field instanceof DateField date) {
        String column = sources.column(field.name());
        XmlElement from = predicate(column, "greaterOrEqual", text(DateField.FIRST_SLOT));
        XmlElement to = predicate(column, "lessOrEqual", text(DateField.LAST_SLOT));
        all.add(check(sources.text(date), compound("and", from, to)));
      } else if (field instanceof NumericField && !isLookedAt) {
        all.add(check(field.name(), predicate(field.name(), "isNotMissing")));
      }
    }
    return all;
  }

  /**
   * A characteristic that adds nothing, for a value that the others may not come to look at:
   * invalid ones are found when it does, and months that none allows fit no attribute.
   */
  private XmlElement check(String column, XmlElement allowed) {
    return XmlElement.of(
            "Characteristic",
            "name",
            column + " (check)",
            "reasonCode",
            model.reasons().codes().get(0),
            "baselineScore",
            "0.0")
        .add(PmmlSources.extension("check", column))
        .add(attribute(0, predicate(column, "isMissing")))
        .add(attribute(0, allowed));
  }

  private static XmlElement predicate(String column, String operator) {
    return XmlElement.of("SimplePredicate", "field", column, "operator", operator);
  }

  private static XmlElement predicate(String column, String operator, String value) {
    return predicate(column, operator).with("value", value);
  }

  private static XmlElement compound(String operator, XmlElement... predicates) {
    return XmlElement.of("CompoundPredicate", "booleanOperator", operator).add(predicates);
  }

  private static XmlElement attribute(double score, XmlElement predicate) {
    return XmlElement.of("Attribute", "partialScore", text(score)).add(predicate);
  }

  private void attributes(Characteristic characteristic, XmlElement element) {
    String column = sources.column(characteristic.name());
    if (characteristic instanceof Characteristic.Levels levels) {
      fallback(levels.missing(), predicate(column, "isMissing"), "", element);
      levels
          .curve()
          .contributions()
          .forEach(
              (level, contribution) -> {
                // No value has blanks around it.
                if (!level.isEmpty() && level.equals(level.strip())) {
                  element.add(attribute(contribution, predicate(column, "equal", level)));
                }
              });
      fallback(levels.unseen(), predicate(column, "isNotMissing"), "", element);
      return;
    }
    SpecialValues names = SpecialValues.of(model.schema(), characteristic.name());
    SpecialContributions special = characteristic.special();
    for (int place = 0; place < special.size(); place++) {
      String code = names.names().get(place);
      XmlElement is = predicate(column, "equal", text(special.values()[place]));
      double contribution = special.contribution(place);
      if (Double.isNaN(contribution)) {
        fallback(characteristic.missing(), is, code, element);
      } else {
        element.add(attribute(contribution, is).with("reasonCode", code));
      }
    }
    fallback(characteristic.missing(), predicate(column, "isMissing"), "", element);
    if (characteristic.curve() instanceof NumericCurve curve) {
      curve(characteristic.name(), curve, column, element);
    }
  }

  /** Attributes of what is true of a value; none if it is refused. */
  private void fallback(Fallback fallback, XmlElement is, String code, XmlElement element) {
    Fallback.@Nullable ByGroup byGroup = fallback.byGroup();
    if (byGroup != null) {
      String group = sources.column(byGroup.group());
      for (int i = 0; i < byGroup.keys().length; i++) {
        XmlElement of = predicate(group, "equal", text(byGroup.keys()[i]));
        add(attribute(byGroup.contributions()[i], compound("and", is, of)), code, element);
      }
    }
    if (!fallback.refuses()) {
      add(attribute(fallback.usual(), is), code, element);
    }
  }

  private static void add(XmlElement attribute, String code, XmlElement element) {
    element.add(code.isEmpty() ? attribute : attribute.with("reasonCode", code));
  }

  private void curve(String name, NumericCurve curve, String column, XmlElement element) {
    if (curve instanceof StepCurve steps) {
      double[] contributions = steps.contributions();
      double[] edges = steps.edges();
      for (int bin = 0; bin < contributions.length; bin++) {
        element.add(constant(name, contributions[bin], between(column, edges, bin)));
      }
      return;
    }
    PiecewiseLinearCurve line = (PiecewiseLinearCurve) curve;
    double[] knots = line.knots();
    double[] contributions = line.contributions();
    XmlElement given = predicate(column, "isNotMissing");
    if (knots.length == 1) {
      element.add(constant(name, contributions[0], given));
    } else if (line.outside() == Outside.CLAMP) {
      XmlElement norm =
          XmlElement.of("NormContinuous", "field", column, "outliers", "asExtremeValues");
      for (int i = 0; i < knots.length; i++) {
        norm.add(
            XmlElement.of("LinearNorm", "orig", text(knots[i]), "norm", text(contributions[i])));
      }
      element.add(computed(name, norm, given));
    } else {
      double[] inner = Arrays.copyOfRange(knots, 1, knots.length - 1);
      for (int i = 0; i <= inner.length; i++) {
        double slope = (contributions[i + 1] - contributions[i]) / (knots[i + 1] - knots[i]);
        XmlElement piece = line(contributions[i], slope, ref(column), knots[i]);
        element.add(computed(name, piece, between(column, inner, i)));
      }
    }
  }

  private XmlElement constant(String name, double contribution, XmlElement predicate) {
    return surfaces.hasHalves(name)
        ? computed(name, number(contribution), predicate)
        : attribute(contribution, predicate);
  }

  private XmlElement computed(String name, XmlElement expression, XmlElement predicate) {
    XmlElement all = surfaces.withHalves(name, expression);
    return XmlElement.of("Attribute").add(predicate, XmlElement.of("ComplexPartialScore").add(all));
  }

  /** True of numbers from one edge to below the next; the outer ranges have one edge, or none. */
  private static XmlElement between(String column, double[] edges, int bin) {
    if (edges.length == 0) {
      return predicate(column, "isNotMissing");
    }
    XmlElement from =
        bin == 0
            ? predicate(column, "isNotMissing")
            : predicate(column, "greaterOrEqual", text(edges[bin - 1]));
    if (bin == edges.length) {
      return from;
    }
    XmlElement to = predicate(column, "lessThan", text(edges[bin]));
    return bin == 0 ? to : compound("and", from, to);
  }
}
