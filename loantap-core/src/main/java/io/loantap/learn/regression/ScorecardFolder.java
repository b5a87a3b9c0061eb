package io.loantap.learn.regression;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.LevelEncoder;
import io.loantap.learn.encode.NumericEncoder;
import io.loantap.learn.encode.NumericEncoding;
import io.loantap.learn.encode.Substitute;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LevelCurve;
import io.loantap.scorecard.NumericCurve;
import io.loantap.scorecard.PiecewiseLinearCurve;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.StepCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds fitted encoders and their weights into a scorecard. A contribution is linear in the columns
 * and the columns are linear between breakpoints, so the contributions at the breakpoints are all
 * there is to know.
 */
public final class ScorecardFolder {
  private ScorecardFolder() {}

  /**
   * The scorecard that gives every applicant the log-odds {@code intercept + columns * weights}, up
   * to rounding.
   *
   * @param weights one for each column of the encoders, in their order
   * @throws IllegalArgumentException if the encoders do not have as many columns as there are
   *     weights
   */
  public static Scorecard fold(
      double intercept, double[] weights, List<? extends FeatureEncoder> encoders) {
    List<Characteristic> characteristics = new ArrayList<>();
    int at = 0;
    for (FeatureEncoder encoder : encoders) {
      int width = encoder.columnNames().size();
      double[] own = Arrays.copyOfRange(weights, at, at + width);
      characteristics.add(
          encoder instanceof NumericEncoder numeric
              ? fold(numeric, own)
              : fold((LevelEncoder) encoder, own));
      at += width;
    }
    if (at != weights.length) {
      throw new IllegalArgumentException(
          "the encoders have " + at + " columns, but there are " + weights.length + " weights");
    }
    return new Scorecard(intercept, characteristics);
  }

  private static Characteristic fold(NumericEncoder encoder, double[] weights) {
    NumericCurve curve = curve(encoder.encoding(), weights);
    return new Characteristic.Numeric(
        encoder.characteristic(), curve, missing(encoder.substitute(), curve, weights));
  }

  private static NumericCurve curve(NumericEncoding encoding, double[] weights) {
    double[] breakpoints = encoding.breakpoints();
    if (encoding instanceof NumericEncoding.Bins) {
      return StepCurve.at(breakpoints, Arrays.copyOf(weights, encoding.width()));
    }
    double[] row = new double[encoding.width()];
    double[] contributions = new double[breakpoints.length];
    for (int i = 0; i < breakpoints.length; i++) {
      encoding.encode(breakpoints[i], row, 0);
      for (int column = 0; column < row.length; column++) {
        contributions[i] += row[column] * weights[column];
      }
    }
    boolean extend = encoding instanceof NumericEncoding.Line line && !line.clipped();
    return PiecewiseLinearCurve.through(
        breakpoints,
        contributions,
        extend ? PiecewiseLinearCurve.Outside.EXTEND : PiecewiseLinearCurve.Outside.CLAMP);
  }

  private static Fallback missing(Substitute substitute, NumericCurve curve, double[] weights) {
    if (substitute instanceof Substitute.OwnColumn) {
      return new Fallback.Contribution(word(substitute.treatment()), weights[weights.length - 1]);
    }
    if (substitute instanceof Substitute.Constant constant) {
      return new Fallback.Contribution(
          word(substitute.treatment()), curve.contribution(constant.value()));
    }
    if (substitute instanceof Substitute.ByGroup groups) {
      double[] contributions = Arrays.stream(groups.means()).map(curve::contribution).toArray();
      return new Fallback.ByGroup(
          groups.group(), groups.keys(), contributions, curve.contribution(groups.otherwise()));
    }
    return new Fallback.Refusal();
  }

  private static Characteristic fold(LevelEncoder encoder, double[] weights) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    encoder.places().forEach((level, place) -> contributions.put(level, at(place, weights)));
    LevelEncoder.@Nullable Place missing = encoder.missing();
    return new Characteristic.Levels(
        encoder.characteristic(),
        new LevelCurve(contributions),
        missing == null
            ? new Fallback.Refusal()
            : new Fallback.Contribution("own", at(missing, weights)),
        unseen(encoder, weights));
  }

  private static Fallback unseen(LevelEncoder encoder, double[] weights) {
    String treatment = word(encoder.unseen());
    LevelEncoder.@Nullable Place rare = encoder.rare();
    return switch (encoder.unseen()) {
      case REJECT -> new Fallback.Refusal();
      case REFERENCE -> new Fallback.Contribution(treatment, 0);
      case NEUTRAL -> new Fallback.Contribution(treatment, mean(encoder, weights));
      case RARE ->
          rare == null
              ? new Fallback.Contribution("neutral", mean(encoder, weights))
              : new Fallback.Contribution(treatment, at(rare, weights));
      case WORST ->
          new Fallback.Contribution(
              treatment,
              encoder.places().values().stream()
                  .mapToDouble(place -> at(place, weights))
                  .max()
                  .orElseThrow());
    };
  }

  private static double mean(LevelEncoder encoder, double[] weights) {
    double sum = 0;
    long rows = 0;
    for (LevelEncoder.Place place : encoder.places().values()) {
      sum += at(place, weights) * place.rows();
      rows += place.rows();
    }
    return sum / rows;
  }

  private static double at(LevelEncoder.Place place, double[] weights) {
    return place.column() < 0 ? 0 : place.value() * weights[place.column()];
  }

  private static String word(Enum<?> treatment) {
    return treatment.name().toLowerCase(Locale.ROOT);
  }
}
