package io.loantap.train.export;

import io.loantap.applicant.SpecialValues;
import io.loantap.derived.DerivedField;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as a table of points, as a spreadsheet opens it: base points, then for each
 * characteristic its ranges, lines or levels. Points of all and the base are the score.
 */
record PointsExport() implements ModelExport {
  /** The columns of the table. */
  static final List<String> HEADER =
      List.of("characteristic", "kind", "from", "to", "level", "points", "points_at_to");

  @Override
  public List<String> leftOut(ExportedModel model) {
    List<String> left = new ArrayList<>(model.termsLeftOut());
    if (model.policy().terms().refer().isPresent()) {
      left.add("the refer band");
    }
    if (model.scorecard().map().isPresent()) {
      left.add("the recalibration from points to probabilities, and with it the cut-off");
    }
    if (!model.derived().isEmpty()) {
      left.add(
          "how these are computed from fields: "
              + model.derived().stream().map(DerivedField::name).toList());
    }
    for (Characteristic each : model.scorecard().characteristics()) {
      if (each.curve().isEndless()) {
        left.add("that the outer lines of \"" + each.name() + "\" go on");
      }
      if (each.missing().byGroup() != null) {
        left.add(
            "what a missing \""
                + each.name()
                + "\" counts, which depends on \""
                + each.missing().byGroup().group()
                + "\"");
      }
    }
    left.add("ranges that fields allow, reasons, notices");
    return left;
  }

  @Override
  public String text(ExportedModel model) {
    List<Surface> surfaces = model.scorecard().surfaces();
    if (!surfaces.isEmpty()) {
      throw new DataException(
          "A table of points has the points of one characteristic at a time, and this model has"
              + " some for pairs: "
              + surfaces.stream().map(it -> String.join(" with ", it.names())).toList()
              + ". Use --to sql or --to python.");
    }
    StringBuilder text = new StringBuilder();
    text.append(
        Comments.line("# ", "Model " + model.id() + ", \"" + model.recipe() + "\". Not in it:"));
    leftOut(model).forEach(each -> text.append(Comments.line("# - ", each + ".")));
    Rows rows = new Rows(model.scaling(), text);
    rows.add(HEADER);
    rows.add(List.of("", "scaling", "", "", model.scaling().spec(), "", ""));
    if (model.scorecard().map().isEmpty()) {
      double limit = ScoreScaling.clamp(model.approvedUpTo());
      rows.add(
          List.of("", "cutoff", "", "", "", rows.text(model.scaling().scoreOfLogOdds(limit)), ""));
    }
    double base =
        model.scaling().offset() - model.scaling().factor() * model.scorecard().intercept();
    rows.add(List.of("", "base", "", "", "", rows.wholes(base), ""));
    for (Characteristic each : model.scorecard().characteristics()) {
      rows.of(each, SpecialValues.of(model.schema(), each.name()));
    }
    return text.toString();
  }

  /** The rows of the table, as they are written. */
  private record Rows(ScoreScaling scaling, StringBuilder text) {
    /** Far more than the rounding of log-odds, far less than anybody means. */
    private static final double ROUNDING = 1e-9;

    void add(List<String> cells) {
      for (int i = 0; i < cells.size(); i++) {
        text.append(i == 0 ? "" : ",").append(SafeCell.quoted(cells.get(i)));
      }
      text.append('\n');
    }

    String text(double number) {
      return Double.toString(number + 0.0); // never -0.0
    }

    String points(double contribution) {
      return wholes(-scaling.factor() * contribution);
    }

    /** Whole points, which log-odds hold but for rounding, are written whole. */
    String wholes(double points) {
      double whole = Math.rint(points);
      return text(Math.abs(points - whole) < ROUNDING ? whole : points);
    }

    void of(Characteristic each, SpecialValues names) {
      if (each instanceof Characteristic.Levels levels) {
        levels
            .curve()
            .contributions()
            .forEach(
                (level, contribution) ->
                    add(List.of(each.name(), "level", "", "", level, points(contribution), "")));
        fallback(each.name(), "unseen", levels.unseen());
      } else if (each.curve() instanceof StepCurve steps) {
        double[] edges = steps.edges();
        double[] contributions = steps.contributions();
        for (int bin = 0; bin < contributions.length; bin++) {
          String from = bin == 0 ? "" : text(edges[bin - 1]);
          String to = bin == edges.length ? "" : text(edges[bin]);
          add(List.of(each.name(), "range", from, to, "", points(contributions[bin]), ""));
        }
      } else if (each.curve() instanceof PiecewiseLinearCurve line) {
        lines(each.name(), line);
      }
      SpecialContributions special = each.special();
      for (int place = 0; place < special.size(); place++) {
        double contribution = special.contribution(place);
        String points = Double.isNaN(contribution) ? "missing" : points(contribution);
        String value = text(special.values()[place]);
        add(List.of(each.name(), "special", value, value, names.names().get(place), points, ""));
      }
      fallback(each.name(), "missing", each.missing());
    }

    private void lines(String name, PiecewiseLinearCurve line) {
      double[] knots = line.knots();
      double[] contributions = line.contributions();
      int last = knots.length - 1;
      if (line.outside() == Outside.CLAMP) {
        String first = points(contributions[0]);
        add(List.of(name, "line", "", text(knots[0]), "", first, first));
      }
      for (int i = 0; i < last; i++) {
        String from = text(knots[i]);
        String to = text(knots[i + 1]);
        String points = points(contributions[i]);
        add(List.of(name, "line", from, to, "", points, points(contributions[i + 1])));
      }
      if (line.outside() == Outside.CLAMP) {
        String end = points(contributions[last]);
        add(List.of(name, "line", text(knots[last]), "", "", end, end));
      }
    }

    /** What is refused has no row. */
    private void fallback(String name, String kind, Fallback fallback) {
      if (fallback.constant().isPresent()) {
        add(List.of(name, kind, "", "", "", points(fallback.usual()), ""));
      }
    }
  }
}
