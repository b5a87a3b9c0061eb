package io.loantap.train.print;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scorecard as a table: for each characteristic, the contribution at each knot, bin or level. */
public final class ScorecardText {
  private ScorecardText() {}

  /** The table, ending in a line break. */
  public static String of(Scorecard scorecard, Schema schema) {
    TextTable table = new TextTable("characteristic", "value", "log-odds");
    table.row("(intercept)", "", Figures.signed(scorecard.intercept()));
    for (Characteristic characteristic : scorecard.characteristics()) {
      add(characteristic, schema, table);
    }
    scorecard.surfaces().forEach(surface -> add(surface, table));
    scorecard.map().ifPresent(map -> add(map, table));
    return table
        + Prose.remark(
            "Log-odds of being bad: positive raises the risk."
                + (hasLines(scorecard)
                    ? " Between values of a curve the contribution is a straight line."
                    : "")
                + (scorecard.surfaces().isEmpty()
                    ? ""
                    : " What two characteristics contribute together comes beside their curves; it is"
                        + " bilinear between knots, and 0 where one of them is missing or special.")
                + (scorecard.map().isEmpty()
                    ? ""
                    : " The sum is not the log-odds yet: the curve of the recalibration turns it into"
                        + " them."));
  }

  private static boolean hasLines(Scorecard scorecard) {
    return scorecard.characteristics().stream()
        .anyMatch(it -> it.curve() instanceof PiecewiseLinearCurve);
  }

  private static void add(Surface surface, TextTable table) {
    double[] rows = surface.knots(surface.first());
    double[] columns = surface.knots(surface.second());
    double[][] heights = surface.heights();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        table.row(
            row == 0 && column == 0 ? surface.first() + " with " + surface.second() : "",
            Figures.value(rows[row]) + " with " + Figures.value(columns[column]),
            Figures.signed(heights[row][column]));
      }
    }
  }

  private static void add(LogOddsMap map, TextTable table) {
    double[] from = map.from();
    double[] to = map.to();
    for (int i = 0; i < from.length; i++) {
      table.row(
          i == 0 ? "(recalibration)" : "", "sum " + Figures.signed(from[i]), Figures.signed(to[i]));
    }
  }

  private static void add(Characteristic characteristic, Schema schema, TextTable table) {
    String name = characteristic.name();
    if (characteristic.curve() instanceof PiecewiseLinearCurve lines) {
      add(name, lines, table);
    } else if (characteristic.curve() instanceof StepCurve steps) {
      add(name, steps, table);
    } else {
      add(name, (LevelCurve) characteristic.curve(), schema, table);
    }
    if (characteristic instanceof Characteristic.Numeric numeric) {
      add(SpecialValues.of(schema, name), numeric.special(), table);
    }
    add("(missing)", characteristic.missing(), table);
    if (characteristic instanceof Characteristic.Levels levels) {
      add("(unseen)", levels.unseen(), table);
    }
  }

  private static void add(
      SpecialValues names, SpecialContributions contributions, TextTable table) {
    for (int place = 0; place < contributions.size(); place++) {
      double own = contributions.contribution(place);
      table.row("", names.label(place), Double.isNaN(own) ? "as missing" : Figures.signed(own));
    }
  }

  private static void add(String name, PiecewiseLinearCurve curve, TextTable table) {
    double[] knots = curve.knots();
    double[] contributions = curve.contributions();
    boolean clamped = curve.outside() == PiecewiseLinearCurve.Outside.CLAMP;
    for (int i = 0; i < knots.length; i++) {
      String side = "";
      if (clamped && i == 0) {
        side = "up to ";
      } else if (clamped && i == knots.length - 1) {
        side = "from ";
      }
      table.row(
          i == 0 ? name : "", side + Figures.value(knots[i]), Figures.signed(contributions[i]));
    }
  }

  private static void add(String name, StepCurve curve, TextTable table) {
    double[] edges = curve.edges();
    double[] contributions = curve.contributions();
    for (int i = 0; i < contributions.length; i++) {
      String bin = i == 0 ? "lowest" : "from " + Figures.value(edges[i - 1]);
      table.row(i == 0 ? name : "", bin, Figures.signed(contributions[i]));
    }
  }

  private static void add(String name, LevelCurve curve, Schema schema, TextTable table) {
    String head = name;
    for (String level : inOrder(name, curve, schema)) {
      table.row(head, level, Figures.signed(curve.contribution(level)));
      head = "";
    }
  }

  /** The levels as the schema orders them; as the curve does where it is not a field's. */
  private static List<String> inOrder(String name, LevelCurve curve, Schema schema) {
    List<String> levels = new ArrayList<>(curve.contributions().keySet());
    if (schema.find(name).orElse(null) instanceof CategoricalField field) {
      levels.sort(Comparator.comparingInt(field::code));
    }
    return levels;
  }

  private static void add(String name, Fallback fallback, TextTable table) {
    if (fallback instanceof Fallback.Contribution constant) {
      table.row("", name + " " + constant.treatment(), Figures.signed(constant.contribution()));
    } else if (fallback instanceof Fallback.ByGroup byGroup) {
      table.row("", name + " by " + byGroup.group(), "varies");
    } else {
      table.row("", name, "refused");
    }
  }
}
