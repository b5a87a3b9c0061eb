package io.loantap.train.print;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Schema;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scorecard as risk analysts print it: points, share and bad rate of each range or level. */
public final class PointsText {
  private final Scorecard scorecard;
  private final ScoreScaling scaling;
  private final Schema schema;
  private final TextTable table =
      new TextTable("characteristic", "range or level", "points", "share", "bad rate");

  private PointsText(Scorecard scorecard, ScoreScaling scaling, Schema schema) {
    this.schema = schema;
    this.scorecard = scorecard;
    this.scaling = scaling;
  }

  /** The table, ending in a line break; nothing if the model has no histograms. */
  public static String of(Scorecard scorecard, Interpretation interpretation, Schema schema) {
    if (interpretation.histograms().isEmpty()) {
      return "";
    }
    PointsText text = new PointsText(scorecard, interpretation.scaling(), schema);
    for (int place = 0; place < scorecard.characteristics().size(); place++) {
      text.add(scorecard.characteristics().get(place), interpretation.histograms().get(place));
    }
    text.addSurfaces();
    ScoreScaling scaling = interpretation.scaling();
    return String.format(
            Locale.ROOT,
            "Points: %s at odds of %s:1 of being repaid, %s more double the odds%n",
            Figures.value(scaling.score()),
            Figures.value(scaling.odds()),
            Figures.value(scaling.pointsToDouble()))
        + text.table
        + Prose.remark(
            "Points sum to the score; each characteristic has an equal share of the base points. On"
                + " a sloping curve, those at both ends of the range. Share and bad rate are of"
                + " the training loans.");
  }

  /** Points that come beside those of two characteristics, at each knot of both. */
  private void addSurfaces() {
    for (Surface surface : scorecard.surfaces()) {
      String head = surface.first() + " with " + surface.second();
      double[] rows = surface.knots(surface.first());
      double[] columns = surface.knots(surface.second());
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < columns.length; column++) {
          table.row(
              head,
              Figures.value(rows[row]) + " with " + Figures.value(columns[column]),
              Figures.points(-scaling.points(surface.heights()[row][column])),
              "",
              "");
          head = "";
        }
      }
    }
  }

  private void add(Characteristic characteristic, CharacteristicHistogram histogram) {
    String head = characteristic.name();
    for (int bin : bins(histogram)) {
      row(head, range(histogram, bin), points(characteristic, histogram, bin), histogram, bin);
      head = "";
    }
    int missing = histogram.missingBin();
    row("", "(missing)", points(characteristic.missing()), histogram, missing);
    if (characteristic instanceof Characteristic.Levels levels) {
      row("", "(unseen)", points(levels.unseen()), histogram, histogram.unseenBin());
    }
  }

  /** Levels as the schema orders them. */
  private int[] bins(CharacteristicHistogram histogram) {
    Stream<Integer> bins = IntStream.range(0, histogram.valueBins()).boxed();
    return schema.find(histogram.characteristic()).orElse(null) instanceof CategoricalField field
        ? bins.sorted(Comparator.comparingInt(bin -> field.code(histogram.levels().get(bin))))
            .mapToInt(bin -> bin)
            .toArray()
        : bins.mapToInt(bin -> bin).toArray();
  }

  private void row(
      String head, String range, String points, CharacteristicHistogram histogram, int bin) {
    long count = histogram.count(bin);
    table.row(
        head,
        range,
        points,
        Figures.percent((double) count / histogram.total()),
        count == 0 ? "-" : Figures.percent((double) histogram.chargedOff(bin) / count));
  }

  private static String range(CharacteristicHistogram histogram, int bin) {
    if (histogram.hasLevels()) {
      return histogram.levels().get(bin);
    }
    double[] edges = histogram.edges();
    if (bin > edges.length) {
      return histogram.special().label(bin - histogram.specialBin());
    }
    if (edges.length == 0) {
      return "all";
    }
    if (bin == 0) {
      return "below " + Figures.value(edges[0]);
    }
    return bin == edges.length
        ? "from " + Figures.value(edges[bin - 1])
        : Figures.value(edges[bin - 1]) + " to " + Figures.value(edges[bin]);
  }

  private String points(Characteristic characteristic, CharacteristicHistogram histogram, int bin) {
    if (characteristic.curve() instanceof LevelCurve levels) {
      return points(levels.contribution(histogram.levels().get(bin)));
    }
    NumericCurve curve = (NumericCurve) characteristic.curve();
    double[] edges = histogram.edges();
    if (bin > edges.length) {
      double own =
          ((Characteristic.Numeric) characteristic)
              .special()
              .contribution(bin - histogram.specialBin());
      return Double.isNaN(own) ? points(characteristic.missing()) : points(own);
    }
    if (!(curve instanceof PiecewiseLinearCurve lines)) {
      // A step curve's bins are its own: any value of the bin will do.
      double inside = bin == 0 ? below(edges) : edges[bin - 1];
      return points(curve.contribution(inside));
    }
    double[] knots = lines.knots();
    double from = bin == 0 ? knots[0] : edges[bin - 1];
    double to = bin == edges.length ? knots[knots.length - 1] : edges[bin];
    String low = points(curve.contribution(from));
    String high = points(curve.contribution(to));
    return low.equals(high) ? low : low + " to " + high;
  }

  private static double below(double[] edges) {
    return edges.length == 0 ? 0 : Math.nextDown(edges[0]);
  }

  private String points(Fallback fallback) {
    if (fallback instanceof Fallback.Contribution constant) {
      return points(constant.contribution());
    }
    return fallback instanceof Fallback.Refusal ? "refused" : "varies";
  }

  private String points(double contribution) {
    return Figures.points(
        scaling.points(contribution, scorecard.intercept(), scorecard.characteristics().size()));
  }
}
