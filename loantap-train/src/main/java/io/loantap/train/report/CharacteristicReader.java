package io.loantap.train.report;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.StoredModel;
import io.loantap.train.backtest.ContributionGap;
import io.loantap.train.page.Format;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader of characteristics off a model. */
final class CharacteristicReader {
  private final StoredModel model;
  private final FieldSpace space;

  private CharacteristicReader(StoredModel model) {
    this.model = model;
    this.space = model.space();
  }

  /**
   * The characteristics, the one that separates most first.
   *
   * @param separation in the order of the scorecard
   */
  static List<CharacteristicFigures> read(StoredModel model, List<ContributionGap> separation) {
    CharacteristicReader reader = new CharacteristicReader(model);
    List<CharacteristicFigures> all = new ArrayList<>();
    for (int i = 0; i < separation.size(); i++) {
      all.add(reader.figures(i, separation.get(i)));
    }
    all.sort(
        Comparator.comparingDouble((CharacteristicFigures it) -> -it.separation().difference()));
    return all;
  }

  private CharacteristicFigures figures(int index, ContributionGap separation) {
    Characteristic characteristic = model.scorecard().characteristics().get(index);
    List<CurvePoint> curve = curve(characteristic);
    return new CharacteristicFigures(
        characteristic.name(),
        description(characteristic.name()),
        unit(characteristic.name()),
        model.interpretation().reasons().codes().get(index),
        characteristic.curve() instanceof LevelCurve
            ? Direction.LEVELS
            : Direction.of(curve.stream().mapToDouble(CurvePoint::contribution).toArray()),
        characteristic.curve() instanceof StepCurve,
        curve,
        contribution(characteristic.missing()),
        characteristic instanceof Characteristic.Levels levels
            ? contribution(levels.unseen())
            : null,
        characteristic.least(),
        characteristic.greatest(),
        model.interpretation().histograms().isEmpty()
            ? List.of()
            : bins(model.interpretation().histograms().get(index), characteristic),
        separation);
  }

  private String description(String name) {
    @Nullable Field field = model.schema().find(name).orElse(null);
    return field != null
        ? field.description()
        : "computed from " + String.join(" and ", space.fieldsBehind(name));
  }

  private String unit(String name) {
    return model.schema().find(name).orElse(null) instanceof NumericField number
        ? number.unit()
        : "";
  }

  private static List<CurvePoint> curve(Characteristic characteristic) {
    List<CurvePoint> points = new ArrayList<>();
    if (characteristic.curve() instanceof PiecewiseLinearCurve lines) {
      for (int i = 0; i < lines.knots().length; i++) {
        points.add(new CurvePoint(lines.knots()[i], lines.contributions()[i]));
      }
    } else if (characteristic.curve() instanceof StepCurve steps) {
      double[] edges = steps.edges();
      // The first step has no beginning: it is drawn as wide as the next.
      double width = edges.length < 2 ? 1 : edges[1] - edges[0];
      double[] contributions = steps.contributions();
      for (int i = 0; i < contributions.length; i++) {
        double from = i > 0 ? edges[i - 1] : edges.length == 0 ? 0 : edges[0] - width;
        points.add(new CurvePoint(from, contributions[i]));
      }
    }
    return points;
  }

  private static @Nullable Double contribution(Fallback fallback) {
    return fallback instanceof Fallback.Contribution constant ? constant.contribution() : null;
  }

  private List<CharacteristicBin> bins(
      CharacteristicHistogram histogram, Characteristic characteristic) {
    List<CharacteristicBin> bins = new ArrayList<>();
    for (int bin = 0; bin < histogram.valueBins() + 2; bin++) {
      if (histogram.count(bin) > 0) {
        bins.add(bin(histogram, bin, characteristic));
      }
    }
    if (histogram.hasLevels()) {
      bins.sort(order(histogram.characteristic(), histogram.levels()));
    }
    return bins;
  }

  /**
   * Levels with a digit, or of one character, as the schema orders them; others by contribution,
   * the riskiest first. Missing and unseen ones are last.
   */
  private Comparator<CharacteristicBin> order(String name, List<String> levels) {
    Comparator<CharacteristicBin> byKind = Comparator.comparing(CharacteristicBin::kind);
    boolean ordered =
        levels.stream().allMatch(it -> it.length() == 1 || it.chars().anyMatch(Character::isDigit));
    if (ordered && model.schema().find(name).orElse(null) instanceof CategoricalField field) {
      return byKind.thenComparingInt(bin -> field.code(bin.label()));
    }
    return byKind.thenComparingDouble(bin -> bin.contribution() == null ? 0 : -bin.contribution());
  }

  private static CharacteristicBin bin(
      CharacteristicHistogram histogram, int bin, Characteristic characteristic) {
    BadRate rate = BadRate.of(histogram.count(bin), histogram.chargedOff(bin));
    double share = (double) histogram.count(bin) / histogram.total();
    if (bin == histogram.missingBin()) {
      return new CharacteristicBin(
          "(missing)",
          CharacteristicBin.Kind.MISSING,
          null,
          null,
          share,
          rate,
          contribution(characteristic.missing()));
    }
    if (bin == histogram.unseenBin()) {
      return new CharacteristicBin(
          "(other)",
          CharacteristicBin.Kind.UNSEEN,
          null,
          null,
          share,
          rate,
          characteristic instanceof Characteristic.Levels levels
              ? contribution(levels.unseen())
              : null);
    }
    if (characteristic.curve() instanceof LevelCurve levels) {
      String level = histogram.levels().get(bin);
      return new CharacteristicBin(
          level, CharacteristicBin.Kind.LEVEL, null, null, share, rate, levels.contribution(level));
    }
    double[] edges = histogram.edges();
    if (bin > edges.length) {
      return new CharacteristicBin(
          histogram.special().label(bin - histogram.specialBin()),
          CharacteristicBin.Kind.SPECIAL,
          null,
          null,
          share,
          rate,
          special(histogram, bin, (Characteristic.Numeric) characteristic));
    }
    @Nullable Double from = bin == 0 ? null : (Double) edges[bin - 1];
    @Nullable Double to = bin == edges.length ? null : (Double) edges[bin];
    return new CharacteristicBin(
        range(from, to), CharacteristicBin.Kind.RANGE, from, to, share, rate, null);
  }

  private static @Nullable Double special(
      CharacteristicHistogram histogram, int bin, Characteristic.Numeric characteristic) {
    double own = characteristic.special().contribution(bin - histogram.specialBin());
    return Double.isNaN(own) ? contribution(characteristic.missing()) : (Double) own;
  }

  private static String range(@Nullable Double from, @Nullable Double to) {
    if (from == null) {
      return to == null ? "all" : "below " + Format.NUMBER.text(to);
    }
    return to == null
        ? Format.NUMBER.text(from) + " or more"
        : Format.NUMBER.text(from) + " to " + Format.NUMBER.text(to);
  }
}
