package io.loantap.build;

import io.loantap.applicant.Schema;
import io.loantap.decision.LendingTerms;
import io.loantap.reason.ActionableField;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.curve.Curve;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.write.ModelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a model file from code: a scorecard that stands in a document, typed in. Its numbers
 * are contributions in log-odds of being charged off, or points, of which more are safer; a card of
 * points is taken to log-odds by its scaling. What a characteristic says about missing values and
 * unseen levels is stated; what is not stated is refused when it comes.
 *
 * <p>Nothing is checked before {@link #toJson} or {@link #write}, which name all that is wrong at
 * once. The file has no references but those of the curves, no histograms and no calibration, since
 * it knows no loans: reasons are held against the best value of each characteristic, and drift
 * cannot be counted. Not safe for several threads.
 */
public final class ModelBuilder {
  /** How far below a cut-off the threshold lies, in points, so that rounding declines nobody. */
  private static final double BELOW_CUTOFF = 1e-6;

  /** What is divided by to have log-odds: 1, or minus the points for a factor of e in the odds. */
  private final double unit;

  /** The base that is even odds. */
  private final double even;

  private final ModelDraft draft;
  private final Problems problems = new Problems();

  private ModelBuilder(String name, Schema schema, ScoreScaling scaling, double unit, double even) {
    this.draft = new ModelDraft(name, schema, scaling);
    this.unit = unit;
    this.even = even;
    base(0);
  }

  /**
   * A scorecard whose numbers are log-odds of being charged off: above 0 raises the risk.
   *
   * @param name of the scorecard, for those who have to answer for it
   * @param schema the fields of an application, in the order of their violations
   */
  public static ModelBuilder ofLogOdds(String name, Schema schema) {
    return new ModelBuilder(name, schema, ScoreScaling.standard(), 1, 0);
  }

  /**
   * A scorecard whose numbers are points: more are safer.
   *
   * @param scaling what a score means: points at given odds, and points that double them
   */
  public static ModelBuilder ofPoints(String name, Schema schema, ScoreScaling scaling) {
    return new ModelBuilder(name, schema, scaling, -scaling.factor(), scaling.offset());
  }

  /** The intercept in log-odds, or the base points. Without it, 0. */
  public ModelBuilder base(double value) {
    draft.intercept = (value - even) / unit;
    return this;
  }

  /** The scaling by which points are shown, for a scorecard of log-odds; else 600,30,20. */
  public ModelBuilder scaling(ScoreScaling other) {
    if (unit < 0) {
      problems.add("scaling", "a scorecard of points has the scaling that it was begun with");
    }
    draft.scaling = other;
    return this;
  }

  /**
   * A field computed from others, for characteristics and later derived fields.
   *
   * @param function as in the model file: "ratio"
   * @param arguments by their names there: "numerator", "denominator"
   */
  public ModelBuilder derived(String field, String function, Map<String, ?> arguments) {
    Map<String, Object> all = new LinkedHashMap<>();
    arguments.forEach(
        (key, value) -> all.put(key, value instanceof Number count ? count.longValue() : value));
    all.put("name", field);
    all.put("function", function);
    draft.derived.add(all);
    return this;
  }

  /**
   * A number in bins: bin {@code i} holds values from {@code edges[i - 1]} to below {@code
   * edges[i]}.
   *
   * @param edges strictly ascending
   * @param values of the bins, lowest first: one more than edges
   */
  public ModelBuilder bins(String field, double[] edges, double... values) {
    return characteristic(field, () -> StepCurve.at(edges, inLogOdds(values)));
  }

  /**
   * A number on straight lines between knots; beyond the outer knots it counts as they do.
   *
   * @param knots strictly ascending
   * @param values at the knots
   */
  public ModelBuilder line(String field, double[] knots, double... values) {
    return characteristic(
        field, () -> PiecewiseLinearCurve.through(knots, inLogOdds(values), Outside.CLAMP));
  }

  /** A level, or a text of which a derived field takes part. */
  public ModelBuilder levels(String field, Map<String, ? extends Number> values) {
    Map<String, Double> logOdds = new LinkedHashMap<>();
    values.forEach((level, value) -> logOdds.put(level, value.doubleValue() / unit));
    if (logOdds.isEmpty()) {
      problems.add(field, "there is no level");
    }
    return characteristic(field, () -> new LevelCurve(logOdds));
  }

  /**
   * What two numeric characteristics count for together, beside what each does by itself: bilinear
   * between knots, beyond the outer ones as at the nearest, and 0 where one of them is missing or
   * special. Half of it counts towards either.
   *
   * @param first a characteristic that has bins or a line
   * @param firstKnots strictly ascending, 2 to {@value Surface#MOST_KNOTS}
   * @param second another one
   * @param secondKnots alike
   * @param values a row for each of the first one's knots, with one for each of the second one's
   */
  public ModelBuilder surface(
      String first, double[] firstKnots, String second, double[] secondKnots, double[][] values) {
    @Nullable Surface surface =
        problems.attempt(
            first + " with " + second,
            () ->
                Surface.over(
                    first,
                    firstKnots,
                    second,
                    secondKnots,
                    Arrays.stream(values).map(this::inLogOdds).toArray(double[][]::new)));
    if (surface != null) {
      draft.surfaces.add(surface);
    }
    return this;
  }

  /** What a missing value of the characteristic counts for; if it is not stated, it is refused. */
  public ModelBuilder missing(String field, double value) {
    return change(field, it -> it.missing(value / unit));
  }

  /** What any other level of the characteristic counts for; if it is not stated, it is refused. */
  public ModelBuilder unseen(String field, double value) {
    return change(field, it -> it.unseen(value / unit));
  }

  /** What a special value of the characteristic counts for; if it is not stated, as missing. */
  public ModelBuilder special(String field, double special, double value) {
    return change(field, it -> it.special(special, value / unit));
  }

  /** The reason code of a characteristic; else one made of its name. */
  public ModelBuilder reason(String field, String code) {
    draft.codes.put(field, code);
    return this;
  }

  /** A field that an applicant can influence. */
  public ModelBuilder influenceable(ActionableField field) {
    draft.actionable.add(field);
    return this;
  }

  /** The greatest probability of default that is approved, in [0, 1]. */
  public ModelBuilder threshold(double probability) {
    draft.threshold = probability;
    return this;
  }

  /**
   * The least score that is approved. The threshold is the probability of a millionth of a point
   * less, so that nobody who has exactly these points is declined for rounding.
   */
  public ModelBuilder cutoff(double points) {
    draft.threshold = draft.scaling.probability(points - BELOW_CUTOFF);
    return this;
  }

  /** What else the lender demands and offers; else nothing. */
  public ModelBuilder terms(LendingTerms other) {
    draft.terms = other;
    return this;
  }

  /** An applicant that is scored at each load, besides invented ones; not a real person. */
  public ModelBuilder example(Map<String, ?> applicant) {
    draft.examples.add(new LinkedHashMap<>(applicant));
    return this;
  }

  /**
   * The bytes of the model file: a pure function of what was stated.
   *
   * @throws IllegalArgumentException if something is wrong; the message lists all
   */
  public byte[] toJson() {
    return ModelWriter.bytes(draft.model(problems));
  }

  /**
   * Writes the model file, whole or not at all.
   *
   * @throws IllegalArgumentException if something is wrong; the message lists all
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    ModelWriter.write(draft.model(problems), file);
  }

  private double[] inLogOdds(double[] values) {
    return Arrays.stream(values).map(value -> value / unit).toArray();
  }

  private ModelBuilder characteristic(String field, Supplier<Curve> shape) {
    @Nullable Curve curve = problems.attempt(field, shape);
    if (draft.characteristics.containsKey(field)) {
      problems.add(field, "the characteristic is stated twice");
    } else if (curve != null) {
      draft.characteristics.put(field, new CharacteristicDraft(field, curve));
    }
    return this;
  }

  private ModelBuilder change(String field, Consumer<CharacteristicDraft> change) {
    @Nullable CharacteristicDraft stated = draft.characteristics.get(field);
    if (stated == null) {
      problems.add(field, "state the bins, the line or the levels of the characteristic first");
    } else {
      problems.attempt(
          field,
          () -> {
            change.accept(stated);
            return stated;
          });
    }
    return this;
  }
}
